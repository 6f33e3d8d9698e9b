// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the window: the models' panes, and around them the docks of the views.
#pragma once

#include <vector>

#include <QDockWidget>
#include <QMainWindow>

#include "ui/views/view.hpp"

namespace mambascope::ui {

/// A main window within the window, so that docks stand between the prompt above and the status line below.
class DockArea : public QMainWindow {
    Q_OBJECT

public:
    explicit DockArea(QWidget* parent);

    /// A dock for a view at the end of the bottom row. The area takes the view.
    QDockWidget& addView(const ViewInfo& info, View& view);
    [[nodiscard]] const std::vector<QDockWidget*>& docks() const { return m_docks; }

    /// All docks in rows below the panes, in their own order, as many in a row as have room beside each
    /// other: a row with this part of the height, and widths by these shares. So they stay while the window
    /// changes its size, until the user moves something. Where several rows leave the panes too little, each
    /// gets less; where that is too little, the area is higher than the window and is scrolled (DockScroll).
    void arrange(double height, const std::vector<int>& shares);
    /// What the area needs to be usable at all: the panes, the widest dock, and one row.
    [[nodiscard]] QSize leastSize() const;
    /// As wide as a scroll bar less than what is in it: the parts lose these pixels beside one, and not their
    /// edge.
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QByteArray state() const;
    /// As state() said; nothing changes where that is broken. `isUsers` as the area said of itself.
    void restore(const QByteArray& state, bool isUsers = true);
    /// The docks stay where the user has put them when the window changes its size.
    [[nodiscard]] bool isUsers() const { return m_isUsers; }

Q_SIGNALS:
    /// A dock came into sight or left it; a dock behind another one is not in sight.
    void sightChanged(mambascope::ui::View* view, bool inSight);
    /// The user has opened it, by its action; its place in the rows is still to come.
    void opened(QDockWidget* dock);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    using Rows = std::vector<std::vector<QDockWidget*>>;

    /// What is seen of the area.
    [[nodiscard]] QSize room() const;
    /// Whether the dock stands in the rows while it is shown.
    [[nodiscard]] bool isInRows(QDockWidget& dock) const;
    [[nodiscard]] Rows rowsThatFit() const;
    void placeInRows();
    void applySizes();
    /// Rows and sizes, once the widgets know how small they can be.
    void fitLater();
    void fit();

    std::vector<QDockWidget*> m_docks;
    double m_height = 0;
    std::vector<int> m_shares;
    Rows m_rows;              ///< the docks in sight, as they were placed
    bool m_isFitting = false; ///< fit() is still to come
    bool m_isUsers = false;   ///< the user has given the docks their sizes and places
};

} // namespace mambascope::ui
