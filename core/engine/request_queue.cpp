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
    std::deque<Request>& queue = m_queues.at(static_cast<std::size_t>(urgencyOf(request.body)));
    const std::string channel = request.channel;
    const auto waiting = std::find_if(queue.begin(), queue.end(),
                                      [&](const Request& other) { return other.channel == request.channel; });
    if (waiting != queue.end()) {
        *waiting = std::move(request);
    } else {
        queue.push_back(std::move(request));
    }
    for (std::deque<Request>& other : m_queues) { // once the new one is in
        if (&other != &queue) {
            eraseChannel(other, channel);
        }
    }
}

void RequestQueue::drop(const std::string& channel) {
    for (std::deque<Request>& queue : m_queues) {
        eraseChannel(queue, channel);
    }
}

void RequestQueue::clear() {
    for (std::deque<Request>& queue : m_queues) {
        queue.clear();
    }
}

std::size_t RequestQueue::size() const {
    std::size_t sum = 0;
    for (const std::deque<Request>& queue : m_queues) {
        sum += queue.size();
    }
    return sum;
}

std::optional<Request> RequestQueue::takeFirstOf(std::size_t queues) {
    for (std::size_t i = 0; i < queues; ++i) {
        if (auto first = takeFirst(m_queues.at(i))) {
            return first;
        }
    }
    return std::nullopt;
}

std::optional<Request> RequestQueue::takeBefore(RequestUrgency urgency) {
    return takeFirstOf(static_cast<std::size_t>(urgency));
}

std::optional<Request> RequestQueue::take() {
    return takeFirstOf(m_queues.size());
}

} // namespace mambascope
