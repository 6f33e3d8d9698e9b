// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/threads.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <utility>
#include <vector>

namespace mambascope {

std::jthread startThread(std::function<void()> work) {
    return std::jthread(std::move(work));
}

int startableThreads(int wanted, const StartThread& start) {
    std::atomic<bool> enough = false;
    std::vector<std::jthread> threads; // joined before `enough` goes
    try {
        threads.reserve(static_cast<std::size_t>(std::max(wanted, 0)));
        while (std::ssize(threads) < wanted) {
            threads.push_back(start([&enough] { enough.wait(false); }));
        }
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch)
        // This many, then.
    }
    enough = true;
    enough.notify_all();
    return static_cast<int>(threads.size());
}

} // namespace mambascope
