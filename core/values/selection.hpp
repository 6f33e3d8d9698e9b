// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a data set a run is about. A plain comparable value: it goes over the wire, into manifests
// and into saved selections (core/data/selection_file.hpp). core/data/select_rows.hpp finds the rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/values/enum_names.hpp"
#include "core/values/like.hpp"

namespace mambascope {

/// Where the subject stands in a prompt.
enum class SubjectPlace {
    Any,
    First, ///< at the prompt's first byte: "subject first" (methods.md section 5)
    Later, ///< behind something else: "relation first"
};

template <>
struct EnumNames<SubjectPlace> {
    static constexpr NameTable<SubjectPlace, 3> kTable{
        {{SubjectPlace::Any, "any"}, {SubjectPlace::First, "first"}, {SubjectPlace::Later, "later"}}};
};

/// Every condition must hold; then the sample is drawn, and of what is left the first `limit` rows are taken.
struct Selection {
    /// Among these rows alone, ascending numbers: those of a saved selection. Nothing: among all.
    std::optional<std::vector<std::int64_t>> within;
    std::vector<std::string> relations; ///< one of these; empty: any
    SubjectPlace subject = SubjectPlace::Any;
    std::string filter;                       ///< an expression (core/data/filter.hpp); empty: none
    std::vector<std::string> knownBy;         ///< models that all have the answer as their likeliest token
    std::optional<int> rankAtMost;            ///< in every model that the run is about; from 1
    std::optional<double> probabilityAtLeast; ///< likewise
    std::optional<std::int64_t> sample;       ///< so many rows, drawn by `seed` (core/data/sample.hpp)
    std::uint64_t seed = 0;                   ///< of the sample
    std::optional<std::int64_t> limit;
    /// The rows that all this chose, ascending numbers; the conditions above then only tell how. Nothing:
    /// they are still to be chosen. So a selection that asks models is chosen once, and then means the same
    /// to every run.
    std::optional<std::vector<std::int64_t>> rows;

    friend bool operator==(const Selection&, const Selection&) = default;
};

void fields(auto& archive, Like<Selection> auto& selection) {
    archive.optionalField("within", selection.within);
    archive.optionalField("relations", selection.relations);
    archive.optionalField("subject", selection.subject);
    archive.optionalField("filter", selection.filter);
    archive.optionalField("known_by", selection.knownBy);
    archive.optionalField("rank_at_most", selection.rankAtMost);
    archive.optionalField("probability_at_least", selection.probabilityAtLeast);
    archive.optionalField("sample", selection.sample);
    archive.optionalField("seed", selection.seed);
    archive.optionalField("limit", selection.limit);
    archive.optionalField("rows", selection.rows);
}

} // namespace mambascope
