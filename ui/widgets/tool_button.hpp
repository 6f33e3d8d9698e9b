// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace mambascope::ui {

/// A tool button of a bar or panel, which the keyboard reaches, too.
[[nodiscard]] inline QToolButton* makeToolButton(const QString& objectName, QWidget* parent) {
    auto* made = new QToolButton(parent);
    made->setObjectName(objectName);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

} // namespace mambascope::ui
