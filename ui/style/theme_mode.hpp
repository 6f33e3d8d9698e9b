// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mambascope::ui {

/// System: light or dark as the desktop is.
enum class ThemeMode { System, Light, Dark };

} // namespace mambascope::ui
