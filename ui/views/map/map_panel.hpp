// SPDX-License-Identifier: GPL-3.0-or-later
// Both models' knockout maps, one scale for both.
#pragma once

#include <array>

#include "ui/engine/experiment_runner.hpp"
#include "ui/history/experiment.hpp"
#include "ui/views/map/knockout_map_view.hpp"
#include "ui/widgets/error_label.hpp"
#include "ui/widgets/panel.hpp"

namespace mambascope::ui {

class MapPanel : public Panel {
    Q_OBJECT

public:
    /// Both must outlive the panel.
    MapPanel(const Experiment& experiment, ExperimentRunner& runner, QWidget* parent = nullptr);

    [[nodiscard]] KnockoutMapView& map(Side side) { return *m_maps[indexOf(side)]; }
    /// Why a side's map could not be computed; empty: it could. The last good map stays below it.
    [[nodiscard]] QString error(Side side) const { return m_errors[indexOf(side)]->error(); }

Q_SIGNALS:
    void cellChosen(mambascope::ui::Side side, int source, mambascope::IndexRange layers);
    /// A map is new, complete or not.
    void mapsChanged();
    void statusTextChanged(const QString& text);

private:
    [[nodiscard]] QVBoxLayout* makeColumn(Side side);
    void show(Side side);
    void showMap(Side side);
    [[nodiscard]] QString cutHeadsOf(Side side) const;
    void showChosen(Side side);
    void showSubtitle();
    [[nodiscard]] const MapSnapshot* shown(Side side) const;

    const Experiment& m_experiment;
    ExperimentRunner& m_runner;
    std::array<KnockoutMapView*, 2> m_maps;
    std::array<ErrorLabel*, 2> m_errors{};
    std::array<std::shared_ptr<const Snapshot>, 2> m_shown;
};

} // namespace mambascope::ui
