// SPDX-License-Identifier: GPL-3.0-or-later
// ROMBA's figures, out of experiments on facts.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

#include "core/base/error.hpp"
#include "core/papers/fact_part.hpp"
#include "core/papers/paper_caption.hpp"
#include "core/papers/paper_charts.hpp"
#include "core/papers/paper_colors.hpp"
#include "core/results/fact_summary_file.hpp"

namespace mambascope {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& folder, const std::string& expected) {
    throw Error(ErrorCode::InvalidArgument, {"DIR", folder.string(), expected});
}

FactSort sortOf(PaperChart chart) {
    switch (chart) {
    case PaperChart::Paths:
        return FactSort::Path;
    case PaperChart::Edits:
        return FactSort::Edit;
    case PaperChart::Blocks:
        return FactSort::Block;
    case PaperChart::Relations:
    case PaperChart::RelationMaps:
    case PaperChart::EachRelation:
        return FactSort::Lre;
    default:
        return FactSort::Trace;
    }
}

FactSummary summaryOfFolder(const std::filesystem::path& folder) {
    if (std::filesystem::exists(folder / kSummaryFile)) {
        FactSummary stored = readFactSummary(folder);
        if (stored.complete) {
            return stored;
        }
    }
    return factSummaryOf(folder);
}

FactPart readPart(const std::filesystem::path& folder, const PaperPreset& preset) {
    if (!hasManifest(folder)) {
        refuse(folder, std::string("a folder of results (it has no ") + kManifestFile + ")");
    }
    const std::string wanted = "results of \"experiment " + std::string(nameOf(sortOf(preset.chart))) +
                               "\" for the preset " + std::string(preset.id);
    if (!holdsFacts(folder)) {
        refuse(folder, wanted);
    }
    FactPart part{folder, {}, readManifest<FactSettings>(folder), {}};
    if (part.manifest.settings.sort() != sortOf(preset.chart)) {
        refuse(folder, wanted);
    }
    part.summary = summaryOfFolder(folder);
    if (part.summary.facts == 0) {
        refuse(folder, "results of at least one fact");
    }
    return part;
}

/// The model's name; also the folder's where two are of one model.
void labelAll(std::vector<FactPart>& parts) {
    for (FactPart& part : parts) {
        const std::string& name = part.manifest.model.name;
        const auto same = std::count_if(parts.begin(), parts.end(), [&](const FactPart& other) {
            return other.manifest.model.name == name;
        });
        const std::filesystem::path whole = part.folder.lexically_normal();
        const std::string own = (whole.has_filename() ? whole : whole.parent_path()).filename().string();
        part.label = same > 1 ? name + " (" + own + ")" : name;
    }
}

struct StateLook {
    PaperColors colors = PaperColors::Purples;
    double limit = 0.8; ///< the paper's
};

StateLook lookOf(const std::string& state) {
    return state == "s" || state == "attn"  ? StateLook{PaperColors::Reds, 0.5}
           : state == "g" || state == "mlp" ? StateLook{PaperColors::Greens, 0.8}
           : state == "o"                   ? StateLook{PaperColors::Blues, 0.5}
                                            : StateLook{};
}

std::string decimals(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    const std::string plain(text.data());
    return plain.front() == '-' ? "\u2212" + plain.substr(1) : plain;
}

PaperMap mapOf(const FactPart& part, const FactGroup& group, bool hasLabel) {
    PaperMap map;
    map.title = (hasLabel ? part.label + ": " : "") + group.name;
    map.model = part.label;
    map.state = group.name;
    map.measure = part.summary.measure;
    map.windowSize = group.name == "h" ? 1 : std::get<TraceFacts>(part.manifest.settings.what).window;
    map.windows = group.points;
    for (const FactSeries& series : group.series) {
        map.tokens.push_back(series.name);
        map.facts.push_back(series.facts);
        map.probability.push_back(series.facts > 0 ? series.curve.mean : std::vector<double>());
    }
    map.x = {group.name == "h" ? "layer" : "center of the window", -0.5,
             static_cast<double>(map.windows.size()) - 0.5, layerTicks(map.windows, false)};
    if (group.name != "h" && std::get<TraceFacts>(part.manifest.settings.what).align == WindowAlign::Start) {
        map.x.title = "first layer of the window";
    } else {
        for (PaperTick& tick : map.x.ticks) {
            tick.text = std::to_string(static_cast<int>(tick.at));
        }
    }
    return map;
}

/// From 0 to the largest mean of all maps, or to the paper's limit; below 0 there is the lightest colour's
/// own number, so that the bar tells the truth.
void colorAll(std::vector<PaperMap>& maps, PaperChoices choices) {
    double low = 0;
    double high = 0.01;
    for (const PaperMap& map : maps) {
        for (const std::vector<double>& row : map.probability) {
            for (const double value : row) {
                low = std::isfinite(value) ? std::min(low, value) : low;
                high = std::isfinite(value) ? std::max(high, value) : high;
            }
        }
    }
    for (PaperMap& map : maps) {
        const StateLook look = lookOf(map.state);
        const bool isPublished = choices == PaperChoices::Published;
        map.colorName = paperColorsName(look.colors);
        map.colors = paperColors(look.colors);
        map.low = isPublished ? 0 : std::floor(low * 100) / 100;
        map.high = isPublished ? look.limit : std::ceil(high * 100) / 100;
        map.colorTitle = map.measure == "raw_effect" ? "p' / (p \u2212 p*)" : "indirect effect";
        map.colorTicks = {{map.low, decimals(map.low)}, {map.high, decimals(map.high)}};
    }
}

std::vector<PaperMap> mapsOf(const PaperPreset& preset, const std::vector<FactPart>& parts,
                             PaperChoices choices) {
    if (preset.chart == PaperChart::RelationMaps) {
        return relationMaps(parts);
    }
    std::vector<PaperMap> maps;
    const bool wantsResidual = preset.chart == PaperChart::TraceResidual;
    for (const FactPart& part : parts) {
        const std::size_t before = maps.size();
        for (const FactGroup& group : part.summary.groups) {
            if ((group.name == "h") == wantsResidual) {
                maps.push_back(mapOf(part, group, parts.size() > 1));
            }
        }
        if (maps.size() == before) {
            refuse(part.folder, wantsResidual ? "maps of h" : "maps of other states than h");
        }
    }
    colorAll(maps, choices);
    return maps;
}

std::string captionOf(const PaperPreset& preset, const std::vector<FactPart>& parts,
                      const PaperOptions& options, bool isMap) {
    const bool isRelations = sortOf(preset.chart) == FactSort::Lre; // a row stands for its relation
    std::string text = mannerSentence(preset, options.choices) + (preset.chart == PaperChart::Relations
                                                                      ? " Means over relations ("
                                                                  : isRelations ? " Relations ("
                                                                                : " Means over facts (");
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const FactPart& part = parts[i];
        text += (i == 0 ? "" : "; ") + part.label + ": " + std::to_string(part.summary.facts) + " of " +
                part.manifest.data.name + (part.summary.complete ? "" : " so far");
        text += isRelations ? "" : ", " + std::to_string(part.summary.skipped) + " left out";
    }
    text += ").";
    const FactPart& first = parts.front();
    if (const auto* const trace = std::get_if<TraceFacts>(&first.manifest.settings.what)) {
        text += preset.chart == PaperChart::TraceResidual
                    ? " Single layers are restored."
                    : " Windows of " + std::to_string(trace->window) + " layers are restored.";
        text += trace->rawEffects ? " Effects are p' / (p \u2212 p*), with p* left in, as the paper's figure "
                                    "has them."
                                  : "";
    } else if (const auto* const block = std::get_if<BlockFacts>(&first.manifest.settings.what)) {
        text += " Windows of " + std::to_string(block->window) + " layers, " +
                std::string(nameOf(block->how)) + ".";
    }
    if (const auto* const lre = std::get_if<LreFactsRun>(&first.manifest.settings.what)) {
        std::array<char, 32> beta{};
        std::snprintf(beta.data(), beta.size(), "%g", lre->beta);
        text += " " + std::to_string(lre->train) + " training facts, \u03b2 " + beta.data() +
                (lre->causality ? ", rank " + std::to_string(lre->rank) : "") + ".";
    }
    if (preset.chart == PaperChart::EachRelation) {
        return text + " Shares of the test facts that the model knows.";
    }
    if (!isMap && (options.choices == PaperChoices::Sound || preset.chart == PaperChart::Blocks)) {
        const BootstrapInfo& bootstrap = first.summary.bootstrap;
        text += options.choices == PaperChoices::Sound && bootstrap.draws > 0
                    ? " Bands: 95 % bootstrap intervals, " + std::to_string(bootstrap.draws) + " draws" +
                          (bootstrap.clusters == "relation" ? " of whole relations." : " of facts.")
                    : " Bands: 95 % intervals of Student's t over the facts.";
    }
    return text;
}

} // namespace

PaperFigure factFigure(const PaperPreset& preset, const std::vector<std::filesystem::path>& folders,
                       const PaperOptions& options) {
    if (options.window || !options.rows.empty()) {
        throw Error(ErrorCode::InvalidArgument, {options.window ? "--window" : "--rows", "given",
                                                 "nothing: figures of facts have what their experiment ran"});
    }
    std::vector<FactPart> parts;
    for (const std::filesystem::path& folder : folders) {
        parts.push_back(readPart(folder, preset));
    }
    labelAll(parts);
    const bool isMap = preset.chart == PaperChart::TraceResidual || preset.chart == PaperChart::TraceStates ||
                       preset.chart == PaperChart::RelationMaps;
    const bool isEach = preset.chart == PaperChart::EachRelation;
    PaperFigure figure;
    figure.caption = captionOf(preset, parts, options, isMap);
    figure.isWide = isMap;
    figure.across = isEach ? 0 : 2;
    if (isMap) {
        for (PaperMap& map : mapsOf(preset, parts, options.choices)) {
            figure.panels.emplace_back(std::move(map));
        }
    } else {
        for (PaperLines& lines : isEach ? relationPanels(preset, parts, options.choices)
                                        : factLines(preset, parts, options.choices)) {
            figure.panels.emplace_back(std::move(lines));
        }
    }
    for (const FactPart& part : parts) {
        if (!part.summary.complete) {
            figure.notes.push_back(part.folder.string() + " is not complete: " +
                                   std::to_string(part.summary.facts) + " facts are there so far");
        }
    }
    return figure;
}

} // namespace mambascope
