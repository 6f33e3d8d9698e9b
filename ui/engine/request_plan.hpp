// SPDX-License-Identifier: GPL-3.0-or-later
// What an experiment asks of the engine: one request body for each result that a window shows.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "core/values/request.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// What is computed for a pane; each has a channel of the engine.
enum class Channel { Attention = 0, Predict = 1, Map = 2, Flow = 3, Trust = 4 };
inline constexpr std::array kChannels{Channel::Attention, Channel::Predict, Channel::Map, Channel::Flow,
                                      Channel::Trust};

/// "left/predict"
[[nodiscard]] std::string channelName(Side side, Channel channel);
struct ChannelOf {
    Side side;
    Channel channel;
};
/// The side and channel of an engine's channel name; nothing for a name of someone else.
[[nodiscard]] std::optional<ChannelOf> channelOf(const std::string& name);

[[nodiscard]] ModelRef modelRef(const ExperimentState& state, Side side);

/// Bytes of the longest prompt that is asked about. Matrices of all layers grow with its square: with one
/// token a byte this is 1.6 GB for 24 layers, with an English text a hundred megabytes.
inline constexpr std::size_t kLongestPrompt = 4096;

/// The request for one channel, holding only what its answer depends on, so that equal bodies mean equal
/// answers. `layerCount` is that of the side's model, 0 where it is not known yet. Nothing where the request
/// can't be made: an empty prompt, or one beyond kLongestPrompt; or a window or knockout of a model that is
/// not known yet. Without a subject the flow has no subject and relation curves.
[[nodiscard]] std::optional<RequestBody> plannedRequest(const ExperimentState& state, Side side,
                                                        Channel channel, std::optional<ByteSpan> subject,
                                                        int layerCount);

} // namespace mambascope::ui
