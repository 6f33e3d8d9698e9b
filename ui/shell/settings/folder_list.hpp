// SPDX-License-Identifier: GPL-3.0-or-later
// A list of folders that can be added to and taken from.
#pragma once

#include <memory>

#include <QListWidget>
#include <QPushButton>
#include <QWidget>

#include "ui/files/file_chooser.hpp"

namespace mambascope::ui {

class FolderList : public QWidget {
    Q_OBJECT

public:
    FolderList(std::shared_ptr<FileChooser> files, int most, QWidget* parent);

    void setFolders(const QStringList& folders);
    [[nodiscard]] QStringList folders() const;

private:
    void add(const QString& folder);
    void removeCurrent();
    void updateButtons();

    std::shared_ptr<FileChooser> m_files;
    int m_most;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace mambascope::ui
