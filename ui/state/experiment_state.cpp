// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/experiment_state.hpp"

#include <algorithm>

namespace mambascope::ui {

ExperimentState defaultExperiment() {
    ExperimentState state;
    state.pane(Side::Left).model = "demo-mamba2";
    state.pane(Side::Right).model = "demo-transformer";
    return state;
}

std::string modelPrompt(const ExperimentState& state) {
    std::string prompt = state.prompt;
    if (!state.keepTrailingSpace) {
        while (!prompt.empty() && prompt.back() == ' ') {
            prompt.pop_back();
        }
    }
    return prompt;
}

int nextKnockoutId(const ExperimentState& state) {
    int id = 1;
    for (const KnockoutEntry& entry : state.knockouts) {
        id = std::max(id, entry.id + 1);
    }
    return id;
}

} // namespace mambascope::ui
