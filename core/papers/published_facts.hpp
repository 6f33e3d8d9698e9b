// SPDX-License-Identifier: GPL-3.0-or-later
// Published numbers over facts (causal tracing, paths, blocking), a part of "mambascope.published/1"; and
// ours beside them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/io/json_node.hpp"
#include "core/values/fact_settings.hpp"
#include "core/values/fact_summary.hpp"

namespace mambascope {

/// One line of a figure: the mean over facts at every point.
struct PublishedFactCurve {
    std::string panel;          ///< as FactGroup::name
    std::string series;         ///< as FactSeries::name
    std::vector<double> values; ///< [point]; NaN: not published
};

/// One experiment on facts, and what was published of it.
struct PublishedFacts {
    std::string figure;
    FactSettings settings;   ///< with the states and token sets of the curves
    std::int64_t sample = 0; ///< facts that are run, of those that the model knows; 0: all
    std::uint64_t seed = 0;
    double readingError = 0; ///< as PublishedCurve's
    double relativeError = 0;
    std::vector<PublishedFactCurve> curves;
};

/// Throws FileMalformed naming the field.
[[nodiscard]] PublishedFacts publishedFactsOf(const JsonNode& node);

/// A published number and ours.
struct ReproducedFact {
    std::size_t curve = 0; ///< of PublishedFacts::curves
    IndexRange layers;
    std::int64_t facts = 0;
    double published = 0;
    double ours = 0;
    double standardError = 0; ///< of our mean over the facts
    double allowed = 0;       ///< as ReproducedNumber's

    [[nodiscard]] double difference() const { return ours - published; }
    [[nodiscard]] bool isWithin() const;
};

/// In the curves' order. Throws FileMalformed naming the table where a curve has another number of points
/// than this model, or no fact has its numbers.
[[nodiscard]] std::vector<ReproducedFact>
compareFacts(const std::filesystem::path& table, const PublishedFacts& published, const FactSummary& ours);

} // namespace mambascope
