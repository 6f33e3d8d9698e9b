// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <utility>

namespace mambascope {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// How often each of n clusters is drawn, n times in all. The library's own distributions differ from one
/// standard library to the next; the generator does not.
void drawCounts(std::mt19937_64& random, std::vector<int>& counts) {
    std::fill(counts.begin(), counts.end(), 0);
    constexpr double kUnit = 0x1.0p-53;
    const auto size = static_cast<double>(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double uniform = static_cast<double>(random() >> 11U) * kUnit;
        ++counts[std::min(counts.size() - 1, static_cast<std::size_t>(uniform * size))];
    }
}

/// Interpolated linearly between order statistics; reorders the values.
double quantile(std::vector<double>& values, double q) {
    const double place = q * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::ptrdiff_t>(std::floor(place));
    std::nth_element(values.begin(), values.begin() + below, values.end());
    const double low = values[static_cast<std::size_t>(below)];
    if (below + 1 == std::ssize(values)) {
        return low;
    }
    const double high = *std::min_element(values.begin() + below + 1, values.end());
    return low + (high - low) * (place - static_cast<double>(below));
}

/// Means of every draw that has values: [column][draw].
std::vector<std::vector<double>> drawnMeans(std::span<const ClusterSums> clusters, std::uint64_t seed,
                                            int draws) {
    const std::size_t columns = clusters.front().sums.size();
    std::vector<std::vector<double>> means(columns);
    for (std::vector<double>& column : means) {
        column.reserve(static_cast<std::size_t>(draws));
    }
    std::mt19937_64 random(seed);
    std::vector<int> counts(clusters.size());
    std::vector<double> sums(columns);
    for (int draw = 0; draw < draws; ++draw) {
        drawCounts(random, counts);
        std::fill(sums.begin(), sums.end(), 0.0);
        std::int64_t values = 0;
        for (std::size_t i = 0; i < clusters.size(); ++i) {
            if (counts[i] == 0) {
                continue;
            }
            const auto times = static_cast<double>(counts[i]);
            const double* const own = clusters[i].sums.data();
            for (std::size_t column = 0; column < columns; ++column) {
                sums[column] += times * own[column];
            }
            values += counts[i] * clusters[i].count;
        }
        for (std::size_t column = 0; values > 0 && column < columns; ++column) {
            means[column].push_back(sums[column] / static_cast<double>(values));
        }
    }
    return means;
}

} // namespace

void Moments::add(double value) {
    ++count;
    const double before = value - mean;
    mean += before / static_cast<double>(count);
    squares += before * (value - mean);
}

void Moments::add(const Moments& other) {
    if (other.count == 0) {
        return;
    }
    const auto own = static_cast<double>(count);
    const auto more = static_cast<double>(other.count);
    const double apart = other.mean - mean;
    count += other.count;
    mean += apart * more / (own + more);
    squares += other.squares + apart * apart * own * more / (own + more);
}

double Moments::deviation() const {
    return count < 2 ? kNone : std::sqrt(squares / static_cast<double>(count - 1));
}

Interval t95(const Moments& moments) {
    if (moments.count < 2) {
        return {kNone, kNone};
    }
    const auto n = static_cast<double>(moments.count);
    thread_local std::pair<double, double> known; // the windows of a curve mostly have one n
    if (known.first != n) {
        known = {n, studentQuantile(0.975, n - 1)};
    }
    const double half = known.second * moments.deviation() / std::sqrt(n);
    return {moments.mean - half, moments.mean + half};
}

std::vector<Interval> bootstrap95(std::span<const ClusterSums> clusters, std::uint64_t seed, int draws) {
    if (clusters.empty()) {
        return {};
    }
    std::vector<Interval> intervals;
    for (std::vector<double>& means : drawnMeans(clusters, seed, draws)) {
        if (means.empty()) {
            intervals.push_back({kNone, kNone});
            continue;
        }
        const double low = quantile(means, 0.025);
        intervals.push_back({low, quantile(means, 0.975)});
    }
    return intervals;
}

Interval bootstrap95(std::span<const double> values, std::span<const std::int64_t> clusters,
                     std::uint64_t seed, int draws) {
    std::map<std::int64_t, ClusterSums> sums;
    for (std::size_t i = 0; i < values.size(); ++i) {
        ClusterSums& cluster = sums[clusters[i]];
        cluster.sums.resize(1);
        cluster.sums.front() += values[i];
        ++cluster.count;
    }
    std::vector<ClusterSums> list;
    for (auto& [key, cluster] : sums) {
        list.push_back(std::move(cluster));
    }
    return list.empty() ? Interval{kNone, kNone} : bootstrap95(list, seed, draws).front();
}

std::vector<double> onDepthAxis(std::span<const double> curve, std::size_t count) {
    std::vector<double> points(count, curve.empty() ? kNone : curve.front());
    if (curve.size() < 2 || count < 2) {
        return points;
    }
    const auto last = static_cast<double>(curve.size() - 1);
    for (std::size_t i = 0; i < count; ++i) {
        const double place = last * static_cast<double>(i) / static_cast<double>(count - 1);
        const auto below = std::min(curve.size() - 2, static_cast<std::size_t>(place));
        const double part = place - static_cast<double>(below);
        points[i] = curve[below] * (1 - part) + curve[below + 1] * part;
    }
    return points;
}

} // namespace mambascope
