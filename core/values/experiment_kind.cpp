// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/experiment_kind.hpp"

#include <algorithm>

#include "core/values/answer_checks.hpp"

namespace mambascope {
namespace {

bool fits(const SummaryCurve& curve, std::size_t windows) {
    return curve.mean.size() == windows && curve.t95.size() == windows &&
           (curve.bootstrap95.empty() || curve.bootstrap95.size() == windows);
}

bool fits(const WindowSummary& window, std::size_t curves, int layers) {
    return within(window.ranges, layers) && window.sources.size() == curves &&
           std::all_of(window.sources.begin(), window.sources.end(), [&](const SourceSummary& source) {
               return fits(source.relativeChange, window.ranges.size()) &&
                      fits(source.difference, window.ranges.size()) &&
                      fits(source.accuracy, window.ranges.size());
           });
}

} // namespace

void checkAnswer(const ExperimentSnapshot& snapshot, const ExperimentRequest& request, const JsonNode& body) {
    checkModel(snapshot.model, body);
    const ExperimentSettings& settings = request.settings;
    const std::size_t sources =
        settings.sort == ExperimentSort::Map ? kMapSources.size() : settings.sources.size();
    const std::size_t curves = settings.groupCount() * sources;
    for (const SummaryPart* const part :
         {&snapshot.summary.all, &snapshot.summary.subjectFirst, &snapshot.summary.subjectLater}) {
        const bool good = part->windows.size() == settings.windows.size() &&
                          std::all_of(part->windows.begin(), part->windows.end(), [&](const auto& window) {
                              return fits(window, curves, snapshot.model.layers);
                          });
        body.member("summary").require(good, "the windows and sources of the request, with a number each");
    }
}

} // namespace mambascope
