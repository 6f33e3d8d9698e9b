// SPDX-License-Identifier: GPL-3.0-or-later
// Type sizes (11 labels, 13 body, 20 the followed answer, in logical pixels times a factor) and numbers that
// keep their place. Everything derives from the body font that a widget inherits, so enlarging one pane is
// setFont() on it.
#pragma once

#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

namespace mambascope::ui::theme {

/// The system's interface font at 13 px times `factor` ("Present" uses 1.5).
[[nodiscard]] QFont bodyFont(double factor = 1.0);
[[nodiscard]] QFont labelFont(const QFont& body);
[[nodiscard]] QFont headingFont(const QFont& body);
/// The followed answer: 20 px when the body is 13 px.
[[nodiscard]] QFont answerFont(const QFont& body);
/// Monospace at the same size, for tokens only.
[[nodiscard]] QFont tokenFont(const QFont& sized);
/// Size of the body font in logical pixels over 13: what lengths that go with text are multiplied by.
[[nodiscard]] double textFactor(const QFont& body);

/// Width of `text` when every digit takes the widest digit's place.
[[nodiscard]] double tabularWidth(const QFont& font, const QString& text);
/// Draws `text` with its left end at `baseline`, digits at equal advance, in the painter's font and pen.
void drawTabular(QPainter& painter, QPointF baseline, const QString& text);

} // namespace mambascope::ui::theme
