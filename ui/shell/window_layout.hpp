// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the window are, which of them are shown, and how that is remembered.
#pragma once

#include <array>
#include <vector>

#include <QMainWindow>
#include <QSplitter>

#include "ui/settings/settings.hpp"
#include "ui/shell/dock_area.hpp"
#include "ui/shell/layout_preset.hpp"
#include "ui/shell/panes/model_pane.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// What the parts of a window are made again with, in another language.
struct Arrangement {
    LayoutPreset preset = LayoutPreset::Explore;
    Side presented = Side::Left;
    QByteArray panes;     ///< as Qt writes it
    QByteArray docks;     ///< likewise
    bool isUsers = false; ///< the docks are where the user has put them
};

class WindowLayout : public QObject {
    Q_OBJECT

public:
    /// The panes go into the middle of `area`.
    WindowLayout(DockArea& area, std::array<ModelPane*, 2> panes);

    /// A view's dock, at the end of the row.
    QDockWidget& addDock(const ViewInfo& info, View& view);
    /// `presented` is the pane that Present leaves.
    void apply(LayoutPreset preset, Side presented);
    [[nodiscard]] LayoutPreset preset() const { return m_preset; }
    /// These panes, whatever the layout says.
    void showPanes(bool left, bool right);
    [[nodiscard]] bool isPaneVisible(Side side) const;

    /// Where everything is now, also while one pane is presented alone.
    [[nodiscard]] Arrangement arrangement() const;
    /// The same again. What is broken keeps its place.
    void setArrangement(const Arrangement& arrangement);

    /// Geometry of the window, panes and docks. What is missing or broken keeps its default.
    void restore(const Remembered& remembered, QMainWindow& window);
    void save(Remembered& remembered, const QMainWindow& window) const;

Q_SIGNALS:
    /// Panes came or went.
    void panesChanged();

private:
    void restorePanes(const QByteArray& state);
    /// The panes that the layout has, each with what the layout shows of it.
    void showPanesOf(LayoutPreset preset, Side presented);

    DockArea& m_area;
    QSplitter* m_panes;
    std::array<ModelPane*, 2> m_modelPanes;
    std::vector<ViewInfo> m_infos; ///< of the docks
    LayoutPreset m_preset = LayoutPreset::Explore;
    Side m_presented = Side::Left;
};

} // namespace mambascope::ui
