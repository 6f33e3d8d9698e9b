// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>

#include "core/values/request.hpp"

namespace mambascope {

/// What waits for the engine thread: at most one request per channel, interactive ones before sweeps, else
/// in the order of submission. Not thread-safe; the engine's mutex guards it.
class RequestQueue {
public:
    /// Adds a request. It takes the place of its channel's waiting request, so that a channel that is asked
    /// again and again keeps its turn.
    void put(Request request);
    /// Forgets what waits on the channel.
    void drop(const std::string& channel);
    void clear();

    [[nodiscard]] std::optional<Request> takeInteractive();
    /// An interactive request if there is one, else a sweep.
    [[nodiscard]] std::optional<Request> take();

    [[nodiscard]] std::size_t size() const { return m_interactive.size() + m_sweeps.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }

private:
    std::deque<Request> m_interactive;
    std::deque<Request> m_sweeps;
};

} // namespace mambascope
