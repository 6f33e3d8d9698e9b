// SPDX-License-Identifier: GPL-3.0-or-later
// A talk: the named states of the history, one after the other.
#pragma once

#include <QObject>

#include "ui/history/experiment.hpp"

namespace mambascope::ui {

class Talk : public QObject {
    Q_OBJECT

public:
    /// The experiment must outlive the talk.
    explicit Talk(Experiment& experiment, QObject* parent = nullptr);

    /// Shows the named state that the experiment is at, else the first one; where there is none, it stays.
    void begin();
    /// Goes back to where the experiment stood at the beginning.
    void end();
    [[nodiscard]] bool isRunning() const { return m_before != 0; }

    /// Named states, in the talk's order.
    [[nodiscard]] int count() const { return static_cast<int>(steps().size()); }
    /// Which of them the talk is at, from 0, whatever was clicked since; −1: none.
    [[nodiscard]] int index() const;
    /// Null where there is none.
    [[nodiscard]] const HistoryNode* step(int index) const;
    /// Something was done since the step was shown.
    [[nodiscard]] bool isAside() const;

    /// Shows a step as it was stored, whatever was done since: the next, the previous, or any. What was done
    /// stays in the history. Beyond the ends the first and the last one.
    void go(int index);
    /// The history is another one: the talk is where that stands, and ends there.
    void follow();
    void goNext() { go(index() + 1); }
    void goPrevious() { go(index() - 1); }
    void goFirst() { go(0); }
    void goLast() { go(count() - 1); }

Q_SIGNALS:
    /// Another step, other names or notes, or something was done aside.
    void changed();

private:
    [[nodiscard]] const std::vector<NodeId>& steps() const { return m_experiment.history().named(); }

    Experiment& m_experiment;
    NodeId m_before = 0; ///< where the experiment stood; 0: there is no talk
    NodeId m_step = 0;
};

} // namespace mambascope::ui
