// SPDX-License-Identifier: GPL-3.0-or-later
// What verifying a session has shown, in words.
#pragma once

#include <QString>

#include "core/session/verification.hpp"

namespace mambascope::ui {

/// One sentence: all the same, or how many differ and by how much.
[[nodiscard]] QString verifySummary(const Verification& verification);
/// Why results may differ, a line for each reason; empty: nothing that is known.
[[nodiscard]] QString verifyReasons(const Verification& verification);
/// A line for each result.
[[nodiscard]] QString verifyDetails(const Verification& verification);

} // namespace mambascope::ui
