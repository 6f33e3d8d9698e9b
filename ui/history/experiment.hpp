// SPDX-License-Identifier: GPL-3.0-or-later
// The one experiment of a window, with undo: every change swaps whole states, with plain line ends.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <QObject>
#include <QString>
#include <QUndoStack>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// Steps of one kind that follow each other within a second become one step of the undo history.
enum class StepKind { Single, Typing, Layer, Window };

class Experiment : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<qint64()>; ///< milliseconds from any start

    explicit Experiment(ExperimentState state, QObject* parent = nullptr);

    [[nodiscard]] const ExperimentState& state() const { return m_state; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }

    /// Makes `next` the state as an undoable step; `text` names it ("knock out ·is ← ·Darrieux").
    void change(const ExperimentState& next, const QString& text, StepKind kind = StepKind::Single);
    /// Starts anew with `state` and an empty history.
    void restart(const ExperimentState& state);
    /// For tests: what "within a second" is measured with.
    void setClock(Clock clock);

Q_SIGNALS:
    /// The state is new; `before` is what it was. `how` is Single for undo and redo.
    void changed(const mambascope::ui::ExperimentState& before, mambascope::ui::StepKind how);

private:
    class Step;
    /// A state of the history: steps that leave the prompt alone share one copy of it.
    struct Kept {
        ExperimentState rest; ///< without its prompt
        std::shared_ptr<const std::string> prompt;
    };
    [[nodiscard]] Kept kept(const ExperimentState& state) const;
    void swapIn(const Kept& kept);

    ExperimentState m_state;
    std::shared_ptr<const std::string> m_prompt; ///< m_state's, for the history
    StepKind m_how = StepKind::Single;           ///< of the change that is being made
    Clock m_clock;
    QUndoStack m_undoStack;
};

} // namespace mambascope::ui
