// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/show_action.hpp"

#include <QAction>
#include <QToolButton>

#include "ui/actions/action_registry.hpp"

namespace mambascope::ui {

void showAction(QToolButton& button, QAction* action) {
    button.setDefaultAction(action);
    button.setAccessibleName(plainText(*action));
    QObject::connect(action, &QAction::changed, &button,
                     [&button, action] { button.setAccessibleName(plainText(*action)); });
}

} // namespace mambascope::ui
