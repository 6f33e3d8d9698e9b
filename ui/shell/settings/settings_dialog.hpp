// SPDX-License-Identifier: GPL-3.0-or-later
// The settings dialog: pages that edit a copy, which counts when OK is pressed.
#pragma once

#include <memory>
#include <vector>

#include <QDialog>
#include <QTabWidget>

#include "ui/actions/action_registry.hpp"
#include "ui/engine/model_lister.hpp"
#include "ui/files/file_chooser.hpp"
#include "ui/settings/settings_store.hpp"
#include "ui/shell/settings/settings_page.hpp"

namespace mambascope::ui {

class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// What the pages work with. All of it outlives the dialog.
    struct Parts {
        SettingsStore& store;
        const ActionRegistry& actions;
        ModelLister& models;
        std::shared_ptr<FileChooser> files;
    };
    SettingsDialog(const Parts& parts, QWidget* parent);

    void accept() override;

private:
    void add(SettingsPage* page);
    void showDefaults();

    SettingsStore& m_store;
    QTabWidget* m_tabs;
    std::vector<SettingsPage*> m_pages;
};

} // namespace mambascope::ui
