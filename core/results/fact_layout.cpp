// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "core/base/error.hpp"
#include "core/results/fact_row.hpp"

namespace mambascope {
namespace {

using Names = std::vector<std::string>;

std::vector<IndexRange> eachOf(const std::vector<int>& layers) {
    std::vector<IndexRange> points;
    for (const int layer : layers) {
        points.push_back({layer, layer});
    }
    return points;
}

std::vector<IndexRange> everyLayer(int layers) {
    return layerWindows(layers, 1, WindowAlign::Start);
}

template <typename Value, typename Text>
Names namesOf(const std::vector<Value>& values, const Text& text) {
    Names names;
    for (const Value& value : values) {
        names.emplace_back(text(value));
    }
    return names;
}

/// Settings in a manifest name them.
template <typename Value>
void requireNamed(const char* setting, const std::vector<Value>& values) {
    if (values.empty()) {
        throw Error(ErrorCode::InvalidArgument, {setting, "none", "at least one"});
    }
}

std::vector<FactPanel> panelsOf(const TraceFacts& trace, int layers) {
    requireNamed("states", trace.states);
    std::vector<FactPanel> panels;
    for (const Site state : trace.states) {
        panels.push_back(
            {std::string(siteName(state)), Names(kTraceRoles.begin(), kTraceRoles.end()),
             state == Site::H ? everyLayer(layers) : layerWindows(layers, trace.window, trace.align)});
    }
    return panels;
}

std::vector<FactPanel> panelsOf(const PathFacts& path, int layers) {
    requireNamed("sever", path.sever);
    Names series = namesOf(path.sever, siteName);
    series.insert(series.begin(), "recovery");
    std::vector<FactPanel> panels;
    for (const Role role : path.at) {
        panels.push_back({std::string(roleName(role)), series, everyLayer(layers)});
    }
    return panels;
}

std::vector<FactPanel> panelsOf(const BlockFacts& block, int layers) {
    return {{"block", namesOf(block.sources, roleName), layerWindows(layers, block.window, block.align)}};
}

std::vector<FactPanel> panelsOf(const EditFacts& edit, int) {
    requireNamed("sites", edit.sites);
    requireNamed("layers", edit.layers);
    std::vector<FactPanel> panels;
    for (const Matrix site : edit.sites) {
        panels.push_back({std::string(matrixName(site)), Names(kEditSeries.begin(), kEditSeries.end()),
                          eachOf(edit.layers)});
    }
    return panels;
}

std::vector<FactPanel> panelsOf(const LreFactsRun& lre, int) {
    requireNamed("layers", lre.layers);
    Names series{"faithfulness", "random"};
    if (lre.causality) {
        series.emplace_back("causality");
    }
    return {{"lre", std::move(series), eachOf(lre.layers)}};
}

} // namespace

std::string FactLayout::valueName() const {
    const FactSort sort = settings.sort();
    return sort == FactSort::Edit || sort == FactSort::Lre ? "score" : "probability";
}

bool FactLayout::hasCorruption() const {
    return settings.sort() == FactSort::Trace || settings.sort() == FactSort::Path;
}

std::string FactLayout::measure() const {
    switch (settings.sort()) {
    case FactSort::Trace:
        return std::get<TraceFacts>(settings.what).rawEffects ? "raw_effect" : "indirect_effect";
    case FactSort::Path:
        return "indirect_effect";
    case FactSort::Block:
        return "relative_change";
    case FactSort::Edit:
    case FactSort::Lre:
        break;
    }
    return "score";
}

FactLayout layoutOf(const FactSettings& settings, int layers) {
    checkSettings(settings, layers);
    return {settings, std::visit([&](const auto& own) { return panelsOf(own, layers); }, settings.what)};
}

double measured(double value, const FactRow& row, const FactLayout& layout) {
    const double base = row.baseProbability;
    if (layout.hasCorruption()) {
        const double corrupt = row.corrupt ? row.corrupt->probability : 0;
        return layout.measure() == "raw_effect" ? value / (base - corrupt)
                                                : (value - corrupt) / (base - corrupt);
    }
    return layout.settings.sort() == FactSort::Block ? (value - base) / base : value;
}

} // namespace mambascope
