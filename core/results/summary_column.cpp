// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/summary_column.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace mambascope {
namespace {

ClusterSums& clusterAt(std::vector<ClusterSums>& clusters, std::size_t number, std::size_t points) {
    if (clusters.size() <= number) {
        clusters.resize(number + 1);
    }
    clusters[number].sums.resize(points);
    return clusters[number];
}

void addSums(ClusterSums& own, const ClusterSums& other) {
    own.sums.resize(std::max(own.sums.size(), other.sums.size()));
    for (std::size_t i = 0; i < other.sums.size(); ++i) {
        own.sums[i] += other.sums[i];
    }
    own.count += other.count;
}

} // namespace

void SummaryColumn::count(std::size_t cluster) {
    ++clusterAt(clusters, cluster, moments.size()).count;
}

void SummaryColumn::add(std::size_t point, double value, std::size_t cluster) {
    moments[point].add(value);
    clusters[cluster].sums[point] += value;
}

void SummaryColumn::add(const SummaryColumn& other) {
    for (std::size_t point = 0; point < moments.size(); ++point) {
        moments[point].add(other.moments[point]);
    }
    clusters.resize(std::max(clusters.size(), other.clusters.size()));
    for (std::size_t i = 0; i < other.clusters.size(); ++i) {
        addSums(clusters[i], other.clusters[i]);
    }
}

void SummaryColumn::renumber(const std::vector<std::size_t>& numbers) {
    std::vector<ClusterSums> renumbered;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        addSums(clusterAt(renumbered, numbers[i], moments.size()), clusters[i]);
    }
    clusters = std::move(renumbered);
}

SummaryCurve SummaryColumn::curve(const std::vector<std::size_t>& order, std::uint64_t seed,
                                  int draws) const {
    SummaryCurve curve;
    for (const Moments& point : moments) {
        curve.mean.push_back(point.count > 0 ? point.mean : std::numeric_limits<double>::quiet_NaN());
        curve.t95.push_back(mambascope::t95(point));
    }
    if (draws > 0) {
        std::vector<ClusterSums> drawn;
        for (const std::size_t number : order) {
            if (number < clusters.size() && clusters[number].count > 0) {
                drawn.push_back(clusters[number]);
            }
        }
        constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
        curve.bootstrap95 = drawn.empty() ? std::vector<Interval>(curve.mean.size(), {kNone, kNone})
                                          : bootstrap95(drawn, seed, draws);
    }
    return curve;
}

} // namespace mambascope
