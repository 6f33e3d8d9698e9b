// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/preset_state.hpp"

#include "ui/exports/trace_replicas.hpp"

namespace mambascope::ui {

ExperimentState withPrompt(ExperimentState state, const std::string& prompt) {
    if (prompt != state.prompt) {
        state.prompt = prompt;
        state.subject.reset();
        state.target.clear();
        state.followedToken.clear();
        state.knockouts.clear();
        state.patches.clear();
        state.trace.otherSubject.clear();
    }
    return state;
}

ExperimentState withPreset(ExperimentState state, const ReplicaPreset& preset) {
    if (!preset.prompt.empty()) {
        state = withPrompt(std::move(state), preset.prompt);
    }
    if (isTraceReplica(preset.kind)) {
        state.trace.into = BaseRun::Corrupt;
        state.trace.window = preset.window;
        state.trace.more.clear();
        return state;
    }
    using Kind = ReplicaPreset::Kind;
    if (preset.kind == Kind::RelationBars || preset.kind == Kind::RelationSweep) {
        state.relations.everyLayer = true;
        state.relations.causality = state.relations.causality || preset.kind == Kind::RelationSweep;
        return state;
    }
    if (preset.kind == Kind::BlockedSets) { // as the paper's code has it
        state.blocking.how = BlockMethod::Mean;
        state.blocking.others = BlockOthers::Clean;
        state.blocking.window = preset.window;
        return state;
    }
    if (preset.kind == Kind::EditScores) {
        return state;
    }
    for (const Side side : kSides) {
        state.pane(side).window = preset.window;
    }
    state.align = WindowAlign::Start; // the papers' windows are never clipped
    return state;
}

} // namespace mambascope::ui
