// SPDX-License-Identifier: GPL-3.0-or-later
// Threads of a system that may give fewer than are wanted: limits of users, containers and memory.
#pragma once

#include <functional>
#include <thread>

namespace mambascope {

/// Runs `work` on a new thread, or throws std::system_error or std::bad_alloc.
using StartThread = std::function<std::jthread(std::function<void()> work)>;

/// The usual one.
[[nodiscard]] std::jthread startThread(std::function<void()> work);

/// How many threads, up to `wanted`, the system starts beside those that run. They are started, all at once,
/// and have ended when this returns. Takes some ten microseconds for each.
[[nodiscard]] int startableThreads(int wanted, const StartThread& start = startThread);

} // namespace mambascope
