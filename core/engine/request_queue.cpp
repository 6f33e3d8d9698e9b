// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/request_queue.hpp"

#include <algorithm>
#include <utility>

namespace mambascope {
namespace {

void eraseChannel(std::deque<Request>& queue, const std::string& channel) {
    std::erase_if(queue, [&](const Request& request) { return request.channel == channel; });
}

std::optional<Request> takeFirst(std::deque<Request>& queue) {
    if (queue.empty()) {
        return std::nullopt;
    }
    std::optional<Request> first(std::move(queue.front()));
    queue.pop_front();
    return first;
}

} // namespace

void RequestQueue::put(Request request) {
    const bool sweep = isSweep(request.body);
    std::deque<Request>& queue = sweep ? m_sweeps : m_interactive;
    const std::string channel = request.channel;
    const auto waiting = std::find_if(queue.begin(), queue.end(),
                                      [&](const Request& other) { return other.channel == request.channel; });
    if (waiting != queue.end()) {
        *waiting = std::move(request);
    } else {
        queue.push_back(std::move(request));
    }
    eraseChannel(sweep ? m_interactive : m_sweeps, channel); // once the new one is in
}

void RequestQueue::drop(const std::string& channel) {
    eraseChannel(m_interactive, channel);
    eraseChannel(m_sweeps, channel);
}

void RequestQueue::clear() {
    m_interactive.clear();
    m_sweeps.clear();
}

std::optional<Request> RequestQueue::takeInteractive() {
    return takeFirst(m_interactive);
}

std::optional<Request> RequestQueue::take() {
    return takeFirst(m_interactive.empty() ? m_sweeps : m_interactive);
}

} // namespace mambascope
