// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/results: sums of one quantity at every point of a curve.
#pragma once

#include <cstdint>
#include <vector>

#include "core/results/statistics.hpp"

namespace mambascope {

struct SummaryColumn {
    std::vector<Moments> moments;      ///< [point]
    std::vector<ClusterSums> clusters; ///< [cluster]

    explicit SummaryColumn(std::size_t points)
        : moments(points) {}
    /// Another prompt of a cluster, whose values follow.
    void count(std::size_t cluster);
    void add(std::size_t point, double value, std::size_t cluster);
    /// All of another column of the same points.
    void add(const SummaryColumn& other);
    /// Cluster i is cluster numbers[i] from now on, of which there may be several.
    void renumber(const std::vector<std::size_t>& numbers);

    /// order: the clusters as the bootstrap takes them. draws: 0: none.
    [[nodiscard]] SummaryCurve curve(const std::vector<std::size_t>& order, std::uint64_t seed,
                                     int draws) const;
};

} // namespace mambascope
