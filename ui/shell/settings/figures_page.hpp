// SPDX-License-Identifier: GPL-3.0-or-later
// What exported figures are made for, and where they go.
#pragma once

#include <memory>

#include <QCheckBox>
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
    void venueChanged();
    [[nodiscard]] bool isOwn() const;

    QComboBox* m_venue;
    QLineEdit* m_width;
    QLineEdit* m_typeSize;
    QCheckBox* m_isGreySafe;
    QLineEdit* m_folder;
    QLabel* m_problem = nullptr;
};

} // namespace mambascope::ui
