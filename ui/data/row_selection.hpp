// SPDX-License-Identifier: GPL-3.0-or-later
// The conditions on rows of a data set, by a name that is not the one of what is pointed at (ui/views).
#pragma once

#include "core/values/selection.hpp"

namespace mambascope::ui {

using RowSelection = mambascope::Selection;

} // namespace mambascope::ui
