// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the window are, which of them are shown, and how that is remembered.
#pragma once

#include <array>
#include <vector>

#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

#include "ui/shell/dock_area.hpp"
#include "ui/shell/panes/model_pane.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// Explore: everything. Sweep: the docks large. Present: one pane alone.
enum class LayoutPreset { Explore, Sweep, Present };

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
    [[nodiscard]] bool isPaneVisible(Side side) const;

    /// Geometry of the window, panes and docks. What is missing or broken keeps its default.
    void restore(QSettings& settings, QMainWindow& window);
    void save(QSettings& settings, const QMainWindow& window) const;

Q_SIGNALS:
    /// Panes came or went.
    void panesChanged();

private:
    DockArea& m_area;
    QSplitter* m_panes;
    std::array<ModelPane*, 2> m_modelPanes;
    std::vector<ViewInfo> m_infos; ///< of the docks
    LayoutPreset m_preset = LayoutPreset::Explore;
};

} // namespace mambascope::ui
