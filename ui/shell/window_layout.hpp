// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the window are, which of them are shown, and how that is remembered.
#pragma once

#include <array>

#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

#include "ui/shell/panes/model_pane.hpp"
#include "ui/state/experiment_state.hpp"
#include "ui/widgets/panel.hpp"

namespace mambascope::ui {

/// Explore: everything. Sweep: map and flow large. Present: one pane alone.
enum class LayoutPreset { Explore, Sweep, Present };

/// Owns the splitters. The panels and panes are the window's.
class WindowLayout : public QObject {
    Q_OBJECT

public:
    /// `central` becomes the parent of the splitters; panels from left to right.
    WindowLayout(QWidget* central, std::array<ModelPane*, 2> panes, std::array<Panel*, 3> panels);

    [[nodiscard]] QSplitter& root() { return *m_root; }
    /// `presented` is the pane that Present leaves.
    void apply(LayoutPreset preset, Side presented);
    [[nodiscard]] LayoutPreset preset() const { return m_preset; }
    void setPanelVisible(std::size_t panel, bool visible);
    [[nodiscard]] bool isPanelVisible(std::size_t panel) const;
    [[nodiscard]] bool isPaneVisible(Side side) const;

    /// Geometry of the window, splitters and panels. What is missing or broken keeps its default.
    void restore(QSettings& settings, QMainWindow& window);
    void save(QSettings& settings, const QMainWindow& window) const;

Q_SIGNALS:
    void visibilityChanged();

private:
    void showBottom();

    QSplitter* m_root; ///< panes above panels
    QSplitter* m_panes;
    QSplitter* m_bottom;
    std::array<ModelPane*, 2> m_modelPanes;
    std::array<Panel*, 3> m_panels;
    std::array<bool, 3> m_panelWanted{true, true, true};
    LayoutPreset m_preset = LayoutPreset::Explore;
};

} // namespace mambascope::ui
