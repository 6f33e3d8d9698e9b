// SPDX-License-Identifier: GPL-3.0-or-later
// One state of the history, with the step that led there and what the user calls it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <QString>

#include "ui/state/experiment_state.hpp"
#include "ui/text/step_text.hpp"

namespace mambascope::ui {

/// Unique in a history, from 1; a later state has the greater one. 0: none.
using NodeId = int;

/// A state without a copy of its prompt of its own: states of the same prompt share one.
class KeptState {
public:
    KeptState() = default;
    /// `like`: a state that probably has the same prompt.
    explicit KeptState(const ExperimentState& state, const KeptState* like = nullptr);

    [[nodiscard]] ExperimentState state() const;
    /// Without making the state.
    [[nodiscard]] const std::string& prompt() const { return *m_prompt; }
    /// All but the prompt, which is empty.
    [[nodiscard]] const ExperimentState& rest() const { return m_rest; }
    friend bool operator==(const KeptState& a, const KeptState& b) {
        return a.m_rest == b.m_rest && (a.m_prompt == b.m_prompt || *a.m_prompt == *b.m_prompt);
    }

private:
    ExperimentState m_rest;
    std::shared_ptr<const std::string> m_prompt = std::make_shared<const std::string>();
};

struct HistoryNode {
    NodeId id = 0;
    NodeId parent = 0; ///< less than id; 0: the first state of all
    KeptState kept;
    StepText text;         ///< the step that led here, "knock out ·is ← ·Darrieux"; empty: none did
    QString name;          ///< empty: it has none
    QString notes;         ///< lines for whoever presents the state; they stay when the name is taken away
    std::int64_t time = 0; ///< of the step: milliseconds since 1970, UTC
    NodeId redo = 0;       ///< the state after this one that was visited last; 0: the newest child
    /// Where undo leads instead of to the parent: the state that stood before a session with a history of its
    /// own was opened at this node. An ancestor; 0: the parent.
    NodeId back = 0;
    /// The session file that this state and those after it are of; empty: that of the state before. Says
    /// where Save writes to on this machine: it is no part of what a session holds.
    QString file;

    friend bool operator==(const HistoryNode&, const HistoryNode&) = default;
};

} // namespace mambascope::ui
