// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/paired_difference.hpp"

#include <algorithm>
#include <limits>

#include "core/base/error.hpp"
#include "core/results/cluster_names.hpp"
#include "core/results/result_reader.hpp"
#include "core/results/row_numbers.hpp"

namespace mambascope {
namespace {

/// Where a folder has the curves that are compared.
struct CurvePlace {
    std::size_t size = 0, group = 0, source = 0;
};

template <typename Value>
std::size_t placeOf(const std::filesystem::path& folder, const std::string& what,
                    const std::vector<Value>& values, const Value& wanted, const std::string& shown) {
    const auto found = std::find(values.begin(), values.end(), wanted);
    if (found == values.end()) {
        throw Error(ErrorCode::InvalidArgument, {what, shown, "one that " + folder.string() + " has"},
                    folder.string() + ": no " + what + " " + shown + " in these results");
    }
    return static_cast<std::size_t>(found - values.begin());
}

CurvePlace find(const std::filesystem::path& folder, const RowLayout& layout, int window,
                const PairedChoice& choice) {
    return {placeOf(folder, "window", layout.settings.windows, window, std::to_string(window)),
            placeOf(folder, "group", layout.groupNames(), choice.group, choice.group),
            placeOf(folder, "source", summarySources(layout), choice.source, choice.source)};
}

void requireSameData(const Manifest& first, const Manifest& second) {
    if (first.data.sha256 != second.data.sha256) {
        throw Error(ErrorCode::InvalidArgument, {"folders", second.data.name, first.data.name},
                    "the results are of different data: " + first.data.name + " and " + second.data.name +
                        " (data.sha256 differs)");
    }
}

/// The compared number in every window; nothing where the prompt has no such tokens or its base is 0.
std::optional<std::vector<double>> curveOf(const RowResult& row, const RowLayout& layout,
                                           const CurvePlace& place, SummaryMetric metric) {
    std::optional<PromptNumbers> numbers = numbersOf(row, layout, place.size, place.group, place.source);
    if (!numbers && layout.settings.empty == EmptySets::CountAsZero) {
        numbers = unchanged(row, layout.ranges[place.size].size());
    }
    if (!numbers || (metric == SummaryMetric::RelativeChange && row.baseProbability == 0)) {
        return std::nullopt;
    }
    if (metric == SummaryMetric::Accuracy) {
        return numbers->top;
    }
    const double scale = metric == SummaryMetric::RelativeChange ? 1 / row.baseProbability : 1;
    for (double& value : numbers->probability) {
        value = (value - row.baseProbability) * scale;
    }
    return numbers->probability;
}

bool isCounted(const RowResult& row, SubjectPlace place) {
    return place == SubjectPlace::Any || (place == SubjectPlace::First) == row.subjectFirst();
}

/// Byte of each row in a folder, by number.
std::vector<std::pair<std::int64_t, std::int64_t>> offsets(RowReader& reader) {
    std::vector<std::pair<std::int64_t, std::int64_t>> all;
    while (const std::optional<RowResult> row = reader.next()) {
        all.emplace_back(row->row, reader.offset());
    }
    std::sort(all.begin(), all.end());
    return all;
}

/// Sums of differences at every depth.
class DifferenceSums {
public:
    explicit DifferenceSums(std::size_t depths)
        : m_moments(depths) {}

    void add(const RowResult& row, const std::vector<double>& first, const std::vector<double>& second) {
        const std::size_t number = m_names.numberOf(row);
        if (const auto renumbering = m_names.takeRenumbering()) {
            renumber(*renumbering);
        }
        if (m_clusters.size() <= number) {
            m_clusters.resize(number + 1);
        }
        ClusterSums& cluster = m_clusters[number];
        cluster.sums.resize(m_moments.size());
        ++cluster.count;
        for (std::size_t depth = 0; depth < m_moments.size(); ++depth) {
            const double difference = first[depth] - second[depth];
            m_moments[depth].add(difference);
            cluster.sums[depth] += difference;
        }
    }

    [[nodiscard]] PairedDifference result(std::uint64_t seed, int draws) const {
        PairedDifference result;
        const double steps = std::max<double>(1, static_cast<double>(m_moments.size()) - 1);
        for (std::size_t depth = 0; depth < m_moments.size(); ++depth) {
            result.depth.push_back(100 * static_cast<double>(depth) / steps);
            const bool any = m_moments[depth].count > 0;
            result.curve.mean.push_back(any ? m_moments[depth].mean
                                            : std::numeric_limits<double>::quiet_NaN());
            result.curve.t95.push_back(t95(m_moments[depth]));
        }
        result.prompts = m_moments.front().count;
        std::vector<ClusterSums> clusters;
        for (const std::size_t number : m_names.order()) {
            clusters.push_back(m_clusters[number]);
        }
        if (draws > 0 && !clusters.empty()) {
            result.curve.bootstrap95 = bootstrap95(clusters, seed, draws);
        }
        return result;
    }

private:
    void renumber(const std::vector<std::size_t>& numbers) {
        std::vector<ClusterSums> clusters(*std::max_element(numbers.begin(), numbers.end()) + 1);
        for (std::size_t i = 0; i < m_clusters.size(); ++i) {
            ClusterSums& cluster = clusters[numbers[i]];
            cluster.sums.resize(m_moments.size());
            cluster.count += m_clusters[i].count;
            for (std::size_t depth = 0; depth < m_clusters[i].sums.size(); ++depth) {
                cluster.sums[depth] += m_clusters[i].sums[depth];
            }
        }
        m_clusters = std::move(clusters);
    }

    std::vector<Moments> m_moments;
    std::vector<ClusterSums> m_clusters;
    ClusterNames m_names;
};

} // namespace

PairedDifference pairedDifference(const std::filesystem::path& first, const std::filesystem::path& second,
                                  const PairedChoice& choice, std::uint64_t seed, int draws) {
    RowReader one(first);
    RowReader other(second);
    requireSameData(one.manifest(), other.manifest());
    const CurvePlace inOne = find(first, one.layout(), choice.firstWindow, choice);
    const CurvePlace inOther = find(second, other.layout(), choice.secondWindow, choice);
    const std::size_t depths =
        std::max(one.layout().ranges[inOne.size].size(), other.layout().ranges[inOther.size].size());
    const auto index = offsets(other);
    DifferenceSums sums(depths);
    while (const std::optional<RowResult> row = one.next()) {
        const auto found =
            std::lower_bound(index.begin(), index.end(), std::pair(row->row, std::int64_t{-1}));
        if (!isCounted(*row, choice.place) || found == index.end() || found->first != row->row) {
            continue;
        }
        const RowResult pair = other.at(found->second);
        if (pair.prompt != row->prompt || pair.answer != row->answer) {
            continue;
        }
        const auto a = curveOf(*row, one.layout(), inOne, choice.metric);
        const auto b = curveOf(pair, other.layout(), inOther, choice.metric);
        if (a && b) {
            sums.add(*row, onDepthAxis(*a, depths), onDepthAxis(*b, depths));
        }
    }
    return sums.result(seed, draws);
}

} // namespace mambascope
