// SPDX-License-Identifier: GPL-3.0-or-later
// The menus: which action stands where. Every action is in one of them.
#pragma once

#include <QMenuBar>

#include "ui/shell/window_context.hpp"

namespace mambascope::ui {

/// The View menu has an entry for every dock of the registry.
void makeMenus(QMenuBar& bar, const WindowContext& context);

} // namespace mambascope::ui
