// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/row_layout.hpp"

#include "core/base/error.hpp"

namespace mambascope {
namespace {

/// Of all curves of a row but a map's. Windows of all sizes of 100 layers, in 20 groups of 5 sources, are a
/// quarter of it.
constexpr std::int64_t kMostNumbers = 1 << 21;

void requireFewNumbers(const ExperimentSettings& settings, int layers) {
    std::int64_t windows = 0;
    for (const int size : settings.windows) {
        windows += settings.align == WindowAlign::Start ? layers - size + 1 : layers;
    }
    const auto curves = static_cast<std::int64_t>(RowLayout{settings, {}}.curveCount(1));
    if (windows * curves > kMostNumbers) {
        throw Error(ErrorCode::InvalidArgument,
                    {"windows", std::to_string(windows) + " in " + std::to_string(curves) + " curves",
                     "at most " + std::to_string(kMostNumbers) + " in all curves together"});
    }
}

} // namespace

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
    requireFewNumbers(settings, layers);
    RowLayout layout{settings, {}};
    for (const int size : settings.windows) {
        layout.ranges.push_back(layerWindows(layers, size, settings.align));
    }
    return layout;
}

} // namespace mambascope
