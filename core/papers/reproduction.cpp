// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/papers/reproduction.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <tuple>

#include "core/base/error.hpp"
#include "core/results/result_reader.hpp"
#include "core/results/statistics.hpp"

namespace mambascope {
namespace {

constexpr double kNormal = 1.96; // of 95 % of a normal distribution, which means over many prompts follow

template <typename T>
void addOnce(std::vector<T>& list, const T& value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) {
        list.push_back(value);
    }
}

/// What curves of one run have in common.
auto runKey(const PublishedCurve& curve) {
    return std::tuple(curve.sort, curve.query, curve.align, curve.prompts);
}

/// Where a curve's numbers stand in a row.
struct CurvePlace {
    std::size_t size = 0;
    std::size_t curve = 0;
};

template <typename Range, typename Value>
std::size_t placeIn(const Range& range, const Value& value) {
    return static_cast<std::size_t>(std::find(range.begin(), range.end(), value) - range.begin());
}

CurvePlace placeOf(const PublishedCurve& curve, const ExperimentSettings& settings) {
    CurvePlace place;
    place.size = placeIn(settings.windows, curve.window);
    if (curve.sort == ExperimentSort::Map) {
        place.curve = static_cast<std::size_t>(curve.sourceToken);
        return place;
    }
    place.curve = placeIn(settings.sources, curve.source);
    if (curve.sort == ExperimentSort::Features) {
        std::vector<std::string> names;
        for (const HeadGroup& group : settings.groups) {
            names.push_back(group.name);
        }
        place.curve += placeIn(names, curve.group) * settings.sources.size();
    }
    return place;
}

bool isOf(const PublishedCurve& curve, const RowResult& row) {
    const bool isPlace =
        curve.place == SubjectPlace::Any || (curve.place == SubjectPlace::First) == row.subjectFirst();
    return curve.row ? *curve.row == row.row : isPlace;
}

/// A prompt's number; an empty set changes nothing.
double valueOf(const PublishedCurve& curve, const RowResult& row, const RowCurve* numbers,
               std::size_t window) {
    const double p = numbers != nullptr ? numbers->probability[window] : row.baseProbability;
    switch (curve.measure) {
    case PublishedMeasure::Probability:
        return p;
    case PublishedMeasure::Accuracy:
        return (numbers != nullptr ? numbers->rank[window] : row.baseRank) == 1 ? 1 : 0;
    default:
        return row.baseProbability > 0 ? (p - row.baseProbability) / row.baseProbability
                                       : std::numeric_limits<double>::quiet_NaN();
    }
}

[[noreturn]] void refuse(const PublishedTable& table, const PublishedCurve& curve,
                         const std::string& expected) {
    throw Error(ErrorCode::FileMalformed,
                {table.file.string(),
                 "the curve of figure " + curve.figure + ", window " + std::to_string(curve.window),
                 expected});
}

void checkWindows(const PublishedTable& table, const PublishedCurve& curve,
                  const std::vector<IndexRange>& ranges) {
    if (curve.values.size() != ranges.size()) {
        refuse(table, curve,
               std::to_string(ranges.size()) + " numbers, one for each window of this model, and not " +
                   std::to_string(curve.values.size()));
    }
}

/// A curve's numbers over the rows, as they come.
struct CurveSums {
    std::size_t curve = 0;
    CurvePlace place;
    std::vector<IndexRange> ranges;
    std::vector<Moments> moments; ///< [window]
};

void addRow(CurveSums& sums, const RowResult& row, const PublishedTable& table, const PublishedCurve& curve) {
    if (!isOf(curve, row)) {
        return;
    }
    const auto& curves = row.windows[sums.place.size].curves;
    if (sums.place.curve >= curves.size()) {
        refuse(table, curve,
               std::to_string(curves.size()) + " source tokens, as row " + std::to_string(row.row) +
                   " has with this model's tokenizer");
    }
    const std::optional<RowCurve>& numbers = curves[sums.place.curve];
    for (std::size_t window = 0; window < sums.moments.size(); ++window) {
        const double value = valueOf(curve, row, numbers ? &*numbers : nullptr, window);
        if (std::isfinite(value)) {
            sums.moments[window].add(value);
        }
    }
}

ReproducedNumber numberOf(const CurveSums& sums, std::size_t window, const PublishedTable& table,
                          const PublishedCurve& curve) {
    const Moments& own = sums.moments[window];
    if (own.count == 0) {
        refuse(table, curve,
               curve.row
                   ? "a prompt that the results have (row " + std::to_string(*curve.row) + " was left out)"
                   : "prompts that the results have");
    }
    ReproducedNumber number;
    number.curve = sums.curve;
    number.layers = sums.ranges[window];
    number.prompts = own.count;
    number.published = curve.values[window];
    number.ours = own.mean;
    number.standardError = own.count > 1 ? own.deviation() / std::sqrt(static_cast<double>(own.count)) : 0;
    number.allowed = kNormal * number.standardError + curve.readingError +
                     curve.relativeError * std::abs(number.published);
    return number;
}

/// numpy's random_interval: a number from 0 to `most` by masking and throwing away.
std::uint32_t randomInterval(std::mt19937& engine, std::uint32_t most) {
    std::uint32_t mask = most;
    for (const unsigned shift : {1U, 2U, 4U, 8U, 16U}) {
        mask |= mask >> shift;
    }
    std::uint32_t value = 0;
    do {
        value = static_cast<std::uint32_t>(engine()) & mask;
    } while (value > most);
    return value;
}

} // namespace

bool ReproducedNumber::isWithin() const {
    return std::abs(difference()) <= allowed;
}

std::vector<ReproductionRun> plannedRuns(const PublishedModel& model) {
    std::vector<ReproductionRun> runs;
    for (std::size_t i = 0; i < model.curves.size(); ++i) {
        const PublishedCurve& curve = model.curves[i];
        auto run = std::find_if(runs.begin(), runs.end(), [&](const ReproductionRun& other) {
            return runKey(model.curves[other.curves.front()]) == runKey(curve);
        });
        if (run == runs.end()) {
            ReproductionRun fresh;
            fresh.settings.sort = curve.sort;
            fresh.settings.query = curve.query;
            fresh.settings.align = curve.align;
            fresh.settings.windows.clear();
            fresh.settings.sources.clear();
            fresh.prompts = curve.prompts;
            run = runs.insert(runs.end(), std::move(fresh));
        }
        run->curves.push_back(i);
        addOnce(run->settings.windows, curve.window);
        if (curve.sort != ExperimentSort::Map) {
            addOnce(run->settings.sources, curve.source);
        }
        if (curve.sort == ExperimentSort::Features) {
            addOnce(run->settings.groups, *namedGroup(curve.group));
        }
        if (curve.row) {
            addOnce(run->rows, *curve.row);
        }
    }
    for (ReproductionRun& run : runs) {
        std::sort(run.rows.begin(), run.rows.end());
    }
    return runs;
}

std::vector<ReproducedNumber> compareRun(const PublishedTable& table, const PublishedModel& model,
                                         const ReproductionRun& run, const std::filesystem::path& folder) {
    RowReader reader(folder);
    std::vector<CurveSums> sums;
    for (const std::size_t at : run.curves) {
        const PublishedCurve& curve = model.curves[at];
        const CurvePlace place = placeOf(curve, run.settings);
        const std::vector<IndexRange>& ranges = reader.layout().ranges.at(place.size);
        checkWindows(table, curve, ranges);
        sums.push_back({at, place, ranges, std::vector<Moments>(ranges.size())});
    }
    while (const std::optional<RowResult> row = reader.next()) {
        for (CurveSums& own : sums) {
            addRow(own, *row, table, model.curves[own.curve]);
        }
    }
    std::vector<ReproducedNumber> numbers;
    for (const CurveSums& own : sums) {
        for (std::size_t window = 0; window < own.moments.size(); ++window) {
            numbers.push_back(numberOf(own, window, table, model.curves[own.curve]));
        }
    }
    return numbers;
}

std::vector<std::int64_t> numpySample(const std::vector<std::int64_t>& rows, std::int64_t sample,
                                      std::uint32_t seed) {
    std::vector<std::int64_t> drawn = rows;
    if (sample <= 0 || sample >= std::ssize(rows)) {
        return drawn;
    }
    std::mt19937 engine(seed);
    for (std::size_t i = drawn.size() - 1; i > 0; --i) {
        std::swap(drawn[i], drawn[randomInterval(engine, static_cast<std::uint32_t>(i))]);
    }
    drawn.resize(static_cast<std::size_t>(sample));
    std::sort(drawn.begin(), drawn.end());
    return drawn;
}

} // namespace mambascope
