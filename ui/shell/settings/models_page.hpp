// SPDX-License-Identifier: GPL-3.0-or-later
// Which models a new window starts with, on what, where others lie, and how many results are kept.
#pragma once

#include <array>

#include "ui/engine/model_lister.hpp"
#include "ui/shell/settings/folder_list.hpp"
#include "ui/shell/settings/settings_page.hpp"

namespace mambascope::ui {

class ModelsPage : public SettingsPage {
    Q_OBJECT

public:
    /// The lister says which models there are, now or later; it must outlive the page.
    ModelsPage(ModelLister& lister, std::shared_ptr<FileChooser> files, QWidget* parent);

    void show(const Settings& settings) override;
    void take(Settings& into) const override;

private:
    void fillModels();

    ModelLister& m_lister;
    std::array<QComboBox*, 2> m_models; ///< left, right
    QComboBox* m_device;
    QComboBox* m_precision;
    FolderList* m_folders;
    QSpinBox* m_megabytes;
    QSpinBox* m_results;
};

} // namespace mambascope::ui
