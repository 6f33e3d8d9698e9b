// SPDX-License-Identifier: GPL-3.0-or-later
// How the token roles of a prompt look: a colour and a dash pattern each, so that colour is never alone.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>
#include <QVector>

#include "core/values/intervention.hpp"

namespace mambascope::ui {

struct RoleStyle {
    QColor color;
    QVector<qreal> dashes; ///< in pen widths; empty: solid
};

[[nodiscard]] RoleStyle roleStyle(const QPalette& palette, Role role);
/// The role's translated name, such as "subject".
[[nodiscard]] QString roleTitle(Role role);

} // namespace mambascope::ui
