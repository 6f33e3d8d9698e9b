// SPDX-License-Identifier: GPL-3.0-or-later
// What is noted of a result beside its numbers: which program made it, where and when. Any thread.
#pragma once

#include <string>

namespace mambascope {

/// "0.1.0 (0123456789ab)": version and revision of this program.
[[nodiscard]] std::string programText();
/// The processor's name as the system has it; empty where it says none.
[[nodiscard]] const std::string& processorName();
/// Now in UTC, to the second: "2026-11-29T23:10:00Z".
[[nodiscard]] std::string utcTimeText();

} // namespace mambascope
