// SPDX-License-Identifier: GPL-3.0-or-later
// Work on another thread that needs the thread of widgets for a moment.
#pragma once

#include <functional>

namespace mambascope::ui {

/// Runs `work` on the thread of the application's object and waits for it; on that thread at once. Throws
/// what `work` throws. A thread that calls this must be awaited with awaitWorker().
void onWindowThread(const std::function<void()>& work);

/// The thread of the application's object waits for another one, and does what that asks of it meanwhile.
/// `isDone` may itself wait for some milliseconds.
void awaitWorker(const std::function<bool()>& isDone);

} // namespace mambascope::ui
