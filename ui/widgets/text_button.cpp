// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_button.hpp"

#include <QPainter>
#include <QStyle>
#include <QtMath>
#include <algorithm>

#include "ui/actions/show_action.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kSide = 6; // lengths are times the text factor
constexpr int kEdge = 3;
constexpr int kFewestCharacters = 9; // that are shown of a longer text

} // namespace

TextButton::TextButton(Weight weight, QWidget* parent, bool flush)
    : QToolButton(parent)
    , m_weight(weight)
    , m_flush(flush) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

TextButton::TextButton(QAction* action, const QString& objectName, QWidget* parent)
    : TextButton(Weight::Muted, parent) {
    setObjectName(objectName);
    showAction(*this, action);
}

QFont TextButton::textFont() const {
    return m_weight == Weight::Heading ? theme::headingFont(font()) : theme::labelFont(font());
}

QSize TextButton::sizeHint() const {
    const QFontMetrics metrics(textFont());
    const double factor = theme::textFactor(font());
    const double sides = (m_flush ? kSide : 2 * kSide) * factor;
    // Rounded up: a text that is a part of a pixel wider than its room would lose its last letters.
    return {qCeil(QFontMetricsF(textFont()).horizontalAdvance(text())) + qCeil(sides),
            qRound(metrics.height() + 2 * kEdge * factor)};
}

QRect TextButton::textRect() const {
    const int side = m_flush ? 0 : qRound(kSide * theme::textFactor(font()));
    return QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(side, 0, 0, 0));
}

QString TextButton::shownText() const {
    const double sides = (m_flush ? kSide : 2 * kSide) * theme::textFactor(font());
    return QFontMetrics(textFont()).elidedText(text(), Qt::ElideRight, qFloor(width() - sides));
}

QSize TextButton::minimumSizeHint() const {
    const QSize all = sizeHint();
    const int few = kFewestCharacters * QFontMetrics(textFont()).averageCharWidth() + 2 * kSide;
    return {std::min(all.width(), few), all.height()};
}

void TextButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Flush with the leading edge, which is the right one in languages that run from right to left.
    const double leading = m_flush ? -kRadius : 0.5;
    const QRectF area = isRightToLeft() ? QRectF(rect()).adjusted(0.5, 0.5, -leading, -0.5)
                                        : QRectF(rect()).adjusted(leading, 0.5, -0.5, -0.5);
    if (isEnabled() && (underMouse() || isDown() || (isCheckable() && isChecked()))) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(
            color(palette(), isDown() || isChecked() ? ThemeColor::AccentSoft : ThemeColor::Chip));
        painter.drawRoundedRect(area, 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(color(palette(), ThemeColor::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area, 4, 4);
    }
    const bool isStrong = m_weight == Weight::Heading || underMouse() || isChecked();
    painter.setPen(color(palette(), !isEnabled() ? ThemeColor::Context
                                    : isStrong   ? ThemeColor::Text
                                                 : ThemeColor::TextMuted));
    painter.setFont(textFont());
    painter.drawText(textRect(), Qt::AlignLeading | Qt::AlignVCenter, shownText());
}

} // namespace mambascope::ui
