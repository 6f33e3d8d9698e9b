// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

#include "core/papers/fact_part.hpp"
#include "core/papers/paper_charts.hpp"

namespace mambascope {
namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

PaperCurve curveOf(const FactPart& part, const FactGroup& group, const FactSeries& series, bool hasBand,
                   PaperChoices choices) {
    PaperCurve curve;
    curve.name = series.name;
    curve.look = factLook(series.name, choices);
    curve.model = part.label;
    curve.group = group.name;
    curve.source = series.name;
    curve.prompts = series.facts;
    curve.empty = series.missing;
    const auto* const block = std::get_if<BlockFacts>(&part.manifest.settings.what);
    curve.windowSize = block != nullptr ? block->window : 1;
    const bool isStart = block != nullptr && block->align == WindowAlign::Start;
    const SummaryCurve& numbers = series.curve;
    const std::vector<Interval>& band =
        choices == PaperChoices::Sound && !numbers.bootstrap95.empty() ? numbers.bootstrap95 : numbers.t95;
    for (std::size_t i = 0; i < group.points.size(); ++i) {
        PaperPoint point{group.points[i], 0, numbers.mean[i], kNothing, kNothing};
        // Windows around a layer are one a layer.
        point.x = block != nullptr && !isStart ? static_cast<double>(i) : group.points[i].first;
        if (hasBand) {
            point.low = band[i].low;
            point.high = band[i].high;
        }
        curve.points.push_back(point);
    }
    return curve;
}

const char* titleOf(PaperChart chart) {
    switch (chart) {
    case PaperChart::Paths:
        return "Average indirect effect (%)";
    case PaperChart::Blocks:
        return "% change in prediction probability";
    default:
        return "Score (%)";
    }
}

/// "demo-mamba2: subject_last", as far as there are several.
std::string panelTitle(const std::vector<FactPart>& parts, const FactPart& part, const std::string& own) {
    const std::string model = parts.size() > 1 ? part.label : "";
    return model.empty() || own.empty() ? model + own : model + ": " + own;
}

/// ES, PS, NS and S, each with a line for every matrix of every folder.
std::vector<PaperLines> editPanels(const std::vector<FactPart>& parts, PaperChoices choices) {
    std::vector<PaperLines> panels;
    for (const char* const score : {"ES", "PS", "NS", "S"}) {
        PaperLines& panel = panels.emplace_back();
        panel.title = score;
        panel.metric = score;
        for (const FactPart& part : parts) {
            for (const FactGroup& group : part.summary.groups) {
                for (const FactSeries& series : group.series) {
                    if (series.name == score && series.facts > 0) {
                        const bool hasBand = choices == PaperChoices::Sound && series.name != "S";
                        PaperCurve curve = curveOf(part, group, series, hasBand, choices);
                        curve.name = (parts.size() > 1 ? part.label + " " : "") + group.name;
                        curve.look = factLook(group.name, choices);
                        panel.curves.push_back(std::move(curve));
                    }
                }
            }
        }
    }
    return panels;
}

} // namespace

/// ROMBA's lines (methods.md section 9); dashes tell them apart without colour.
PaperLook factLook(const std::string& name, PaperChoices choices) {
    static const std::map<std::string, PaperLook> kLooks{
        {"recovery", {0x730099U, {}, 1.2}},
        {"s", {0xa50f15U, {3.7, 1.6}, 1.2}},
        {"attn", {0xa50f15U, {3.7, 1.6}, 1.2}},
        {"g", {0x006d2cU, {1, 1.65}, 1.2}},
        {"mlp", {0x006d2cU, {1, 1.65}, 1.2}},
        {"o", {0x08519cU, {6.4, 1.6, 1, 1.6}, 1.2}},
        {"W_a", {0xb22222U, {3.7, 1.6}, 1.2}},
        {"W_g", {0x008000U, {1, 1.65}, 1.2}},
        {"W_o", {0x0000ffU, {}, 1.2}},
        {"W_down", {0x004c4cU, {6.4, 1.6, 1, 1.6}, 1.2}},
        {"subject", {0x008000U, {}, 1.2}},
        {"subject_last", {0x0000ffU, {3.7, 1.6}, 1.2}},
        {"relation", {0x800080U, {6.4, 1.6, 1, 1.6}, 1.2}},
        {"last", {0xff8c00U, {1, 1.65}, 1.2}},
        {"faithfulness", {0x0202daU, {}, 1.2}},
        {"causality", {0xff8c00U, {3.7, 1.6}, 1.2}},
        {"random", {0x8b0000U, {1, 1.65}, 1.2}},
    };
    const auto found = kLooks.find(name);
    PaperLook look = found == kLooks.end() ? PaperLook{0x555555U, {8, 2}, 1.2} : found->second;
    if (choices == PaperChoices::Published && name != "subject_last" && name != "last") {
        look.dashes.clear();
    }
    return look;
}

void setFactAxes(PaperLines& panel, const PaperPreset& preset, PaperChoices choices) {
    panel.y = valueAxis(panel.curves, PaperMetric::Change, preset.low, preset.high, choices);
    panel.y.title = titleOf(preset.chart);
    std::size_t longest = 0;
    for (std::size_t i = 0; i < panel.curves.size(); ++i) {
        longest = panel.curves[i].points.size() > panel.curves[longest].points.size() ? i : longest;
    }
    const std::vector<PaperPoint>& points = panel.curves[longest].points;
    panel.x.title = preset.chart == PaperChart::Edits ? "Edited layer" : "Layer";
    panel.x.low = points.front().x;
    panel.x.high = std::max(panel.x.low + 1, points.back().x);
    const std::size_t every = points.size() > 10 ? 5 : points.size() > 5 ? 2 : 1;
    for (std::size_t i = 0; i < points.size(); i += every) {
        const auto layer = static_cast<int>(points[i].x);
        panel.x.ticks.push_back({points[i].x, layer == kEmbeddingLayer ? "emb" : std::to_string(layer)});
    }
}

std::vector<PaperLines> factLines(const PaperPreset& preset, const std::vector<FactPart>& parts,
                                  PaperChoices choices) {
    std::vector<PaperLines> panels;
    if (preset.chart == PaperChart::Edits) {
        panels = editPanels(parts, choices);
    } else {
        // The paper shows errors of blocking alone.
        const bool hasBand = choices == PaperChoices::Sound || preset.chart == PaperChart::Blocks;
        for (const FactPart& part : parts) {
            for (const FactGroup& group : part.summary.groups) {
                PaperLines& panel = panels.emplace_back();
                panel.title = panelTitle(parts, part, preset.chart == PaperChart::Paths ? group.name : "");
                panel.metric = part.summary.measure;
                for (const FactSeries& series : group.series) {
                    if (series.facts > 0) {
                        panel.curves.push_back(curveOf(part, group, series, hasBand, choices));
                    }
                }
            }
        }
    }
    std::erase_if(panels, [](const PaperLines& panel) { return panel.curves.empty(); });
    for (PaperLines& panel : panels) {
        setFactAxes(panel, preset, choices);
    }
    return panels;
}

} // namespace mambascope
