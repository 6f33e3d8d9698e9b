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

std::string otherSubject(const TraceState& trace) {
    constexpr const char* kSpace = " \t\r\n";
    const std::size_t first = trace.otherSubject.find_first_not_of(kSpace);
    const std::size_t last = trace.otherSubject.find_last_not_of(kSpace);
    return first == std::string::npos ? std::string() : trace.otherSubject.substr(first, last - first + 1);
}

bool TraceState::isOn() const {
    return noise.has_value() || !ui::otherSubject(*this).empty();
}

int nextKnockoutId(const ExperimentState& state) {
    int id = 1;
    for (const PatchEntry& entry : state.patches) {
        id = std::max(id, entry.id + 1);
    }
    for (const KnockoutEntry& entry : state.knockouts) {
        id = std::max(id, entry.id + 1);
    }
    return id;
}

} // namespace mambascope::ui
