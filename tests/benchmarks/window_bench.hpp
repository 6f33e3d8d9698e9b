// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <nlohmann/json.hpp>

#include "tests/benchmarks/driven_window.hpp"

namespace mambascope::bench {

struct WindowBenchOptions {
    DrivenWindowSetup window;
    int layers = 0;  ///< depth of both models, which are bundled then (writeDeepCheckpoint); 0: as they are
    int clicks = 20; ///< of each kind, at least 1
    int maps = 10;   ///< at least 1
    QString picture; ///< the window with the last knockout, as a PNG; empty: none
};

/// Opens the window on both models as a user would, clicks cells and asks for maps, and times until both
/// panes have painted the answers. Throws std::runtime_error where an answer does not come, is not of the
/// cell that was clicked, or where the status bar does not name the device; Error as the engine does.
[[nodiscard]] nlohmann::ordered_json benchWindow(TimedApplication& application,
                                                 const WindowBenchOptions& options);

} // namespace mambascope::bench
