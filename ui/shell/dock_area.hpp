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

    /// All docks in one row below the panes, in their own order, with this part of the height, and widths by
    /// these shares. So they stay while the window changes its size, until the user moves something.
    void arrange(double height, const std::vector<int>& shares);
    [[nodiscard]] QByteArray state() const;
    /// As state() said; nothing changes where that is broken. `isUsers` as the area said of itself.
    void restore(const QByteArray& state, bool isUsers = true);
    /// The docks stay where the user has put them when the window changes its size.
    [[nodiscard]] bool isUsers() const { return m_isUsers; }

Q_SIGNALS:
    /// A dock came into sight or left it; a dock behind another one is not in sight.
    void sightChanged(mambascope::ui::View* view, bool inSight);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void applySizes();
    /// Once the widgets know how small they can be.
    void sizeLater();

    std::vector<QDockWidget*> m_docks;
    double m_height = 0;
    std::vector<int> m_shares;
    bool m_isUsers = false; ///< the user has given the docks their sizes and places
};

} // namespace mambascope::ui
