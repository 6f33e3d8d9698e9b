// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>

#include "core/values/request.hpp"

namespace mambascope {

/// What waits for the engine thread: at most one request per channel, the most urgent first (RequestUrgency),
/// else in the order of submission. Not thread-safe; the engine's mutex guards it.
class RequestQueue {
public:
    /// Adds a request. It takes the place of its channel's waiting request, so that a channel that is asked
    /// again and again keeps its turn.
    void put(Request request);
    /// Forgets what waits on the channel.
    void drop(const std::string& channel);
    void clear();

    /// The next one that is more urgent than this.
    [[nodiscard]] std::optional<Request> takeBefore(RequestUrgency urgency);
    /// The next one.
    [[nodiscard]] std::optional<Request> take();

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool empty() const { return size() == 0; }

private:
    [[nodiscard]] std::optional<Request> takeFirstOf(std::size_t queues);

    std::array<std::deque<Request>, kRequestUrgencies> m_queues; ///< by RequestUrgency
};

} // namespace mambascope
