// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"
#include "core/analyses/model_evaluations.hpp"
#include "core/experiments/run_facts.hpp"

namespace mambascope {
namespace {

/// The analysis of a kind for one fact. Chunks and precision are as the whole request has them.
template <typename Request, typename Snapshot>
FactAnalysis<Request, Snapshot> analysisOf(std::int64_t chunkBytes, Precision precision) {
    return [chunkBytes, precision](const Request& request, LoadedModel& model, RunContext& context) {
        AnalysisEnvironment environment{model, context, chunkBytes, precision};
        return analyse(request, environment);
    };
}

} // namespace

FactsSnapshot analyse(const FactsRequest& request, AnalysisEnvironment& environment) {
    ModelEvaluations evaluations(request.model, request.settings.bos, environment);
    const std::int64_t chunk = environment.chunkBytes;
    const Precision precision = environment.precision;
    const FactAnalyses analyses{
        analysisOf<TraceRequest, TraceSnapshot>(chunk, precision),
        analysisOf<PathRequest, PathSnapshot>(chunk, precision),
        analysisOf<BlockRequest, BlockSnapshot>(chunk, precision),
        analysisOf<EditRequest, EditSnapshot>(chunk, precision),
        analysisOf<LreRequest, LreSnapshot>(chunk, precision),
    };
    return runFacts(request,
                    {environment.model, environment.context, analyses, &evaluations, environment.ownModel});
}

} // namespace mambascope
