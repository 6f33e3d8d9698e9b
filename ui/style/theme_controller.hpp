// SPDX-License-Identifier: GPL-3.0-or-later
// Applies the theme to the whole application: Fusion, palette, font, style sheet of the chrome.
#pragma once

#include <QObject>
#include <QPalette>
#include <QSettings>

namespace mambascope::ui {

enum class ThemeMode { System, Light, Dark };

/// One per application, made after QApplication and before the first window. GUI thread.
/// What was chosen before; what means nothing is the system's theme.
[[nodiscard]] ThemeMode rememberedTheme(const QSettings& settings);
void rememberTheme(QSettings& settings, ThemeMode mode);

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
};

} // namespace mambascope::ui
