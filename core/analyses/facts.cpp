// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"
#include "core/analyses/block.hpp"
#include "core/analyses/edit_statistics.hpp"
#include "core/analyses/model_evaluations.hpp"
#include "core/experiments/fact_runner.hpp"
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

/// What all facts of a run take of files. It is read before the first of them: what is wrong with it must end
/// the run, not leave out each fact as if that one were to blame.
struct SharedStatistics {
    KeyFactors factors;         ///< for edits
    FoundStatistics means = {}; ///< for blocking
    bool hasMeans = false;
};

void readFor(const EditFacts& edit, const ModelRef& reference, AnalysisEnvironment& environment,
             SharedStatistics& shared) {
    EditRequest request;
    request.model = reference;
    request.stats = edit.stats;
    request.statsText = edit.statsText;
    request.ridge = edit.ridge;
    std::vector<MatrixPlace> places;
    for (const Matrix site : edit.sites) {
        for (const int layer : edit.layers) {
            places.push_back({site, layer});
        }
    }
    shared.factors.prepare(request, places, environment);
}

void readFor(const BlockFacts& block, const ModelRef& reference, AnalysisEnvironment& environment,
             SharedStatistics& shared) {
    const NeededStatistics needed{{}, {block.state}};
    shared.hasMeans = block.how == BlockMethod::Mean;
    if (shared.hasMeans) {
        shared.means = block.means.empty() ? textStatistics(block.text, needed, reference, environment)
                                           : fileStatistics(block.means, needed, reference, environment);
    }
}

std::shared_ptr<SharedStatistics> sharedBy(const FactSettings& settings, const ModelRef& reference,
                                           AnalysisEnvironment& environment) {
    auto shared = std::make_shared<SharedStatistics>();
    if (const auto* const edit = std::get_if<EditFacts>(&settings.what)) {
        readFor(*edit, reference, environment, *shared);
    } else if (const auto* const block = std::get_if<BlockFacts>(&settings.what)) {
        readFor(*block, reference, environment, *shared);
    }
    return shared;
}

} // namespace

FactsSnapshot analyse(const FactsRequest& request, AnalysisEnvironment& environment) {
    ModelEvaluations evaluations(request.model, request.settings.bos, environment);
    const std::int64_t chunk = environment.chunkBytes;
    const Precision precision = environment.precision;
    const FactSettings settings = namedFor(environment.model.model(), request.settings);
    checkSettings(settings, environment.model.info().layers);
    const std::shared_ptr<SharedStatistics> shared = sharedBy(settings, request.model, environment);
    const FactAnalyses analyses{
        analysisOf<TraceRequest, TraceSnapshot>(chunk, precision),
        analysisOf<PathRequest, PathSnapshot>(chunk, precision),
        [=](const BlockRequest& block, LoadedModel& model, RunContext& context) {
            AnalysisEnvironment own{model, context, chunk, precision};
            return blockWith(block, own, shared->hasMeans ? &shared->means : nullptr);
        },
        [=](const EditRequest& edit, LoadedModel& model, RunContext& context) {
            AnalysisEnvironment own{model, context, chunk, precision};
            return editWith(edit, own, shared->factors);
        },
        analysisOf<LreRequest, LreSnapshot>(chunk, precision),
    };
    return runFacts(request,
                    {environment.model, environment.context, analyses, &evaluations, environment.ownModel});
}

} // namespace mambascope
