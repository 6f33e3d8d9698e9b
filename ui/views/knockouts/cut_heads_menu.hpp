// SPDX-License-Identifier: GPL-3.0-or-later
// Which heads a pane's knockouts, map and flow cut, named by what is removed.
#pragma once

#include <optional>

#include <QMenu>

#include "core/values/head_selection.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

class CutHeadsMenu : public QMenu {
    Q_OBJECT

public:
    /// Models with more heads than this offer the shown one alone.
    static constexpr int kMostListedHeads = 16;

    explicit CutHeadsMenu(QWidget* parent = nullptr);

    /// What can be chosen for a model with so many heads, and what is.
    void offer(const PaneState& pane, int headCount, bool hasDecay, bool areChannels);

Q_SIGNALS:
    /// −1: all heads.
    void headChosen(int head);
    void decayGroupChosen(mambascope::DecayGroup group);

private:
    QAction* addItem(const QString& objectName, const PaneState& pane, std::optional<int> head,
                     std::optional<DecayGroup> group, bool areChannels);
    void addHead(int head, const PaneState& pane, bool areChannels);
};

} // namespace mambascope::ui
