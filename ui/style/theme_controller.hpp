// SPDX-License-Identifier: GPL-3.0-or-later
// Applies the theme to the whole application: Fusion, palette, font, style sheet of the chrome.
#pragma once

#include <QObject>
#include <QPalette>
#include <QPointer>

#include "ui/style/motion_style.hpp"
#include "ui/style/theme_mode.hpp"

namespace mambascope::ui {

/// One per application, made after QApplication and before the first window. GUI thread.
class ThemeController : public QObject {
    Q_OBJECT
public:
    explicit ThemeController(QObject* parent = nullptr);

    void setMode(ThemeMode mode);
    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    /// What is on screen now; under System, what the desktop's window colour asks for.
    [[nodiscard]] bool isDarkNow() const;
    /// The user's own size of all text; 1 is normal.
    void setTextFactor(double factor);
    [[nodiscard]] double textFactor() const { return m_textFactor; }
    /// For an audience: everything half as large again, whatever size the user has chosen.
    void setPresenting(bool presenting);
    [[nodiscard]] bool isPresenting() const { return m_presenting; }
    /// False: bars, docks and Qt's own widgets jump to where they would have moved.
    void setAnimated(bool animated);

Q_SIGNALS:
    /// Palette, fonts and style sheet of the application have changed.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    void readSystemLightness();

    ThemeMode m_mode = ThemeMode::System;
    double m_textFactor = 1.0;
    bool m_presenting = false;
    bool m_systemDark = false;
    bool m_applying = false;
    QPointer<MotionStyle> m_style; ///< the application's, which owns it
};

} // namespace mambascope::ui
