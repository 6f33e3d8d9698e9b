// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"

#include <utility>

#include "core/analyses/trace_gradients.hpp"
#include "core/analyses/trace_maps.hpp"
#include "core/analyses/trace_variants.hpp"
#include "core/analyses/traced_runs.hpp"
#include "core/base/error.hpp"

namespace mambascope {
namespace {

void checkRequest(const TraceRequest& request) {
    if (request.topK < 1) {
        throw Error(ErrorCode::InvalidArgument, {"top", std::to_string(request.topK), "at least 1"});
    }
    if (request.logits && request.corruption.noise) {
        throw Error(ErrorCode::InvalidArgument, {"logits", "noise", "another subject or prompt"},
                    "logits can't be kept of noise, where every probability is a mean over samples");
    }
}

} // namespace

TraceSnapshot analyse(const TraceRequest& request, AnalysisEnvironment& environment) {
    checkRequest(request);
    TracedRuns runs(request.model, request.prompt, request.corruption, environment);
    TraceSnapshot snapshot;
    snapshot.model = environment.model.info();
    snapshot.target = runs.chooseTarget(request.prompt.target);
    snapshot.prompt = runs.run(BaseRun::Clean).info;
    snapshot.corrupt = runs.run(BaseRun::Corrupt).info;
    snapshot.alignment = runs.alignment().pairs;
    snapshot.cleanProbability = runs.probability(BaseRun::Clean, snapshot.target.id);
    snapshot.corruptProbability = runs.probability(BaseRun::Corrupt, snapshot.target.id);
    const std::vector<std::string> gap = gapNotes(snapshot.cleanProbability, snapshot.corruptProbability);
    snapshot.prompt.notes.insert(snapshot.prompt.notes.end(), gap.begin(), gap.end());
    TraceMaps maps(request, runs, environment);
    if (request.maps) {
        maps.plan(snapshot);
    }
    if (!request.patches.empty() || request.logits) {
        traceVariants(request, runs, environment, snapshot);
    }
    if (request.maps && request.method == TraceMethod::Gradient) {
        estimateMaps(request.into, runs, environment, snapshot);
        snapshot.prompt.notes.emplace_back("the maps are first-order estimates, not runs");
    } else if (request.maps) {
        maps.run(snapshot);
    }
    return snapshot;
}

} // namespace mambascope
