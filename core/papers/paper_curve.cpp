// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>

#include "core/papers/paper_charts.hpp"

namespace mambascope {
namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

const SummaryCurve& numbersOf(const SourceSummary& source, PaperMetric metric) {
    return metric == PaperMetric::Accuracy ? source.accuracy : source.relativeChange;
}

/// The intervals of the choices; clusters are what makes the bootstrap's better than Student's.
const std::vector<Interval>& bandOf(const SummaryCurve& curve, PaperChoices choices) {
    return choices == PaperChoices::Sound && !curve.bootstrap95.empty() ? curve.bootstrap95 : curve.t95;
}

} // namespace

PaperCurve paperCurve(const ResultPart& result, const WindowSummary& window, const SourceSummary& source,
                      PaperMetric metric, PaperDepth depth, bool hasBand, PaperChoices choices) {
    PaperCurve curve;
    curve.model = result.label;
    curve.group = source.group;
    curve.source = source.source;
    curve.windowSize = window.size;
    curve.prompts = source.prompts;
    curve.empty = source.empty;
    const SummaryCurve& numbers = numbersOf(source, metric);
    const std::vector<Interval>& band = bandOf(numbers, choices);
    const auto count = static_cast<double>(window.ranges.size());
    for (std::size_t i = 0; i < window.ranges.size(); ++i) {
        PaperPoint point;
        point.layers = window.ranges[i];
        point.x = depth == PaperDepth::FirstLayer ? window.ranges[i].first
                                                  : 100 * static_cast<double>(i) / std::max(1.0, count - 1);
        point.value = i < numbers.mean.size() ? numbers.mean[i] : kNothing;
        const bool isThere = hasBand && i < band.size();
        point.low = isThere ? band[i].low : kNothing;
        point.high = isThere ? band[i].high : kNothing;
        curve.points.push_back(point);
    }
    return curve;
}

} // namespace mambascope
