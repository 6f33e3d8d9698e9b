// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data: what a file is, by its first bytes and rows.
#pragma once

#include "core/data/data_set.hpp"

namespace mambascope {

/// Fills in state, form, delimiter and columns of the file at `path`. Throws Error as openData.
void understand(DataDescription& description);

} // namespace mambascope
