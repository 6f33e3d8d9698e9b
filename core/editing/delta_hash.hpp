// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sha256.hpp"
#include "core/editing/delta_file.hpp"

namespace mambascope {

/// A sum that has taken what the edit changes: its numbers and where they go. Neither the checkpoint nor the
/// request belong to that: whoever tells edits apart by them adds them.
[[nodiscard]] Sha256 sumOf(const Delta& delta);

} // namespace mambascope
