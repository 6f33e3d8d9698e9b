// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/trace_plan.hpp"

#include <utility>

namespace mambascope::ui {
namespace {

/// The usual states and those that are wanted beside them and that the model has; empty: the usual ones.
/// First-order estimates know nothing of a layer's memory.
std::vector<Site> mapStates(const TraceState& trace, const RunPair& runs, TraceMethod method) {
    std::vector<Site> states = runs.isStateSpace ? std::vector{Site::H, Site::S, Site::G, Site::O}
                                                 : std::vector{Site::H, Site::Attn, Site::Mlp};
    const std::size_t usual = states.size();
    for (const Site site : trace.more) {
        if (hasState(runs.isStateSpace, site) && (method == TraceMethod::Exact || !isMemory(site))) {
            states.push_back(site);
        }
    }
    return states.size() > usual ? states : std::vector<Site>();
}

TraceRequest maps(TraceRequest request, const PlanFacts& facts, Side side, TraceMethod method) {
    request.maps = true;
    if (const RunPair* runs = facts.runs[indexOf(side)]; runs != nullptr) {
        request.states = mapStates(facts.state.trace, *runs, method);
    }
    request.window = traceWindow(facts.state.trace, facts.layers(side));
    request.align = WindowAlign::Center;
    request.method = method;
    return request;
}

PathRequest paths(const TraceRequest& runs) {
    PathRequest request;
    request.model = runs.model;
    request.prompt = runs.prompt;
    request.corruption = runs.corruption;
    return request;
}

/// Puts into the last token's last layer what is there anyway.
PatchSpec unchanged(BaseRun into, int layerCount) {
    PatchPart part;
    part.state = Site::H;
    part.positions = {Role::Last};
    part.layers = {{layerCount - 1, layerCount - 1}};
    part.value = into == BaseRun::Corrupt ? PatchSource::Corrupt : PatchSource::Clean;
    return {{part}, {}};
}

TraceRequest patched(TraceRequest request, const PlanFacts& facts, Side side) {
    const RunPair* runs = facts.runs[indexOf(side)];
    const int layers = facts.layers(side);
    if (!hasPatches(facts.state, side) || runs == nullptr || layers <= 0) {
        return request;
    }
    PatchSpec patch = activePatch(facts.state, side, *runs, layers);
    if (!patch.parts.empty()) {
        request.means =
            needsMeans(facts.state, side) ? facts.state.trace.means[indexOf(side)] : std::string();
        request.patches = {unchanged(facts.state.trace.into, layers), std::move(patch)};
        request.topK = kPatchedTopK;
    }
    return request;
}

} // namespace

bool isTraceChannel(Channel channel) {
    return channel == Channel::Trace || channel == Channel::Estimate || channel == Channel::Patched ||
           channel == Channel::Paths;
}

std::optional<TraceRequest> plannedRuns(const ExperimentState& state, Side side,
                                        std::optional<ByteSpan> subject) {
    const auto corruption = corruptionOf(state.trace);
    const std::size_t length = modelPrompt(state).size();
    if (!corruption || !subject || length == 0 || length > kLongestPrompt) {
        return std::nullopt;
    }
    TraceRequest request;
    request.model = modelRef(state, side);
    request.prompt = promptWithTarget(state, side);
    request.prompt.subjectSpan = subject;
    request.corruption = *corruption;
    request.into = state.trace.into;
    return request;
}

std::optional<RequestBody> plannedTrace(const PlanFacts& facts, Side side, Channel channel) {
    std::optional<TraceRequest> runs = plannedRuns(facts.state, side, facts.subject);
    if (!runs) {
        return std::nullopt;
    }
    if (channel == Channel::Patched) {
        return patched(std::move(*runs), facts, side);
    }
    if (facts.layers(side) <= 0) {
        return std::nullopt;
    }
    if (channel == Channel::Paths) {
        return paths(*runs);
    }
    if (!facts.state.trace.more.empty() && facts.runs[indexOf(side)] == nullptr) {
        return std::nullopt; // which of those states the model has is told with both runs' tokens
    }
    return maps(std::move(*runs), facts, side,
                channel == Channel::Trace ? TraceMethod::Exact : TraceMethod::Gradient);
}

} // namespace mambascope::ui
