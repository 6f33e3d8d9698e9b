// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace mambascope::bench {

/// Starts the window's program `starts` times on the offscreen platform, with settings of its own, and
/// collects what it reports of its start (MAMBASCOPE_STARTUP_TIMES). One start before them fills the system's
/// file cache. {"starts": n, "steps": {step: timing since process start}}. Throws std::runtime_error where
/// the program does not report within a minute.
[[nodiscard]] nlohmann::json benchStart(const std::string& program, int starts);

} // namespace mambascope::bench
