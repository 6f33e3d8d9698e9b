// SPDX-License-Identifier: GPL-3.0-or-later
// All texts of a window, and whether there is room for those that are shown.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace mambascope::testing {

/// Every text of every widget, action and menu by where it stands: titles, labels, tool tips, accessible
/// names. Texts of hidden widgets are among them.
[[nodiscard]] QMap<QString, QString> allTexts(const QWidget& window);
/// One line for each label, button, box or menu in sight whose text is longer than its place.
[[nodiscard]] QStringList clippedTexts(const QWidget& window);

} // namespace mambascope::testing
