// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that count only in the view that has the keyboard, beside the actions of the window.
#pragma once

#include <vector>

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QStringList>

namespace mambascope::ui {

struct ViewKey {
    QString id;        ///< an action's ("edit.knockCell") where the window has an action for the same
    const char* title; ///< QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", …)
    QStringList views; ///< where it counts: "matrix", "tokens", "map", "flow", "predictions", "list", …
    QList<QKeySequence> keys; ///< the defaults, one chord each
    bool isFixed = false;     ///< can't be changed: what every program does with it

    [[nodiscard]] QString shownTitle() const;
};

/// All of them, in the order in which they are listed.
[[nodiscard]] const std::vector<ViewKey>& viewKeys();

} // namespace mambascope::ui
