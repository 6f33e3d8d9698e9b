// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/row_layout.hpp"

namespace mambascope {

std::size_t RowLayout::curveCount(int tokens) const {
    return settings.sort == ExperimentSort::Map ? static_cast<std::size_t>(tokens)
                                                : settings.groupCount() * settings.sources.size();
}

std::vector<std::string> RowLayout::groupNames() const {
    if (settings.sort != ExperimentSort::Features) {
        return {""};
    }
    std::vector<std::string> names;
    for (const HeadGroup& group : settings.groups) {
        names.push_back(group.name);
    }
    return names;
}

std::vector<std::string> RowLayout::sourceNames() const {
    std::vector<std::string> names;
    for (const Role role : settings.sources) {
        names.emplace_back(roleName(role));
    }
    return names;
}

RowLayout layoutOf(const ExperimentSettings& settings, int layers) {
    checkSettings(settings, layers);
    RowLayout layout{settings, {}};
    for (const int size : settings.windows) {
        layout.ranges.push_back(layerWindows(layers, size, settings.align));
    }
    return layout;
}

} // namespace mambascope
