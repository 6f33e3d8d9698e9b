// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the settings count: at the start, and at once where they change.
#pragma once

#include <QObject>

#include "ui/engine/experiment_runner.hpp"
#include "ui/files/file_chooser.hpp"
#include "ui/settings/settings_store.hpp"
#include "ui/style/theme_controller.hpp"

namespace mambascope::ui {

class SettingsLink : public QObject {
    Q_OBJECT

public:
    /// Theme and language stay what the program was started with until they are changed. `theme` may be null.
    /// All must outlive the link.
    SettingsLink(const SettingsStore& store, ThemeController* theme, ExperimentRunner& runner,
                 FileChooser& files);

private:
    void apply();
    void follow(const Settings& before);

    const SettingsStore& m_store;
    ThemeController* m_theme;
    ExperimentRunner& m_runner;
    FileChooser& m_files;
};

} // namespace mambascope::ui
