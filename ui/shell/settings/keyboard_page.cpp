// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/keyboard_page.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>

#include "ui/actions/word_filter.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kFewestRows = 8; // that are seen at once

} // namespace

KeyboardPage::KeyboardPage(const ActionRegistry& actions, QWidget* parent)
    : SettingsPage(QStringLiteral("keyboardPage"), tr("Keyboard"), parent)
    , m_actions(actions)
    , m_model(new KeyListModel(KeyTable(actions, {}), this))
    , m_search(new QLineEdit(this))
    , m_list(new QTreeView(this))
    , m_editor(new KeyEditor(*m_model, this))
    , m_resetAll(new QPushButton(tr("Reset all ke&ys"), this)) {
    m_search->setPlaceholderText(tr("words of an action, or keys such as Ctrl+K"));
    m_search->setClearButtonEnabled(true);
    addRow(tr("&Search:"), m_search, "settingsKeySearch");
    m_filter.setSourceModel(m_model);
    m_filter.setFilterRole(KeyListModel::kSearchRole);
    m_list->setObjectName(QStringLiteral("settingsKeyList"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setModel(&m_filter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setProperty("framed", true);
    m_list->setMinimumHeight((kFewestRows + 1) * (fontMetrics().height() + kGrid / 2));
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(KeyListModel::Title, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(KeyListModel::Keys, QHeaderView::ResizeToContents);
    m_list->installEventFilter(this);
    m_search->installEventFilter(this);
    form().addRow(m_list);
    form().addRow(m_editor);
    m_resetAll->setObjectName(QStringLiteral("settingsResetAllKeys"));
    m_resetAll->setAutoDefault(false);
    auto* last = new QHBoxLayout;
    last->addWidget(m_resetAll);
    last->addStretch(1);
    form().addRow(last);
    connect(m_search, &QLineEdit::textChanged, this, &KeyboardPage::setFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &KeyboardPage::chooseRow);
    connect(m_list, &QTreeView::activated, this, [this] { m_editor->startTyping(); });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_model->resetAll();
        chooseRow(m_list->currentIndex());
    });
    setFilter({});
}

void KeyboardPage::show(const Settings& settings) {
    m_model->setTable(KeyTable(m_actions, settings.shortcuts));
    setFilter(m_search->text());
}

void KeyboardPage::take(Settings& into) const {
    into.shortcuts = m_model->table().changed();
}

void KeyboardPage::setFilter(const QString& text) {
    m_filter.setFilterRegularExpression(allWords(text));
    m_list->setCurrentIndex(m_filter.index(0, 0));
    chooseRow(m_list->currentIndex());
}

void KeyboardPage::chooseRow(const QModelIndex& current) {
    m_editor->setRow(current.isValid()
                         ? std::optional(static_cast<std::size_t>(m_filter.mapToSource(current).row()))
                         : std::nullopt);
}

/// Arrows in the search move through the list; Return there goes on to the keys instead of closing the
/// dialog.
bool KeyboardPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) {
        return SettingsPage::eventFilter(watched, event);
    }
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        m_editor->startTyping();
        return true;
    }
    if (watched == m_search && (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down)) {
        const int row = m_list->currentIndex().row() + (key.key() == Qt::Key_Up ? -1 : 1);
        if (row >= 0 && row < m_filter.rowCount()) {
            m_list->setCurrentIndex(m_filter.index(row, 0));
        }
        return true;
    }
    return SettingsPage::eventFilter(watched, event);
}

} // namespace mambascope::ui
