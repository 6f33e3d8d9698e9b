// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of the engine. Plain comparable values: cache keys, undo payloads, session files and the
// wire format of an engine that runs elsewhere (core/wire/json.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "core/values/kinds.hpp"

namespace mambascope {

/// Which request something belongs to: enough to find its owner, without what was asked.
struct RequestId {
    RequestId() = default;
    RequestId(std::string owner, std::uint64_t number)
        : channel(std::move(owner))
        , generation(number) {}

    std::string channel;          ///< who asks and for what, such as "left/predict"
    std::uint64_t generation = 0; ///< set by the engine at submit
    friend bool operator==(const RequestId&, const RequestId&) = default;
};

/// A request on a channel. Within a channel the newest generation wins; older ones are dropped or stopped.
struct Request {
    std::string channel;          ///< as RequestId::channel
    std::uint64_t generation = 0; ///< as RequestId::generation
    RequestBody body;

    [[nodiscard]] RequestId id() const { return {channel, generation}; }
    friend bool operator==(const Request&, const Request&) = default;
};

/// What a request waits for, and what it lets pass between its chunks: everything that is more urgent.
enum class RequestUrgency {
    Interactive, ///< what a click or a key waits for
    Sweep,       ///< takes moments, and is looked at meanwhile
    Background   ///< takes minutes: a whole data set
};
inline constexpr int kRequestUrgencies = 3;

/// Sweeps wait behind everything else and are overtaken between their chunks.
[[nodiscard]] bool isSweep(const RequestBody& body);
/// Background for a sweep of a kind whose request has isBackground() and says so.
[[nodiscard]] RequestUrgency urgencyOf(const RequestBody& body);
[[nodiscard]] const ModelRef& modelOf(const RequestBody& body);

} // namespace mambascope
