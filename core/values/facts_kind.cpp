// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/facts_kind.hpp"

#include <algorithm>

#include "core/values/answer_checks.hpp"

namespace mambascope {
namespace {

bool fits(const FactSeries& series, std::size_t points) {
    const SummaryCurve& curve = series.curve;
    return curve.mean.size() == points && curve.t95.size() == points &&
           (curve.bootstrap95.empty() || curve.bootstrap95.size() == points) &&
           (series.median.empty() || series.median.size() == points);
}

} // namespace

void checkAnswer(const FactsSnapshot& snapshot, const FactsRequest&, const JsonNode& body) {
    checkModel(snapshot.model, body);
    for (const FactGroup& group : snapshot.summary.groups) {
        const bool inModel =
            std::all_of(group.points.begin(), group.points.end(), [&](const IndexRange& range) {
                return range.first >= kEmbeddingLayer && range.last < snapshot.model.layers;
            });
        const bool whole =
            std::all_of(group.series.begin(), group.series.end(),
                        [&](const FactSeries& series) { return fits(series, group.points.size()); });
        body.member("summary").require(inModel && whole, "layers of the model, with a number each");
    }
}

} // namespace mambascope
