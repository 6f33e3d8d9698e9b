// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/result_outliers.hpp"

#include <algorithm>
#include <cmath>

namespace mambascope::ui {
namespace {

constexpr double kFence = 1.5;
constexpr double kNarrowest = 1e-5; // all that the engine promises of probabilities

/// Of sorted values, interpolated.
double quantile(const std::vector<double>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(at);
    const std::size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (at - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

/// The window in which the mean is farthest from nothing.
std::size_t strongestWindow(const ResultPicture& picture, std::size_t set, const CurveKey& key) {
    const SummaryPart* part = picture.sets[set]->part(picture.choice.place, picture.choice.relation);
    if (part == nullptr) {
        return 0;
    }
    const std::vector<double>& means = part->windows.at(key.size).sources.at(key.source).relativeChange.mean;
    std::size_t strongest = 0;
    for (std::size_t i = 1; i < means.size(); ++i) {
        const bool isStronger =
            std::isnan(means[strongest]) || std::abs(means[i]) > std::abs(means[strongest]);
        strongest = isStronger ? i : strongest;
    }
    return strongest;
}

void addOutliers(std::vector<Outlier>& outliers, const ResultPicture& picture, const DotStrip& strip) {
    const ResultSet& set = *picture.sets[strip.set];
    const SummaryMetric metric = picture.choice.metric == SummaryMetric::Accuracy
                                     ? SummaryMetric::RelativeChange
                                     : picture.choice.metric;
    const std::size_t window = strongestWindow(picture, strip.set, strip.key);
    std::vector<double> sorted;
    std::vector<ResultDot> dots;
    for (std::size_t row = 0; row < set.rows().size(); ++row) {
        const double value = isChosen(set.rows()[row], picture.choice)
                                 ? set.value(row, strip.key, window, metric)
                                 : std::nan("");
        if (!std::isnan(value)) {
            sorted.push_back(value);
            dots.push_back({value, row});
        }
    }
    if (sorted.size() < 4) {
        return; // there is no middle half
    }
    std::sort(sorted.begin(), sorted.end());
    const double low = quantile(sorted, 0.25);
    const double high = quantile(sorted, 0.75);
    const double width = std::max(high - low, kNarrowest);
    for (const ResultDot& dot : dots) {
        const double distance = std::max(low - dot.value, dot.value - high) / width;
        if (distance > kFence) {
            const IndexRange layers = set.summary().all.windows[strip.key.size].ranges[window];
            outliers.push_back(
                {strip.set, dot.row, window, layers, dot.value, quantile(sorted, 0.5), distance});
        }
    }
}

} // namespace

std::vector<Outlier> outliersIn(const ResultPicture& picture) {
    std::vector<Outlier> outliers;
    for (const DotStrip& strip : picture.strips) {
        addOutliers(outliers, picture, strip);
    }
    std::stable_sort(outliers.begin(), outliers.end(),
                     [](const Outlier& a, const Outlier& b) { return a.distance > b.distance; });
    if (outliers.size() > ResultPicture::kMostOutliers) {
        outliers.resize(ResultPicture::kMostOutliers);
    }
    return outliers;
}

} // namespace mambascope::ui
