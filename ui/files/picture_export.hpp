// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window as files.
#pragma once

#include <QString>
#include <QWidget>

namespace mambascope::ui {

/// Renders the widget as it is to a PNG, whole or not at all. Throws Error FileWriteFailed.
void savePicture(QWidget& widget, const QString& file);

} // namespace mambascope::ui
