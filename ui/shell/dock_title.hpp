// SPDX-License-Identifier: GPL-3.0-or-later
// The line above a docked view: its name, what it shows, and its buttons. The dock is dragged by it.
#pragma once

#include <QEvent>
#include <QLabel>
#include <QWidget>

#include "ui/shell/panes/badge_label.hpp"
#include "ui/views/view.hpp"

namespace mambascope::ui {

class DockTitle : public QWidget {
    Q_OBJECT

public:
    /// The view must outlive the title.
    DockTitle(View& view, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show();
    void shortenCaption();

    View& m_view;
    QLabel* m_heading;
    QLabel* m_caption;
    BadgeLabel* m_badge;
};

} // namespace mambascope::ui
