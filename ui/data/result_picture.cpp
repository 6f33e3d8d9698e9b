// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/result_picture.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/base/error.hpp"
#include "core/results/statistics.hpp"
#include "ui/data/result_outliers.hpp"

namespace mambascope::ui {
namespace {

void checkStop(const std::atomic<bool>& stop) {
    if (stop) {
        throw Error(ErrorCode::Cancelled, {});
    }
}

const SummaryCurve& curveOf(const SourceSummary& source, SummaryMetric metric) {
    switch (metric) {
    case SummaryMetric::RelativeChange:
        return source.relativeChange;
    case SummaryMetric::Difference:
        return source.difference;
    case SummaryMetric::Accuracy:
        break;
    }
    return source.accuracy;
}

/// Place of a window on the axis: its first layer, or its share of the way from the first to the last one.
double xOf(std::size_t window, const std::vector<IndexRange>& ranges, bool isByDepth) {
    if (!isByDepth) {
        return ranges[window].first;
    }
    return ranges.size() < 2 ? 0
                             : 100.0 * static_cast<double>(window) / static_cast<double>(ranges.size() - 1);
}

ResultCurve curveFrom(std::size_t set, const WindowSummary& window, const SourceSummary& source,
                      const ResultChoice& choice) {
    ResultCurve curve{set, source.group, source.source, source.prompts, {}};
    const SummaryCurve& numbers = curveOf(source, choice.metric);
    const bool hasBootstrap = numbers.bootstrap95.size() == numbers.mean.size() && !numbers.mean.empty();
    const std::vector<Interval>& band =
        choice.band == BandKind::Bootstrap && hasBootstrap ? numbers.bootstrap95 : numbers.t95;
    for (std::size_t i = 0; i < window.ranges.size(); ++i) {
        CurvePoint point;
        point.x = xOf(i, window.ranges, choice.isByDepth);
        point.layers = window.ranges[i];
        if (i < numbers.mean.size()) {
            point.mean = numbers.mean[i];
        }
        if (i < band.size()) {
            point.low = band[i].low;
            point.high = band[i].high;
        }
        curve.points.push_back(point);
    }
    return curve;
}

/// All sources; of feature knockouts all groups for the chosen source, since all of both are too many.
std::vector<ResultCurve> curvesOf(std::size_t at, const ResultSet& set, const SummaryPart& part,
                                  const ResultChoice& choice) {
    std::vector<ResultCurve> curves;
    const std::size_t size = chosenSize(set, choice);
    if (size >= part.windows.size()) {
        return curves;
    }
    const WindowSummary& window = part.windows[size];
    const std::optional<CurveKey> chosen = chosenCurve(set, choice);
    const bool areFeatures = set.manifest().settings.sort == ExperimentSort::Features;
    for (const SourceSummary& source : window.sources) {
        const bool isOther = areFeatures && chosen && source.source != window.sources[chosen->source].source;
        if (!isOther) {
            curves.push_back(curveFrom(at, window, source, choice));
        }
    }
    return curves;
}

/// Evenly by rank, with the first and the last.
std::vector<ResultDot> thinned(const std::vector<ResultDot>& dots) {
    if (dots.size() <= DotStrip::kMostDots) {
        return dots;
    }
    std::vector<ResultDot> some;
    for (std::size_t i = 0; i < DotStrip::kMostDots; ++i) {
        some.push_back(dots[i * (dots.size() - 1) / (DotStrip::kMostDots - 1)]);
    }
    return some;
}

std::optional<DotStrip> stripOf(std::size_t at, const ResultSet& set, const ResultChoice& choice,
                                const std::atomic<bool>& stop) {
    const std::optional<CurveKey> key = chosenCurve(set, choice);
    if (!key || set.rows().empty()) {
        return std::nullopt;
    }
    DotStrip strip{at, *key, 0, {}};
    for (std::size_t window = 0; window < set.windowCount(*key); ++window) {
        checkStop(stop);
        std::vector<ResultDot> dots;
        for (std::size_t row = 0; row < set.rows().size(); ++row) {
            const double value = set.value(row, *key, window, choice.metric);
            if (!std::isnan(value) && isChosen(set.rows()[row], choice)) {
                dots.push_back({value, row});
            }
        }
        std::sort(dots.begin(), dots.end(), [](const ResultDot& a, const ResultDot& b) {
            return std::tie(a.value, a.row) < std::tie(b.value, b.row);
        });
        strip.prompts = std::max(strip.prompts, dots.size());
        strip.dots.push_back(thinned(dots));
    }
    return strip;
}

using PromptKey = std::tuple<std::int64_t, std::string, std::string>;

std::vector<double> curveOfRow(const ResultSet& set, std::size_t row, const CurveKey& key,
                               SummaryMetric metric) {
    std::vector<double> values;
    for (std::size_t window = 0; window < set.windowCount(key); ++window) {
        values.push_back(set.value(row, key, window, metric));
    }
    return values;
}

/// As pairedDifference() of core/results has it, of results that are in memory already: prompts are the same
/// where number, prompt and answer agree.
std::optional<PairedCurve> pairedCurve(const ResultSet& first, const ResultSet& second,
                                       const ResultChoice& choice, const std::atomic<bool>& stop) {
    const std::optional<CurveKey> one = chosenCurve(first, choice);
    const std::optional<CurveKey> other = chosenCurve(second, choice);
    if (!one || !other || first.manifest().data.sha256 != second.manifest().data.sha256) {
        return std::nullopt;
    }
    std::map<PromptKey, std::size_t> places;
    for (std::size_t i = 0; i < second.rows().size(); ++i) {
        const ResultRow& row = second.rows()[i];
        places[{row.row, row.prompt, row.answer}] = i;
    }
    const std::size_t count = std::max(first.windowCount(*one), second.windowCount(*other));
    std::vector<Moments> moments(count);
    PairedCurve paired;
    for (std::size_t i = 0; i < first.rows().size(); ++i) {
        checkStop(stop);
        const ResultRow& row = first.rows()[i];
        const auto found = places.find({row.row, row.prompt, row.answer});
        if (found == places.end() || !isChosen(row, choice)) {
            continue;
        }
        const std::vector<double> a = onDepthAxis(curveOfRow(first, i, *one, choice.metric), count);
        const std::vector<double> b =
            onDepthAxis(curveOfRow(second, found->second, *other, choice.metric), count);
        if (std::isnan(a.front()) || std::isnan(b.front())) {
            continue; // one of the two has no value for this prompt
        }
        ++paired.prompts;
        for (std::size_t w = 0; w < count; ++w) {
            moments[w].add(a[w] - b[w]);
        }
    }
    for (std::size_t w = 0; w < count && paired.prompts > 0; ++w) {
        const Interval band = t95(moments[w]);
        const double depth = count < 2 ? 0 : 100.0 * static_cast<double>(w) / static_cast<double>(count - 1);
        paired.points.push_back({depth, {}, moments[w].mean, band.low, band.high});
    }
    return paired.points.empty() ? std::nullopt : std::optional(std::move(paired));
}

/// In the order of the first set's relations; those that only the second one has come behind them.
std::vector<RelationCurves> relationCurves(const std::vector<std::shared_ptr<const ResultSet>>& sets,
                                           const ResultChoice& choice) {
    std::vector<RelationCurves> all;
    for (std::size_t at = 0; at < sets.size(); ++at) {
        for (const RelationPart& relation : sets[at]->relations()) {
            auto found = std::find_if(all.begin(), all.end(), [&](const RelationCurves& other) {
                return other.name == relation.name;
            });
            if (found == all.end()) {
                found = all.insert(all.end(), RelationCurves{relation.name, 0, {}});
            }
            const SummaryPart& part = partOf(relation.summary, choice.place);
            found->prompts = std::max(found->prompts, part.prompts);
            for (ResultCurve& curve : curvesOf(at, *sets[at], part, choice)) {
                found->curves.push_back(std::move(curve));
            }
        }
    }
    return all;
}

} // namespace

bool isChosen(const ResultRow& row, const ResultChoice& choice) {
    const bool isThere =
        choice.place == SubjectPlace::Any || row.isSubjectFirst == (choice.place == SubjectPlace::First);
    return isThere && (choice.relation.empty() || row.relation == choice.relation);
}

std::size_t chosenSize(const ResultSet& set, const ResultChoice& choice) {
    const std::vector<WindowSummary>& windows = set.summary().all.windows;
    const auto found = std::find_if(windows.begin(), windows.end(), [&](const WindowSummary& window) {
        return window.size == choice.window;
    });
    return found == windows.end() ? 0 : static_cast<std::size_t>(found - windows.begin());
}

std::optional<CurveKey> chosenCurve(const ResultSet& set, const ResultChoice& choice) {
    const std::size_t size = chosenSize(set, choice);
    if (size >= set.summary().all.windows.size() || set.summary().all.windows[size].sources.empty()) {
        return std::nullopt;
    }
    const std::vector<SourceSummary>& sources = set.summary().all.windows[size].sources;
    const auto has = [&](auto field, const std::string& name) {
        return std::any_of(sources.begin(), sources.end(),
                           [&](const SourceSummary& source) { return source.*field == name; });
    };
    const std::string group = has(&SourceSummary::group, choice.group) ? choice.group : sources.front().group;
    const std::string source =
        has(&SourceSummary::source, choice.source) ? choice.source : sources.front().source;
    return set.find(size, group, source);
}

ResultPicture resultPicture(const std::vector<std::shared_ptr<const ResultSet>>& sets,
                            const ResultChoice& choice, const std::atomic<bool>& stop) {
    ResultPicture picture{sets, choice, {}, {}, {}, {}, {}};
    for (std::size_t at = 0; at < sets.size(); ++at) {
        checkStop(stop);
        if (const SummaryPart* part = sets[at]->part(choice.place, choice.relation)) {
            for (ResultCurve& curve : curvesOf(at, *sets[at], *part, choice)) {
                picture.curves.push_back(std::move(curve));
            }
        }
        if (std::optional<DotStrip> strip = stripOf(at, *sets[at], choice, stop)) {
            picture.strips.push_back(std::move(*strip));
        }
    }
    picture.relations = relationCurves(sets, choice);
    if (sets.size() == 2) {
        picture.difference = pairedCurve(*sets[0], *sets[1], choice, stop);
    }
    picture.outliers = outliersIn(picture);
    return picture;
}

} // namespace mambascope::ui
