// SPDX-License-Identifier: GPL-3.0-or-later
// Where exported pictures and figures go.
#pragma once

#include <memory>

#include <QLineEdit>

#include "ui/files/file_chooser.hpp"
#include "ui/shell/settings/settings_page.hpp"

namespace mambascope::ui {

class FiguresPage : public SettingsPage {
    Q_OBJECT

public:
    FiguresPage(std::shared_ptr<FileChooser> files, QWidget* parent);

    void show(const Settings& settings) override;
    void take(Settings& into) const override;

private:
    QLineEdit* m_folder;
};

} // namespace mambascope::ui
