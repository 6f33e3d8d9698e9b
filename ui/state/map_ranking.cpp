// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/map_ranking.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace mambascope::ui {
namespace {

constexpr double kLeastLoss = -0.01;

std::optional<Finding> worstWindow(const MapSnapshot& map, Side side, std::size_t source) {
    std::optional<Finding> worst;
    const std::size_t windows = map.windows.size();
    for (std::size_t window = 0; window < windows; ++window) {
        const double probability = static_cast<double>(map.probability[source * windows + window]);
        if (std::isnan(probability)) {
            continue;
        }
        const double change = (probability - map.baseProbability) / map.baseProbability;
        if (!worst || change < worst->relativeChange) {
            worst = Finding{side, map.query, static_cast<int>(source), map.windows[window], change};
        }
    }
    return worst;
}

} // namespace

std::vector<Finding> strongestFindings(const MapSnapshot* left, const MapSnapshot* right, std::size_t count) {
    std::vector<Finding> findings;
    for (const Side side : kSides) {
        const MapSnapshot* map = side == Side::Left ? left : right;
        if (map == nullptr || map->baseProbability <= 0 ||
            map->probability.size() < map->prompt.tokens.size() * map->windows.size()) {
            continue;
        }
        for (std::size_t source = 0; source < map->prompt.tokens.size(); ++source) {
            const auto finding = worstWindow(*map, side, source);
            if (finding && finding->relativeChange <= kLeastLoss) {
                findings.push_back(*finding);
            }
        }
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.relativeChange < b.relativeChange; });
    findings.resize(std::min(findings.size(), count));
    return findings;
}

} // namespace mambascope::ui
