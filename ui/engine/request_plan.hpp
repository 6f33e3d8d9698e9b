// SPDX-License-Identifier: GPL-3.0-or-later
// What an experiment asks of the engine: one request body for each result that a window shows.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/values/request.hpp"
#include "ui/state/experiment_state.hpp"
#include "ui/state/patches.hpp"

namespace mambascope::ui {

/// When a result is asked for.
enum class Urgency {
    Now,       ///< with the prompt: what a click or a key waits for
    Sweep,     ///< once everything of the side that is urgent is there
    Background ///< after all else
};

/// What is computed for a side, by name. Each has a channel of the engine ("left/map"). A view that shows
/// something of its own names a channel of its own; channels with one name are one channel.
struct Channel {
    std::string_view name; ///< a literal: it is not copied
    Urgency urgency = Urgency::Now;

    friend constexpr bool operator==(const Channel& a, const Channel& b) { return a.name == b.name; }

    static const Channel Attention;
    static const Channel Predict;
    static const Channel Map;
    static const Channel Flow;
    static const Channel Trust;
    static const Channel Measured;
    static const Channel Trace;
    static const Channel Estimate;
    static const Channel Patched;
    static const Channel Paths;
    static const Channel Edit;
    static const Channel Relations;
    static const Channel Blocking;
};
inline constexpr Channel Channel::Attention{"attention", Urgency::Now};
inline constexpr Channel Channel::Predict{"predict", Urgency::Now};
inline constexpr Channel Channel::Map{"map", Urgency::Sweep};
inline constexpr Channel Channel::Flow{"flow", Urgency::Sweep};
inline constexpr Channel Channel::Trust{"trust", Urgency::Background};
/// What a TrustRequest measures of the present knockouts; of a probe where there are none.
inline constexpr Channel Channel::Measured{"measured", Urgency::Background};
/// Exact maps of causal tracing, and their first-order estimates, which come before them (trace_plan.hpp).
inline constexpr Channel Channel::Trace{"trace", Urgency::Sweep};
inline constexpr Channel Channel::Estimate{"estimate", Urgency::Sweep};
/// Both runs of causal tracing, and the live patches.
inline constexpr Channel Channel::Patched{"patched", Urgency::Now};
inline constexpr Channel Channel::Paths{"paths", Urgency::Sweep};
/// The edit of the Edit view (edit_plan.hpp).
inline constexpr Channel Channel::Edit{"edit", Urgency::Sweep};
/// Linear relations and blocked token sets (fact_plan.hpp).
inline constexpr Channel Channel::Relations{"relations", Urgency::Sweep};
inline constexpr Channel Channel::Blocking{"blocking", Urgency::Sweep};
/// Those that the window's own views and panes use.
inline constexpr std::array kChannels{Channel::Attention, Channel::Predict, Channel::Map, Channel::Flow,
                                      Channel::Trust};

/// What requests are made from.
struct PlanFacts {
    const ExperimentState& state;
    std::optional<ByteSpan> subject; ///< of the state's prompt, marked or guessed
    std::array<int, 2> layerCounts;  ///< by Side; 0: the model is not known yet
    /// By Side: both runs of the state's causal tracing as tokens; null: no answer has told them yet.
    std::array<const RunPair*, 2> runs = {};
    /// By Side: what is known of the state's models; null: not known yet.
    std::array<const ModelInfo*, 2> models = {};

    [[nodiscard]] int layers(Side side) const { return layerCounts[indexOf(side)]; }
};

/// A result that someone wants.
struct Wanted {
    Side side = Side::Left;
    Channel channel;
    std::optional<RequestBody> body; ///< nothing: it can't be asked for yet
};

/// "left/predict"
[[nodiscard]] std::string channelName(Side side, Channel channel);
struct ChannelOf {
    Side side;
    Channel channel;
};
/// The side and channel (of kChannels) of an engine's channel name; nothing for a name of someone else.
[[nodiscard]] std::optional<ChannelOf> channelOf(const std::string& name);

/// With the edits that are on.
[[nodiscard]] ModelRef modelRef(const ExperimentState& state, Side side);
/// What models are told apart by in what is known of them: the name that PaneState has, and the edits.
[[nodiscard]] std::string modelKey(const ModelRef& model);
/// The prompt as a side's model gets it, with the followed answer.
[[nodiscard]] PromptSpec promptWithTarget(const ExperimentState& state, Side side);

/// Bytes of the longest prompt that is asked about. Matrices of all layers grow with its square: with one
/// token a byte this is 1.6 GB for 24 layers, with an English text a hundred megabytes.
inline constexpr std::size_t kLongestPrompt = 4096;

/// The request for one of kChannels or for Channel::Measured, holding only what its answer depends on, so
/// that equal bodies mean equal answers. `layerCount` is that of the side's model, 0 where it is not known
/// yet. Nothing where the request can't be made: an empty prompt, or one beyond kLongestPrompt; or a window
/// or knockout of a model that is not known yet. Without a subject the flow has no subject and relation
/// curves.
[[nodiscard]] std::optional<RequestBody> plannedRequest(const ExperimentState& state, Side side,
                                                        Channel channel, std::optional<ByteSpan> subject,
                                                        int layerCount);

/// The request is not about the state's prompt, its BOS or the side's model: its answer says nothing about
/// the state, where another one may still be nearly right.
[[nodiscard]] bool isOfOtherPrompt(const RequestBody& body, const ExperimentState& state, Side side);

/// What Channel::Measured measures where nothing is knocked out: the last token cut from all others in the
/// pane's window.
[[nodiscard]] KnockoutSpec probeKnockout(const ExperimentState& state, Side side, int layerCount);

/// The request of one side, and those of both, as something wanted.
[[nodiscard]] Wanted plannedRequest(const PlanFacts& facts, Side side, Channel channel);
[[nodiscard]] std::vector<Wanted> plannedRequests(const PlanFacts& facts, Channel channel);

} // namespace mambascope::ui
