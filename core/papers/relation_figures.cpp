// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/papers/fact_part.hpp"
#include "core/papers/paper_charts.hpp"
#include "core/papers/paper_colors.hpp"
#include "core/results/result_reader.hpp"

namespace mambascope {
namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// One line of a folder.
struct Relation {
    std::string name;
    std::int64_t known = 0; ///< test facts that the shares are of
    std::map<std::string, std::vector<double>> series;

    /// Of its largest number; -1: it has none.
    [[nodiscard]] double best() const {
        double best = -1;
        for (const double value : series.at("faithfulness")) {
            best = std::isfinite(value) ? std::max(best, value) : best;
        }
        return best;
    }
};

std::vector<Relation> relationsOf(const FactPart& part) {
    std::vector<Relation> relations;
    FactReader reader(part.folder);
    const FactPanel& panel = reader.layout().panels.front();
    while (const std::optional<FactRow> row = reader.next()) {
        Relation relation{row->relation, 0, {}};
        const auto known = row->numbers.find("known");
        relation.known = known == row->numbers.end() ? 0 : static_cast<std::int64_t>(known->second);
        for (std::size_t i = 0; i < panel.series.size(); ++i) {
            relation.series[panel.series[i]] =
                row->values.front()[i].value_or(std::vector<double>(panel.points.size(), kNothing));
        }
        relations.push_back(std::move(relation));
    }
    std::sort(relations.begin(), relations.end(), [](const Relation& a, const Relation& b) {
        return std::pair(-a.best(), a.name) < std::pair(-b.best(), b.name);
    });
    return relations;
}

std::string percentText(double share) {
    return std::to_string(std::lround(100 * share)) + " %";
}

std::string layerText(int layer) {
    return layer == kEmbeddingLayer ? "emb" : std::to_string(layer);
}

PaperMap mapOf(const FactPart& part, bool hasLabel) {
    PaperMap map;
    map.title = hasLabel ? part.label : "";
    map.model = part.label;
    map.state = "faithfulness";
    map.measure = part.summary.measure;
    map.windowSize = 1;
    map.windows = part.summary.groups.front().points;
    for (Relation& relation : relationsOf(part)) {
        map.tokens.push_back(relation.name + " (chance " + percentText(relation.series.at("random").front()) +
                             ")");
        map.facts.push_back(relation.known);
        map.probability.push_back(std::move(relation.series.at("faithfulness")));
    }
    map.colorName = paperColorsName(PaperColors::Blues);
    map.colors = paperColors(PaperColors::Blues);
    map.colorTitle = "faithfulness";
    map.colorTicks = {{0, "0"}, {1, "1"}};
    map.x = {"layer", -0.5, static_cast<double>(map.windows.size()) - 0.5, {}};
    for (std::size_t i = 0; i < map.windows.size(); i += 5) {
        map.x.ticks.push_back({static_cast<double>(i), layerText(map.windows[i].first)});
    }
    return map;
}

PaperCurve curveOf(const FactPart& part, const Relation& relation, const std::string& series,
                   PaperChoices choices) {
    PaperCurve curve;
    curve.name = series;
    curve.look = factLook(series, choices);
    curve.model = part.label;
    curve.group = relation.name;
    curve.source = series;
    curve.windowSize = 1;
    curve.prompts = relation.known;
    const std::vector<IndexRange>& points = part.summary.groups.front().points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double value = relation.series.at(series)[i];
        curve.points.push_back({points[i], static_cast<double>(points[i].first), value, kNothing, kNothing});
    }
    return curve;
}

} // namespace

std::vector<PaperMap> relationMaps(const std::vector<FactPart>& parts) {
    std::vector<PaperMap> maps;
    for (const FactPart& part : parts) {
        maps.push_back(mapOf(part, parts.size() > 1));
    }
    return maps;
}

std::vector<PaperLines> relationPanels(const PaperPreset& preset, const std::vector<FactPart>& parts,
                                       PaperChoices choices) {
    std::vector<PaperLines> panels;
    std::map<std::string, std::size_t> places;
    for (const FactPart& part : parts) {
        for (const Relation& relation : relationsOf(part)) {
            const auto [place, isNew] = places.emplace(relation.name, panels.size());
            if (isNew) {
                panels.emplace_back();
                panels.back().title = relation.name;
                panels.back().metric = part.summary.measure;
            }
            for (const auto& [series, values] : relation.series) {
                PaperCurve curve = curveOf(part, relation, series, choices);
                curve.name = (parts.size() > 1 ? part.label + " " : "") + series;
                panels[place->second].curves.push_back(std::move(curve));
            }
        }
    }
    for (PaperLines& panel : panels) {
        setFactAxes(panel, preset, choices);
    }
    return panels;
}

} // namespace mambascope
