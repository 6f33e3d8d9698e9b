// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/token_link.hpp"

#include "ui/state/token_mapping.hpp"

namespace mambascope::ui {

TokenLink::TokenLink(const ExperimentRunner& runner, Selection& selection, std::array<ModelPane*, 2> panes,
                     QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_selection(selection)
    , m_panes(panes) {
    setObjectName(QStringLiteral("tokenLink"));
}

std::string TokenLink::promptOf(Side side) const {
    const auto snapshot = m_runner.snapshot(side, Channel::Attention);
    return snapshot ? std::get<AttentionRequest>(snapshot->request.body).prompt.text : std::string();
}

void TokenLink::refresh() {
    const std::array prompts{promptOf(Side::Left), promptOf(Side::Right)};
    const auto& place = m_selection.shown();
    if (m_selection.isLocked() && place->prompt != prompts[0] && place->prompt != prompts[1]) {
        m_selection.toggleLock(place);
    }
    for (ModelPane* pane : m_panes) {
        const auto* own = m_runner.result<AttentionSnapshot>(pane->side(), Channel::Attention);
        const auto* other = m_runner.result<AttentionSnapshot>(otherSide(pane->side()), Channel::Attention);
        const bool isSamePrompt = own != nullptr && other != nullptr && prompts[0] == prompts[1];
        pane->tokenStrip().setNotes(isSamePrompt ? tokenNotes(own->prompt.tokens, other->prompt.tokens,
                                                              QString::fromStdString(other->model.name))
                                                 : std::vector<QString>());
    }
}

} // namespace mambascope::ui
