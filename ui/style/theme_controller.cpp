// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme_controller.hpp"

#include <QApplication>
#include <QEvent>
#include <QToolTip>

#include "ui/style/chrome_style.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr double kPresentFactor = 1.5;

} // namespace

ThemeController::ThemeController(QObject* parent)
    : QObject(parent)
    , m_style(new MotionStyle) {
    QApplication::setStyle(m_style);
    readSystemLightness();
    apply();
    qApp->installEventFilter(this);
}

void ThemeController::setMode(ThemeMode mode) {
    if (mode == m_mode) {
        return;
    }
    m_mode = mode;
    apply();
}

bool ThemeController::isDarkNow() const {
    return m_mode == ThemeMode::System ? m_systemDark : m_mode == ThemeMode::Dark;
}

void ThemeController::setTextFactor(double factor) {
    if (qFuzzyCompare(factor, m_textFactor)) {
        return;
    }
    m_textFactor = factor;
    apply();
}

void ThemeController::setAnimated(bool animated) {
    if (m_style != nullptr) {
        m_style->setAnimated(animated);
    }
}

void ThemeController::setPresenting(bool presenting) {
    if (presenting != m_presenting) {
        m_presenting = presenting;
        apply();
    }
}

bool ThemeController::eventFilter(QObject* watched, QEvent* event) {
    // The desktop switched between light and dark. QStyleHints::colorScheme() does not exist before Qt 6.5.
    if (watched == qApp && event->type() == QEvent::ThemeChange && !m_applying) {
        readSystemLightness();
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void ThemeController::readSystemLightness() {
    m_applying = true;
    QApplication::setPalette(QPalette()); // back to the desktop's own
    m_systemDark = isDark(QApplication::palette());
    m_applying = false;
}

void ThemeController::apply() {
    m_applying = true;
    const QPalette palette = isDarkNow() ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    const double factor = m_presenting ? m_textFactor * kPresentFactor : m_textFactor;
    QApplication::setFont(theme::bodyFont(factor));
    qApp->setStyleSheet(chromeStyleSheet(palette, factor));
    m_applying = false;
    Q_EMIT
    changed();
}

} // namespace mambascope::ui
