// SPDX-License-Identifier: GPL-3.0-or-later
// Every action and every key of a view, with a search; each can be given other keys.
#pragma once

#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>

#include "ui/shell/settings/key_editor.hpp"
#include "ui/shell/settings/settings_page.hpp"

namespace mambascope::ui {

class KeyboardPage : public SettingsPage {
    Q_OBJECT

public:
    KeyboardPage(const ActionRegistry& actions, QWidget* parent);

    void show(const Settings& settings) override;
    void take(Settings& into) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setFilter(const QString& text);
    void chooseRow(const QModelIndex& current);

    const ActionRegistry& m_actions;
    KeyListModel* m_model;
    QSortFilterProxyModel m_filter;
    QLineEdit* m_search;
    QTreeView* m_list;
    KeyEditor* m_editor;
    QPushButton* m_resetAll;
};

} // namespace mambascope::ui
