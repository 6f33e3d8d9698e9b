// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a widget needs to look like the rest: colours by meaning, type sizes, role styles, the spacing
// grid.
#pragma once

#include "ui/style/colors.hpp"
#include "ui/style/fonts.hpp"
#include "ui/style/roles.hpp"

namespace mambascope::ui {

inline constexpr int kGrid = 8;    ///< spacing unit, logical pixels
inline constexpr int kGutter = 12; ///< between panels
inline constexpr int kRadius = 6;  ///< largest corner radius

} // namespace mambascope::ui
