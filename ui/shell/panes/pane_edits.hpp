// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does when a view asks for a change of the experiment.
#pragma once

#include <QObject>

#include "ui/engine/experiment_runner.hpp"
#include "ui/history/experiment.hpp"
#include "ui/shell/panes/knockout_clicks.hpp"
#include "ui/views/edit_sink.hpp"

namespace mambascope::ui {

class PaneEdits : public QObject, public EditSink {
    Q_OBJECT

public:
    /// All must outlive this object.
    PaneEdits(Experiment& experiment, const ExperimentRunner& runner, KnockoutClicks& clicks,
              QObject* parent = nullptr);

    void togglePair(const Place& place, Qt::KeyboardModifiers modifiers) override;
    void toggleArea(const Place& place, Qt::KeyboardModifiers modifiers) override;
    void togglePatch(const Place& place, Site state, Qt::KeyboardModifiers modifiers) override;
    void chooseWindow(const Place& place) override;
    void stepLayer(Side side, int step) override;
    void stepWindow(Side side, int step) override;
    void followToken(const std::string& token) override;
    void openMenu(const Place& place, QPoint globalPosition) override;

    void chooseLayer(Side side, int layer);
    void setWindow(Side side, int size);
    /// The heads that a pane's matrix is over; −1: all.
    void showHead(Side side, int head);
    void showHeads(Side side, DecayGroup group);
    void showQuantity(Side side, AttentionView view);
    /// The heads that a pane's knockouts cut.
    void cutHeads(Side side, std::optional<int> head, std::optional<DecayGroup> group);

Q_SIGNALS:
    void menuRequested(const mambascope::ui::Place& place, QPoint globalPosition);

private:
    [[nodiscard]] bool areHeadsChannels(Side side) const;

    Experiment& m_experiment;
    const ExperimentRunner& m_runner;
    KnockoutClicks& m_clicks;
};

} // namespace mambascope::ui
