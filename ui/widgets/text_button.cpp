// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_button.hpp"

#include <QPainter>

#include "ui/actions/show_action.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kSide = 6;
constexpr int kEdge = 3;

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
    const int sides = m_flush ? kSide : 2 * kSide;
    return {metrics.horizontalAdvance(text()) + sides, metrics.height() + 2 * kEdge};
}

void TextButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(m_flush ? -kRadius : 0.5, 0.5, -0.5, -0.5);
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
    painter.drawText(rect().adjusted(m_flush ? 0 : kSide, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace mambascope::ui
