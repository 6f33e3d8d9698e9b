// SPDX-License-Identifier: GPL-3.0-or-later
// The one experiment of a window, with its history: every change swaps whole states, with plain line ends.
#pragma once

#include <functional>

#include <QObject>
#include <QString>

#include "ui/history/history_tree.hpp"
#include "ui/state/experiment_state.hpp"
#include "ui/state/state_parts.hpp"

namespace mambascope::ui {

/// Steps of one kind that follow each other within a second become one step of the history.
enum class StepKind { Single, Typing, Layer, Window };

class Experiment : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<qint64()>; ///< milliseconds from any start

    explicit Experiment(ExperimentState state, QObject* parent = nullptr);

    [[nodiscard]] const ExperimentState& state() const { return m_state; }
    [[nodiscard]] const HistoryTree& history() const { return m_history; }

    /// Makes `next` the state as an undoable step; `text` names it ("knock out ·is ← ·Darrieux").
    void change(const ExperimentState& next, const StepText& text, StepKind kind = StepKind::Single);
    /// The same with another history's present state; all its states come along. One undo takes it all back.
    void open(const HistoryTree& history, const StepText& text);
    /// Starts anew: nothing can be undone but what the history brings.
    void restart(const ExperimentState& state);
    void restart(const HistoryTree& history);

    /// To the state before; false: there is none. Nothing is lost by it: a change from there is a branch.
    bool undo();
    /// To the state after this one that was visited last; false: there is none.
    bool redo();
    /// To any state of the history; false: there is no such state.
    bool goTo(NodeId id);
    [[nodiscard]] bool canUndo() const { return m_history.undoTarget() != 0; }
    [[nodiscard]] bool canRedo() const { return m_history.redoTarget() != 0; }

    /// As HistoryTree has them. Names are no steps of the history: undo leaves them, and a name comes back by
    /// naming again (the notes have stayed). They do count as a change that is to be saved.
    bool setName(NodeId id, const QString& name);
    bool setNotes(NodeId id, const QString& notes);
    bool moveNamed(NodeId id, int by);
    /// Marks are for the moment: they are saved, but nobody is asked to save them.
    bool setMark(Mark mark, NodeId id);
    /// The file of the present state and of what follows; `isStep`: not of what was before.
    void setFile(const QString& file, bool isStep);

    /// The present state and the names are what was last saved or opened.
    [[nodiscard]] bool isClean() const { return m_history.present().id == m_clean && !m_isAnnotated; }
    void setClean();
    /// Nothing in the history is as it was saved.
    void resetClean();

    /// For tests: what "within a second" is measured with.
    void setClock(Clock clock);

Q_SIGNALS:
    /// The state is new; `before` is what it was. `how` is Single for undo and redo. `what` says in which
    /// parts they differ.
    void changed(const mambascope::ui::ExperimentState& before, mambascope::ui::StepKind how,
                 mambascope::ui::StateParts what);
    /// history() is new: its states, the present one, names, marks or files. Comes after changed().
    void historyChanged();
    void cleanChanged(bool isClean);

private:
    /// The step that the next one of its kind may go on with.
    struct Growing {
        NodeId id = 0;
        StepKind kind = StepKind::Single;
        qint64 time = 0;
    };
    [[nodiscard]] bool growsOn(StepKind kind, qint64 now) const;
    /// The state of the history's present node becomes ours.
    void follow(StepKind how = StepKind::Single);
    /// Tells of the history, if the step was one.
    bool moved(bool isStep);
    bool annotated(bool isNew);
    void tellHistory();

    ExperimentState m_state;
    HistoryTree m_history;
    Growing m_growing;
    NodeId m_clean;
    bool m_isAnnotated = false; ///< names, notes or their order are not as saved
    bool m_wasClean = true;     ///< as cleanChanged() last said
    Clock m_clock;
};

} // namespace mambascope::ui
