// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QToolButton;

namespace mambascope::ui {

/// Makes a button stand for an action, with the action's name for screen readers, and its keys in
/// the tool tip.
void showAction(QToolButton& button, QAction* action);

} // namespace mambascope::ui
