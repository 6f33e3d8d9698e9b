// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/settings_dialog.hpp"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/shell/settings/figures_page.hpp"
#include "ui/shell/settings/general_page.hpp"
#include "ui/shell/settings/keyboard_page.hpp"
#include "ui/shell/settings/models_page.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr QSize kUsualSize(680, 560); // times the text factor, as far as the window has room

} // namespace

SettingsDialog::SettingsDialog(const Parts& parts, QWidget* parent)
    : QDialog(parent)
    , m_store(parts.store)
    , m_tabs(new QTabWidget(this)) {
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    setAccessibleName(tr("Settings"));
    m_tabs->setObjectName(QStringLiteral("settingsTabs"));
    m_tabs->setAccessibleName(tr("Pages"));
    m_tabs->setDocumentMode(true);
    add(new GeneralPage(this));
    add(new ModelsPage(parts.models, parts.files, this));
    add(new FiguresPage(parts.files, this));
    add(new KeyboardPage(parts.actions, this));
    auto* buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    buttons->setObjectName(QStringLiteral("settingsButtons"));
    buttons->setAccessibleName(tr("Buttons"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("settingsOk"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("settingsCancel"));
    QPushButton* defaults = buttons->button(QDialogButtonBox::RestoreDefaults);
    defaults->setObjectName(QStringLiteral("settingsDefaults"));
    defaults->setToolTip(tr("On all pages; your folders stay. Nothing is changed until you press OK."));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(defaults, &QPushButton::clicked, this, &SettingsDialog::showDefaults);
    for (SettingsPage* page : m_pages) {
        page->show(m_store.settings());
    }
    resize((kUsualSize * theme::textFactor(font())).boundedTo(parent->window()->size()));
}

/// Large type scrolls within the dialog, which stays on small screens.
void SettingsDialog::add(SettingsPage* page) {
    auto* scroll = new QScrollArea(m_tabs);
    scroll->setObjectName(page->objectName() + QStringLiteral("Scroll"));
    scroll->setAccessibleName(page->title());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    m_tabs->addTab(scroll, page->title());
    m_pages.push_back(page);
}

void SettingsDialog::showDefaults() {
    Settings defaults;
    defaults.modelFolders = m_store.settings().modelFolders;
    defaults.figureFolder = m_store.settings().figureFolder;
    for (SettingsPage* page : m_pages) {
        page->show(defaults);
    }
}

void SettingsDialog::accept() {
    Settings next = m_store.settings();
    for (const SettingsPage* page : m_pages) {
        page->take(next);
    }
    QDialog::accept();
    m_store.set(next); // the window may be made anew
}

} // namespace mambascope::ui
