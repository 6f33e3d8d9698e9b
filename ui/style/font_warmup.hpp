// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the letters that results will need before there are results.
#pragma once

class QWidget;

namespace mambascope::ui::theme {

/// The first text in a font loads it and shapes and rasterizes each letter, which takes milliseconds: done
/// for every font that derives from `widget`'s, one in an event of its own, when the event loop is next idle.
void warmUpFonts(QWidget& widget);

} // namespace mambascope::ui::theme
