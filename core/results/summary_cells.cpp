// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/summary_cells.hpp"

#include <algorithm>
#include <limits>

namespace mambascope {
namespace {

ClusterSums& clusterAt(std::vector<ClusterSums>& clusters, std::size_t number, std::size_t windows) {
    if (clusters.size() <= number) {
        clusters.resize(number + 1);
    }
    clusters[number].sums.resize(windows);
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

void SummaryCell::Column::count(std::size_t cluster, std::size_t windows) {
    ++clusterAt(clusters, cluster, windows).count;
}

void SummaryCell::Column::add(std::size_t window, double value, std::size_t cluster) {
    moments[window].add(value);
    clusters[cluster].sums[window] += value;
}

SummaryCell::SummaryCell(std::size_t windows)
    : m_windows(windows) {
    for (Column* const column : {&m_relative, &m_difference, &m_top}) {
        column->moments.resize(windows);
    }
}

void SummaryCell::add(const PromptNumbers& numbers, double base, std::size_t cluster) {
    ++m_prompts;
    m_difference.count(cluster, m_windows);
    m_top.count(cluster, m_windows);
    if (base == 0) {
        ++m_zeroBase;
    } else {
        m_relative.count(cluster, m_windows);
    }
    for (std::size_t window = 0; window < m_windows; ++window) {
        const double change = numbers.probability[window] - base;
        if (base != 0) {
            m_relative.add(window, change / base, cluster);
        }
        m_difference.add(window, change, cluster);
        m_top.add(window, numbers.top[window], cluster);
    }
}

void SummaryCell::addEmpty(const std::optional<PromptNumbers>& numbers, double base, std::size_t cluster) {
    ++m_empty;
    if (numbers) {
        add(*numbers, base, cluster);
    }
}

void SummaryCell::addColumn(Column& own, const Column& other) {
    for (std::size_t window = 0; window < own.moments.size(); ++window) {
        own.moments[window].add(other.moments[window]);
    }
    own.clusters.resize(std::max(own.clusters.size(), other.clusters.size()));
    for (std::size_t i = 0; i < other.clusters.size(); ++i) {
        addSums(own.clusters[i], other.clusters[i]);
    }
}

void SummaryCell::add(const SummaryCell& other) {
    m_prompts += other.m_prompts;
    m_empty += other.m_empty;
    m_zeroBase += other.m_zeroBase;
    addColumn(m_relative, other.m_relative);
    addColumn(m_difference, other.m_difference);
    addColumn(m_top, other.m_top);
}

void SummaryCell::renumber(const std::vector<std::size_t>& numbers) {
    for (Column* const column : {&m_relative, &m_difference, &m_top}) {
        std::vector<ClusterSums> clusters;
        for (std::size_t i = 0; i < column->clusters.size(); ++i) {
            addSums(clusterAt(clusters, numbers[i], m_windows), column->clusters[i]);
        }
        column->clusters = std::move(clusters);
    }
}

SummaryCurve SummaryCell::curveOf(const Column& column, const std::vector<std::size_t>& order,
                                  std::uint64_t seed, int draws) {
    SummaryCurve curve;
    for (const Moments& moments : column.moments) {
        curve.mean.push_back(moments.count > 0 ? moments.mean : std::numeric_limits<double>::quiet_NaN());
        curve.t95.push_back(mambascope::t95(moments));
    }
    if (draws > 0) {
        std::vector<ClusterSums> clusters;
        for (const std::size_t number : order) {
            if (number < column.clusters.size() && column.clusters[number].count > 0) {
                clusters.push_back(column.clusters[number]);
            }
        }
        constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
        curve.bootstrap95 = clusters.empty() ? std::vector<Interval>(curve.mean.size(), {kNone, kNone})
                                             : bootstrap95(clusters, seed, draws);
    }
    return curve;
}

void SummaryCell::summarize(SourceSummary& summary, const std::vector<std::size_t>& order, std::uint64_t seed,
                            int draws) const {
    summary.prompts = m_prompts;
    summary.empty = m_empty;
    summary.zeroBase = m_zeroBase;
    summary.relativeChange = curveOf(m_relative, order, seed, draws);
    summary.difference = curveOf(m_difference, order, seed, draws);
    summary.accuracy = curveOf(m_top, order, seed, draws);
}

} // namespace mambascope
