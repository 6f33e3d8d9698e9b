// SPDX-License-Identifier: GPL-3.0-or-later
// Means with their 95 % intervals. Torch-free and without state.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/values/experiment_summary.hpp"

namespace mambascope {

/// The value below which Student's t with `freedom` degrees of freedom (> 0) lies with probability p, 0 < p <
/// 1; NaN for others. To 1e-9 relative: the regularised incomplete beta function by its continued fraction
/// (Abramowitz and Stegun, 26.7.1 and 26.5.8), inverted by halving.
[[nodiscard]] double studentQuantile(double p, double freedom);

/// Count, mean and sum of squared deviations, as values come (Welford).
struct Moments {
    std::int64_t count = 0;
    double mean = 0, squares = 0;

    void add(double value);
    /// All values that `other` has seen (Chan, Golub and LeVeque).
    void add(const Moments& other);
    [[nodiscard]] double deviation() const; ///< with n − 1; NaN for fewer than two values
};

/// mean ± t(0.975, n−1)·s/√n; NaN for fewer than two values.
[[nodiscard]] Interval t95(const Moments& moments);

inline constexpr int kBootstrapDraws = 10000;

/// Of one cluster of a bootstrap: the sums of its values in each column, and how many values those are.
struct ClusterSums {
    std::vector<double> sums; ///< [column]
    std::int64_t count = 0;   ///< in every column
};

/// Percentile bootstrap of the mean in each column, clusters drawn whole: 2.5 and 97.5 % of `draws` means
/// Σ sums / Σ counts over as many clusters as there are, drawn with replacement. Quantiles are interpolated
/// linearly between order statistics. All columns share their draws, which `seed` decides on every machine
/// alike (64-bit Mersenne twister). NaN without values; draws without any value are left out.
[[nodiscard]] std::vector<Interval> bootstrap95(std::span<const ClusterSums> clusters, std::uint64_t seed,
                                                int draws = kBootstrapDraws);

/// The same of values that each belong to a cluster (any numbers; equal ones are one cluster).
[[nodiscard]] Interval bootstrap95(std::span<const double> values, std::span<const std::int64_t> clusters,
                                   std::uint64_t seed, int draws = kBootstrapDraws);

/// A curve over n windows, which lie at 0 … 100 % of the depth, at `count` evenly spaced depths from 0 to
/// 100 %, interpolated linearly (Mamba Knockout; methods.md section 5).
[[nodiscard]] std::vector<double> onDepthAxis(std::span<const double> curve, std::size_t count);

} // namespace mambascope
