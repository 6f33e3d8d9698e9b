// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion, with movement or without.
#pragma once

#include <QProxyStyle>

namespace mambascope::ui {

/// Without movement it says so to whoever asks the style before animating: Qt's widgets and ours.
class MotionStyle : public QProxyStyle {
    Q_OBJECT

public:
    MotionStyle()
        : QProxyStyle(QStringLiteral("Fusion")) {}

    void setAnimated(bool animated) { m_isAnimated = animated; }

    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option = nullptr,
                                const QWidget* widget = nullptr,
                                QStyleHintReturn* returned = nullptr) const override {
        const bool isMovement = hint == SH_Widget_Animate || hint == SH_Widget_Animation_Duration;
        return isMovement && !m_isAnimated ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    }

private:
    bool m_isAnimated = true;
};

} // namespace mambascope::ui
