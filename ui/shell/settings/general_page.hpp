// SPDX-License-Identifier: GPL-3.0-or-later
// Looks, language, and what happens by itself.
#pragma once

#include <QCheckBox>

#include "ui/shell/settings/settings_page.hpp"

namespace mambascope::ui {

class GeneralPage : public SettingsPage {
    Q_OBJECT

public:
    explicit GeneralPage(QWidget* parent);

    void show(const Settings& settings) override;
    void take(Settings& into) const override;

private:
    QComboBox* m_theme;
    QSpinBox* m_textSize;
    QComboBox* m_language;
    QCheckBox* m_isAnimated;
    QSpinBox* m_typingPause;
    QSpinBox* m_recentFiles;
    QSpinBox* m_autosave;
};

} // namespace mambascope::ui
