// SPDX-License-Identifier: GPL-3.0-or-later
// The views that one figure is of, as its parts (a), (b), …
#pragma once

#include <QListWidget>
#include <QPushButton>
#include <QStringList>
#include <QWidget>

namespace mambascope::ui {

class PartList : public QWidget {
    Q_OBJECT

public:
    explicit PartList(QWidget* parent);

    /// What the button adds: a view, its name for people, and how many parts it is (both models' panes are
    /// two).
    struct Entry {
        QString view;
        QString title;
        int parts = 1;
    };
    void setNext(const Entry& next) { m_next = next; }
    /// From top to bottom; empty: the figure is of one view, which is chosen elsewhere.
    [[nodiscard]] QStringList views() const;

Q_SIGNALS:
    void partsChanged();

private:
    void add();
    void remove();
    /// Letters by the order, and what can be done.
    void refresh();

    Entry m_next;
    QListWidget* m_list;
    QPushButton* m_remove = nullptr;
};

} // namespace mambascope::ui
