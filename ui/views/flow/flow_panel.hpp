// SPDX-License-Identifier: GPL-3.0-or-later
// Both models' information flow in one plot.
#pragma once

#include <array>

#include "ui/engine/experiment_runner.hpp"
#include "ui/history/experiment.hpp"
#include "ui/views/flow/flow_view.hpp"
#include "ui/widgets/error_label.hpp"
#include "ui/widgets/panel.hpp"

namespace mambascope::ui {

class FlowPanel : public Panel {
    Q_OBJECT

public:
    /// Both must outlive the panel.
    FlowPanel(const Experiment& experiment, ExperimentRunner& runner, QWidget* parent = nullptr);

    [[nodiscard]] FlowView& view() { return *m_view; }
    /// Which model's flow could not be computed, and why; empty: all is well. The last good curves stay.
    [[nodiscard]] QString error() const { return m_error->error(); }

Q_SIGNALS:
    void windowChosen(mambascope::ui::Side side, mambascope::IndexRange layers);
    void statusTextChanged(const QString& text);

private:
    [[nodiscard]] QString cutHeads() const;
    void show();
    [[nodiscard]] std::shared_ptr<const FlowSnapshot> flow(Side side) const;

    const Experiment& m_experiment;
    ExperimentRunner& m_runner;
    ErrorLabel* m_error;
    FlowView* m_view;
};

} // namespace mambascope::ui
