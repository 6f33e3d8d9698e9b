// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers over all prompts of an experiment: what summary.json holds, as plain values. Made by
// core/results/summary_builder.hpp.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/values/head_selection.hpp"
#include "core/values/like.hpp"

namespace mambascope {

/// Lower and upper bound.
struct Interval {
    double low = 0, high = 0;
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// One quantity over the prompts, window by window.
struct SummaryCurve {
    std::vector<double> mean;  ///< [window]; NaN without prompts
    std::vector<Interval> t95; ///< [window]: mean ± t(0.975, n−1)·s/√n; NaN for fewer than two prompts
    std::vector<Interval>
        bootstrap95; ///< [window]: percentiles of resampled means; empty: not made (partial)
    friend bool operator==(const SummaryCurve&, const SummaryCurve&) = default;
};

/// One source in one group of heads and one window size.
struct SourceSummary {
    std::string group;           ///< empty but for feature knockouts
    std::string source;          ///< a role's name; of maps a name of kMapSources
    std::int64_t prompts = 0;    ///< n: that the means are over
    std::int64_t empty = 0;      ///< whose set is empty: left out of n, unless the settings count them as 0
    std::int64_t zeroBase = 0;   ///< in n, but not in relative_change: the base probability is 0
    SummaryCurve relativeChange; ///< (p − p0) / p0
    SummaryCurve difference;     ///< p − p0
    SummaryCurve accuracy;       ///< share of prompts whose target is the most likely token
    friend bool operator==(const SourceSummary&, const SourceSummary&) = default;
};

struct WindowSummary {
    int size = 0;
    std::vector<IndexRange> ranges;     ///< layers of each window
    std::vector<SourceSummary> sources; ///< groups one after another, each with all sources in their order
    friend bool operator==(const WindowSummary&, const WindowSummary&) = default;
};

/// Means over some of the prompts.
struct SummaryPart {
    std::int64_t prompts = 0;
    std::vector<WindowSummary> windows; ///< in the order of the settings
    friend bool operator==(const SummaryPart&, const SummaryPart&) = default;
};

/// How the percentiles were drawn.
struct BootstrapInfo {
    int draws = 0;          ///< 0: none were drawn yet
    std::string clusters;   ///< "relation", "prompt", "prompts" (by row number), "relation, else prompt"
    std::int64_t count = 0; ///< of clusters
    std::uint64_t seed = 0;
    friend bool operator==(const BootstrapInfo&, const BootstrapInfo&) = default;
};

struct ExperimentSummary {
    bool complete = false; ///< all rows are there
    std::int64_t skipped = 0;
    SummaryPart all;
    SummaryPart subjectFirst; ///< the subject begins the prompt (the papers' split)
    SummaryPart subjectLater;
    BootstrapInfo bootstrap;
    friend bool operator==(const ExperimentSummary&, const ExperimentSummary&) = default;
};

/// What a map's source tokens are put together to, prompt by prompt, before means over prompts are taken: the
/// mean over the tokens before the subject, over those of the subject but its last, its last, those between
/// the subject and the last token, and the last token of the prompt.
inline constexpr std::array<std::string_view, 5> kMapSources{"before-subject", "subject-inner",
                                                             "subject-last", "after-subject", "last"};

void fields(auto& archive, Like<Interval> auto& interval) {
    archive.field("low", interval.low);
    archive.field("high", interval.high);
}

void fields(auto& archive, Like<SummaryCurve> auto& curve) {
    archive.field("mean", curve.mean);
    archive.field("t95", curve.t95);
    archive.field("bootstrap95", curve.bootstrap95);
}

void fields(auto& archive, Like<SourceSummary> auto& source) {
    archive.field("group", source.group);
    archive.field("source", source.source);
    archive.field("n", source.prompts);
    archive.field("empty", source.empty);
    archive.field("zero_base", source.zeroBase);
    archive.field("relative_change", source.relativeChange);
    archive.field("difference", source.difference);
    archive.field("accuracy", source.accuracy);
}

void fields(auto& archive, Like<WindowSummary> auto& window) {
    archive.field("size", window.size);
    archive.field("ranges", window.ranges);
    archive.field("sources", window.sources);
}

void fields(auto& archive, Like<SummaryPart> auto& part) {
    archive.field("prompts", part.prompts);
    archive.field("windows", part.windows);
}

void fields(auto& archive, Like<BootstrapInfo> auto& bootstrap) {
    archive.field("draws", bootstrap.draws);
    archive.field("clusters", bootstrap.clusters);
    archive.field("count", bootstrap.count);
    archive.field("seed", bootstrap.seed);
}

void fields(auto& archive, Like<ExperimentSummary> auto& summary) {
    archive.field("complete", summary.complete);
    archive.field("skipped", summary.skipped);
    archive.field("all", summary.all);
    archive.field("subject_first", summary.subjectFirst);
    archive.field("subject_later", summary.subjectLater);
    archive.field("bootstrap", summary.bootstrap);
}

} // namespace mambascope
