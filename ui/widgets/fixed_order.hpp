// SPDX-License-Identifier: GPL-3.0-or-later
// The two models keep their sides in languages that run from right to left: "left model" is what they are
// called.
#pragma once

#include <QBoxLayout>
#include <QSplitter>

namespace mambascope::ui {

/// The splitter's parts stand from left to right; inside they run as the window does. Called after the parts
/// were added.
void keepLeftToRight(QSplitter& splitter);
/// The same for a row of a layout that belongs to `owner`.
void keepLeftToRight(QBoxLayout& row, QWidget& owner);

} // namespace mambascope::ui
