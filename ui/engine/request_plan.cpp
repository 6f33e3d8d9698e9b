// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/request_plan.hpp"

#include <algorithm>

#include "core/values/request_prompt.hpp"
#include "ui/engine/fact_plan.hpp"
#include "ui/engine/trace_plan.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/state/weight_edits.hpp"

namespace mambascope::ui {
namespace {

constexpr int kFollowedTopK = 200; // where a followed token is looked for

PromptSpec promptOf(const ExperimentState& state, Side side) {
    PromptSpec prompt = promptWithTarget(state, side);
    prompt.target.clear();
    return prompt;
}

AttentionRequest attention(const ExperimentState& state, Side side) {
    const PaneState& pane = state.pane(side);
    AttentionRequest request{modelRef(state, side), promptOf(state, side), pane.view, pane.head, {}};
    if (pane.decayGroup && !pane.head) {
        request.heads.groups = {*pane.decayGroup};
    }
    return request;
}

/// How far all layers' attention is from their own output; one head of one layer comes with it.
AttentionRequest trust(const ExperimentState& state, Side side) {
    AttentionRequest request;
    request.model = modelRef(state, side);
    request.prompt = promptOf(state, side);
    request.view = AttentionView::Signed;
    request.head = 0;
    request.layers = {{0, 0}};
    request.measureError = true;
    return request;
}

std::optional<RequestBody> predict(const ExperimentState& state, Side side, int layerCount) {
    const KnockoutSpec knockout = activeKnockout(state, side, layerCount);
    const bool needsLayers = std::any_of(knockout.edges.begin(), knockout.edges.end(),
                                         [](const EdgeSpec& edge) { return !edge.layers.empty(); });
    if (needsLayers && layerCount <= 0) {
        return std::nullopt;
    }
    PredictRequest request;
    request.model = modelRef(state, side);
    request.prompt = promptWithTarget(state, side);
    if (!knockout.edges.empty()) {
        request.knockouts.push_back(knockout);
    }
    if (!state.followedToken.empty()) {
        request.topK = kFollowedTopK;
    }
    return request;
}

MapRequest map(const ExperimentState& state, Side side, int layerCount) {
    return {modelRef(state, side),
            promptWithTarget(state, side),
            chosenWindow(state.pane(side), layerCount),
            state.align,
            std::nullopt,
            cutHeads(state.pane(side))};
}

FlowRequest flow(const ExperimentState& state, Side side, std::optional<ByteSpan> subject, int layerCount) {
    FlowRequest request;
    request.model = modelRef(state, side);
    request.prompt = promptWithTarget(state, side);
    request.prompt.subjectSpan = subject;
    request.window = chosenWindow(state.pane(side), layerCount);
    request.align = state.align;
    request.heads = cutHeads(state.pane(side));
    if (!subject) {
        request.sources = {Role::Last, Role::First};
    }
    return request;
}

/// The followed answer is named, or is the model's own: a token that no target can name is not followed.
TrustRequest measured(const ExperimentState& state, Side side, int layerCount) {
    const KnockoutSpec knockout = activeKnockout(state, side, layerCount);
    return {modelRef(state, side),
            promptWithTarget(state, side),
            {knockout.edges.empty() ? probeKnockout(state, side, layerCount) : knockout},
            Strict::Full};
}

} // namespace

PromptSpec promptWithTarget(const ExperimentState& state, Side side) {
    PromptSpec prompt;
    prompt.text = modelPrompt(state);
    prompt.bos = state.pane(side).bos;
    prompt.target = state.target;
    return prompt;
}

KnockoutSpec probeKnockout(const ExperimentState& state, Side side, int layerCount) {
    const IndexRange layers = chosenLayers(state.pane(side), layerCount, state.align);
    return {
        {EdgeSpec{{Role::Last}, {Role::All}, {layers}}}, strictDegree(state), {}, cutHeads(state.pane(side))};
}

std::string channelName(Side side, Channel channel) {
    return std::string(sideName(side)) + "/" + std::string(channel.name);
}

std::optional<ChannelOf> channelOf(const std::string& name) {
    for (const Side side : kSides) {
        for (const Channel channel : kChannels) {
            if (name == channelName(side, channel)) {
                return ChannelOf{side, channel};
            }
        }
    }
    return std::nullopt;
}

ModelRef modelRef(const ExperimentState& state, Side side) {
    const PaneState& pane = state.pane(side);
    return {pane.model, pane.device, pane.precision, pane.tokenizer, activeEdits(pane)};
}

std::string modelKey(const ModelRef& model) {
    std::string key = model.model;
    for (const std::string& edit : model.deltas) {
        key += '\n' + edit;
    }
    return key;
}

std::optional<RequestBody> plannedRequest(const ExperimentState& state, Side side, Channel channel,
                                          std::optional<ByteSpan> subject, int layerCount) {
    const std::size_t length = modelPrompt(state).size();
    if (length == 0 || length > kLongestPrompt) {
        return std::nullopt;
    }
    if (channel == Channel::Attention) {
        return attention(state, side);
    }
    if (channel == Channel::Predict) {
        return predict(state, side, layerCount);
    }
    if (channel == Channel::Trust) {
        return trust(state, side);
    }
    if (layerCount <= 0) {
        return std::nullopt;
    }
    if (channel == Channel::Measured) {
        return measured(state, side, layerCount);
    }
    if (channel == Channel::Map) {
        return map(state, side, layerCount);
    }
    return channel == Channel::Flow ? std::optional<RequestBody>(flow(state, side, subject, layerCount))
                                    : std::nullopt;
}

bool isOfOtherPrompt(const RequestBody& body, const ExperimentState& state, Side side) {
    const PromptSpec* prompt = mambascope::promptOf(body);
    const bool isOther =
        prompt != nullptr && (prompt->text != modelPrompt(state) || prompt->bos != state.pane(side).bos);
    return isOther || modelOf(body) != modelRef(state, side);
}

Wanted plannedRequest(const PlanFacts& facts, Side side, Channel channel) {
    if (isTraceChannel(channel)) {
        return {side, channel, plannedTrace(facts, side, channel)};
    }
    if (channel == Channel::Relations) {
        return {side, channel, plannedRelation(facts, side, nullptr)};
    }
    if (channel == Channel::Blocking) {
        return {side, channel, plannedBlocking(facts, side)};
    }
    return {side, channel, plannedRequest(facts.state, side, channel, facts.subject, facts.layers(side))};
}

std::vector<Wanted> plannedRequests(const PlanFacts& facts, Channel channel) {
    return {plannedRequest(facts, Side::Left, channel), plannedRequest(facts, Side::Right, channel)};
}

} // namespace mambascope::ui
