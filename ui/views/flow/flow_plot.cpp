// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/flow/flow_plot.hpp"

#include <algorithm>
#include <cmath>

namespace mambascope::ui {
std::vector<FlowCurve> flowCurves(const FlowSnapshot& snapshot) {
    std::vector<FlowCurve> curves;
    const std::size_t sources = std::min(snapshot.sources.size(), snapshot.probability.size());
    for (std::size_t i = 0; i < sources; ++i) {
        FlowCurve curve;
        curve.role = snapshot.sources[i];
        const std::vector<double>& values = snapshot.probability[i];
        const std::size_t windows = std::min(values.size(), snapshot.windows.size());
        const double last = std::max(1.0, static_cast<double>(snapshot.windows.size()) - 1);
        for (std::size_t w = 0; w < windows; ++w) {
            curve.points.push_back(
                {static_cast<double>(w) / last * 100, percentChange(snapshot.baseProbability, values[w])});
        }
        curves.push_back(std::move(curve));
    }
    return curves;
}

ChangeAxis flowAxis(const std::vector<FlowCurve>& left, const std::vector<FlowCurve>& right) {
    double highest = 0;
    for (const auto* curves : {&left, &right}) {
        for (const FlowCurve& curve : *curves) {
            for (const FlowPoint& point : curve.points) {
                if (std::isfinite(point.change)) {
                    highest = std::max(highest, point.change);
                }
            }
        }
    }
    return changeAxisTo(highest);
}

} // namespace mambascope::ui
