// SPDX-License-Identifier: GPL-3.0-or-later
// A token's chip, on screen as in figures.
#pragma once

#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QRectF>

#include "ui/text/token_text.hpp"

namespace mambascope::ui {

inline constexpr double kChipGap = 4;
inline constexpr double kChipPadding = 6;
inline constexpr double kChipRadius = 4;

/// Of a row of chips in this font, with the gap to the next one.
[[nodiscard]] double chipRowHeight(const QFont& chips);

/// A dashed frame around what nobody typed; a line below the subject.
void drawChipGround(QPainter& painter, const QPalette& palette, const QRectF& chip, bool isAdded,
                    bool isSubject);

/// A token's text, as much of it as there is room for. `fits`: all of it.
void drawChipText(QPainter& painter, const QPalette& palette, const QRectF& chip, const TokenLabel& token,
                  bool fits);

} // namespace mambascope::ui
