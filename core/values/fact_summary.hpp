// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers over all facts of an experiment on facts, as plain values: what summary.json holds. Made by
// core/results/fact_summary_builder.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/values/experiment_summary.hpp"
#include "core/values/like.hpp"

namespace mambascope {

/// One line of a figure: a quantity at every point, over the facts that have it.
struct FactSeries {
    std::string name;
    std::int64_t facts = 0;     ///< n: that have it
    std::int64_t missing = 0;   ///< that have not (a role without tokens): left out of n
    SummaryCurve curve;         ///< [point]
    std::vector<double> median; ///< [point]; empty: not made (partial)
    friend bool operator==(const FactSeries&, const FactSeries&) = default;
};

/// The series that share a panel: those of a state, a token, a matrix.
struct FactGroup {
    std::string name;               ///< "h", "subject_last", "W_o"; empty: there is one only
    std::vector<IndexRange> points; ///< layers of each point
    std::vector<FactSeries> series;
    friend bool operator==(const FactGroup&, const FactGroup&) = default;
};

/// How many facts were left out for the same cause.
struct FactsLeftOut {
    std::string cause;
    std::int64_t count = 0;
    friend bool operator==(const FactsLeftOut&, const FactsLeftOut&) = default;
};

struct FactSummary {
    bool complete = false; ///< all facts are there
    std::int64_t facts = 0;
    std::int64_t skipped = 0;
    std::vector<FactsLeftOut> leftOut; ///< of `skipped`, by cause
    std::string measure;               ///< "indirect_effect", "raw_effect", "relative_change", "score"
    std::vector<FactGroup> groups;
    BootstrapInfo bootstrap;
    friend bool operator==(const FactSummary&, const FactSummary&) = default;
};

void fields(auto& archive, Like<FactSeries> auto& series) {
    archive.field("name", series.name);
    archive.field("n", series.facts);
    archive.field("missing", series.missing);
    archive.field("curve", series.curve);
    archive.field("median", series.median);
}

void fields(auto& archive, Like<FactGroup> auto& group) {
    archive.field("name", group.name);
    archive.field("points", group.points);
    archive.field("series", group.series);
}

void fields(auto& archive, Like<FactsLeftOut> auto& left) {
    archive.field("cause", left.cause);
    archive.field("count", left.count);
}

void fields(auto& archive, Like<FactSummary> auto& summary) {
    archive.field("complete", summary.complete);
    archive.field("facts", summary.facts);
    archive.field("skipped", summary.skipped);
    archive.field("left_out", summary.leftOut);
    archive.field("measure", summary.measure);
    archive.field("groups", summary.groups);
    archive.field("bootstrap", summary.bootstrap);
}

} // namespace mambascope
