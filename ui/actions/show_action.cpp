// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/show_action.hpp"

#include <QAction>
#include <QToolButton>

#include "ui/actions/action_registry.hpp"

namespace mambascope::ui {

void showAction(QToolButton& button, QAction* action) {
    button.setDefaultAction(action);
    const auto name = [&button, action] {
        button.setAccessibleName(plainText(*action));
        button.setToolTip(textWithKeys(*action));
    };
    name();
    QObject::connect(action, &QAction::changed, &button, name); // after the button took the action's own tip
}

} // namespace mambascope::ui
