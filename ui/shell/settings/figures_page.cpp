// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/figures_page.hpp"

#include <utility>

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>

#include "ui/style/theme.hpp"

namespace mambascope::ui {

FiguresPage::FiguresPage(std::shared_ptr<FileChooser> files, QWidget* parent)
    : SettingsPage(QStringLiteral("figuresPage"), tr("Figures"), parent)
    , m_folder(new QLineEdit(this)) {
    m_folder->setPlaceholderText(tr("where the last file was saved"));
    m_folder->setMaxLength(4096);
    auto* browse = new QPushButton(tr("&Choose…"), this);
    browse->setObjectName(QStringLiteral("settingsChooseFigureFolder"));
    browse->setAutoDefault(false);
    addRow(tr("&Folder for exports:"), m_folder, "settingsFigureFolder");
    form().addRow(QString(), browse);
    connect(browse, &QPushButton::clicked, this, [this, files = std::move(files)] {
        files->ask(FileChooser::Ask::FigureFolder, this,
                   [this](const QString& folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    });
}

void FiguresPage::show(const Settings& settings) {
    m_folder->setText(QDir::toNativeSeparators(settings.figureFolder));
}

void FiguresPage::take(Settings& into) const {
    into.figureFolder = QDir::fromNativeSeparators(m_folder->text().trimmed());
}

} // namespace mambascope::ui
