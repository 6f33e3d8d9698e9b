// SPDX-License-Identifier: GPL-3.0-or-later
// Every action by a few letters of its name.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include "ui/actions/action_registry.hpp"

namespace mambascope::ui {

/// A popup that lists the registry's enabled actions, filtered while typing; Enter runs the chosen one.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    CommandPalette(const ActionRegistry& registry, QWidget* parent);

    /// Shows the palette at the top of its parent's window with an empty filter.
    void popup();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void setFilter(const QString& text);
    void runCurrent();
    void moveCurrent(int step);
    void sayCurrent();

    const ActionRegistry& m_registry;
    QStandardItemModel m_model;
    QSortFilterProxyModel m_filter;
    QLineEdit* m_edit;
    QListView* m_list;
    QLabel* m_nothing;
};

} // namespace mambascope::ui
