// SPDX-License-Identifier: GPL-3.0-or-later
// What the tokens of both panes have to do with each other.
#pragma once

#include <array>

#include <QObject>

#include "ui/engine/experiment_runner.hpp"
#include "ui/shell/panes/model_pane.hpp"
#include "ui/views/selection.hpp"

namespace mambascope::ui {

class TokenLink : public QObject {
    Q_OBJECT

public:
    /// All must outlive the link.
    TokenLink(const ExperimentRunner& runner, Selection& selection, std::array<ModelPane*, 2> panes,
              QObject* parent = nullptr);

    /// After the tokens of a pane have changed: notes how the other model writes each token, where both show
    /// the same prompt, and releases a lock whose prompt is shown nowhere any more.
    void refresh();

private:
    [[nodiscard]] std::string promptOf(Side side) const;

    const ExperimentRunner& m_runner;
    Selection& m_selection;
    std::array<ModelPane*, 2> m_panes;
};

} // namespace mambascope::ui
