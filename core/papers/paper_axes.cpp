// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/papers/paper_charts.hpp"

namespace mambascope {
namespace {

constexpr double kPercent = 100;

/// "−40": with the sign that papers are set with.
std::string signedNumber(double value) {
    const auto whole = static_cast<long>(std::lround(value));
    return whole < 0 ? "\u2212" + std::to_string(-whole) : std::to_string(whole);
}

/// A step with which 4 to 9 numbers stand at the axis.
double niceStep(double range) {
    double step = 1;
    while (range / step > 8) {
        step *= range / step > 40 ? 10 : range / step > 16 ? 5 : 2;
    }
    return step;
}

void addTicks(PaperAxis& axis, double step) {
    for (double at = std::ceil(axis.low / step) * step; at <= axis.high + step / 1000; at += step) {
        axis.ticks.push_back({at, signedNumber(at)});
    }
}

struct Range {
    double low = 0;
    double high = 0;
    void hold(double value) {
        low = std::isfinite(value) ? std::min(low, value) : low;
        high = std::isfinite(value) ? std::max(high, value) : high;
    }
};

Range rangeOf(const std::vector<PaperCurve>& curves, double base) {
    Range range{base, base};
    for (const PaperCurve& curve : curves) {
        for (const PaperPoint& point : curve.points) {
            range.hold(kPercent * point.value);
            range.hold(kPercent * point.low);
            range.hold(kPercent * point.high);
        }
    }
    return range;
}

} // namespace

PaperAxis valueAxis(const std::vector<PaperCurve>& curves, PaperMetric metric, double low, double high,
                    PaperChoices choices) {
    PaperAxis axis;
    const bool isAccuracy = metric == PaperMetric::Accuracy;
    axis.title = isAccuracy ? "% accuracy" : "% change in prediction probability";
    if (choices == PaperChoices::Published && high > low) {
        axis.low = low;
        axis.high = high;
        addTicks(axis, niceStep(high - low));
        return axis;
    }
    const Range range = rangeOf(curves, isAccuracy ? kPercent : 0);
    const double step = niceStep(std::max(4.0, range.high - range.low));
    const double margin = step / 4;
    axis.low = std::floor((range.low - margin / 2) / margin) * margin;
    axis.high = std::ceil((range.high + margin / 2) / margin) * margin;
    addTicks(axis, step);
    return axis;
}

std::vector<PaperTick> layerTicks(const std::vector<IndexRange>& windows, bool atLayers) {
    const std::size_t every = windows.size() > 10 ? 5 : windows.size() > 5 ? 2 : 1;
    std::vector<PaperTick> ticks;
    for (std::size_t i = 0; i < windows.size(); i += every) {
        ticks.push_back(
            {atLayers ? windows[i].first : static_cast<double>(i), std::to_string(windows[i].first)});
    }
    return ticks;
}

std::vector<PaperTick> percentTicks(double last) {
    std::vector<PaperTick> ticks;
    for (int percent = 0; percent <= 100; percent += 20) {
        ticks.push_back({percent / kPercent * last, std::to_string(percent)});
    }
    return ticks;
}

PaperAxis depthAxis(const std::vector<PaperCurve>& curves, PaperDepth depth, PaperChoices choices) {
    if (depth == PaperDepth::Percent) {
        return {"Layer depth (%)", 0, kPercent, percentTicks(kPercent)};
    }
    PaperAxis axis{choices == PaperChoices::Published ? "Layers" : "First layer of the window", 0, 1, {}};
    std::vector<IndexRange> longest;
    for (const PaperCurve& curve : curves) {
        if (curve.points.size() > longest.size()) {
            longest.clear();
            for (const PaperPoint& point : curve.points) {
                longest.push_back(point.layers);
            }
        }
    }
    if (!longest.empty()) {
        axis.low = longest.front().first;
        axis.high = std::max<double>(axis.low + 1, longest.back().first);
    }
    axis.ticks = layerTicks(longest, true);
    return axis;
}

std::string sourceTitle(std::string_view source) {
    return source == "relation-with-last" ? "relation"
           : source == "relation"         ? "relation but last"
                                          : std::string(source);
}

} // namespace mambascope
