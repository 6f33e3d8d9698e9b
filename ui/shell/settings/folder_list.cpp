// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/folder_list.hpp"

#include <utility>

#include <QDir>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kShownFolders = 4;

/// A path begins at its left, also among texts that run from right to left.
QString leftToRight(const QString& path) {
    return QChar(u'\u2066') + path + QChar(u'\u2069'); // an isolate
}

} // namespace

FolderList::FolderList(std::shared_ptr<FileChooser> files, int most, QWidget* parent)
    : QWidget(parent)
    , m_files(std::move(files))
    , m_most(most)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(tr("&Add a folder…"), this))
    , m_remove(new QPushButton(tr("Re&move"), this)) {
    m_list->setObjectName(QStringLiteral("settingsFolderList"));
    m_list->setAccessibleName(tr("Folders"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setProperty("framed", true);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_list->setFixedHeight((kShownFolders + 1) * (fontMetrics().height() + kGrid / 2));
    m_add->setObjectName(QStringLiteral("settingsAddFolder"));
    m_add->setAutoDefault(false);
    m_remove->setObjectName(QStringLiteral("settingsRemoveFolder"));
    m_remove->setAutoDefault(false);
    setFocusProxy(m_list);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_files->ask(FileChooser::Ask::ModelFolder, this, [this](const QString& folder) { add(folder); });
    });
    connect(m_remove, &QPushButton::clicked, this, &FolderList::removeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &FolderList::updateButtons);
    updateButtons();
}

void FolderList::setFolders(const QStringList& folders) {
    m_list->clear();
    for (const QString& folder : folders) {
        auto* item = new QListWidgetItem(leftToRight(QDir::toNativeSeparators(folder)), m_list);
        item->setData(Qt::UserRole, folder);
        item->setToolTip(folder);
    }
    updateButtons();
}

QStringList FolderList::folders() const {
    QStringList folders;
    for (int i = 0; i < m_list->count(); ++i) {
        folders.append(m_list->item(i)->data(Qt::UserRole).toString());
    }
    return folders;
}

/// First, as one that was just opened; the last one goes where there are too many.
void FolderList::add(const QString& folder) {
    QStringList all = folders();
    all.removeAll(folder);
    all.prepend(folder);
    setFolders(all.mid(0, m_most));
    m_list->setCurrentRow(0);
}

void FolderList::removeCurrent() {
    delete m_list->takeItem(m_list->currentRow());
    updateButtons();
}

void FolderList::updateButtons() {
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

} // namespace mambascope::ui
