// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_node.hpp"

namespace mambascope::ui {

KeptState::KeptState(const ExperimentState& state, const KeptState* like)
    : m_rest(state) {
    std::string().swap(m_rest.prompt); // an assignment would keep its memory
    m_prompt = like != nullptr && like->prompt() == state.prompt
                   ? like->m_prompt
                   : std::make_shared<const std::string>(state.prompt);
}

ExperimentState KeptState::state() const {
    ExperimentState state = m_rest;
    state.prompt = *m_prompt;
    return state;
}

} // namespace mambascope::ui
