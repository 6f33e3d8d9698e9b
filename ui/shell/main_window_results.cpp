// SPDX-License-Identifier: GPL-3.0-or-later
// What both models' results say together, and which results are wanted.
#include "ui/shell/check_text.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/panes/pane_presenter.hpp"
#include "ui/shell/status_strip.hpp"
#include "ui/state/cut_heads.hpp"
#include "ui/text/token_text.hpp"
#include "ui/views/flow/flow_panel.hpp"
#include "ui/views/knockouts/knockout_panel.hpp"
#include "ui/views/map/map_panel.hpp"

namespace mambascope::ui {

/// One colour scale for both matrices where they show the same quantity.
void MainWindow::shareScales() {
    PanePresenter* left = m_presenters[indexOf(Side::Left)];
    PanePresenter* right = m_presenters[indexOf(Side::Right)];
    if (left == nullptr || right == nullptr) {
        return;
    }
    auto leftLimits = left->ownLimits();
    auto rightLimits = right->ownLimits();
    const bool shared = m_actions->find(QStringLiteral("view.shareScale"))->isChecked();
    if (shared && leftLimits && rightLimits && left->shownView() == right->shownView()) {
        leftLimits = rightLimits = joinLimits(*leftLimits, *rightLimits);
    }
    if (leftLimits) {
        pane(Side::Left).heatmap().setLimits(*leftLimits);
    }
    if (rightLimits) {
        pane(Side::Right).heatmap().setLimits(*rightLimits);
    }
}

void MainWindow::showFindings() {
    std::array<const MapSnapshot*, 2> maps{};
    for (const Side side : kSides) {
        if (!m_runner->isStale(side, Channel::Map)) {
            maps[indexOf(side)] = m_runner->result<MapSnapshot>(side, Channel::Map);
        }
    }
    auto findings = strongestFindings(maps[0], maps[1], KnockoutPanel::kMostFindings);
    const bool areAlike = maps[0] != nullptr && maps[1] != nullptr &&
                          maps[0]->model.architecture == maps[1]->model.architecture;
    std::vector<KnockoutPanel::FindingText> texts;
    for (const Finding& finding : findings) {
        const MapSnapshot& map = *maps[indexOf(finding.side)];
        const auto token = [&](int i) {
            return tokenDisplay(map.prompt.tokens[static_cast<std::size_t>(i)].text);
        };
        texts.push_back({QStringLiteral("%1 ← %2").arg(token(finding.query), token(finding.source)),
                         QString::fromStdString(areAlike ? map.model.name : map.model.architecture)});
    }
    m_knockouts->setFindings(std::move(findings), std::move(texts));
}

void MainWindow::showFacts() {
    for (const Side side : kSides) {
        if (const auto* shown = m_runner->result<AttentionSnapshot>(side, Channel::Attention)) {
            const PaneState& pane = m_experiment->state().pane(side);
            m_knockoutModel->setFacts(side, {shown->prompt.tokens, shown->model.layers,
                                             cutHeadsWords(pane, shown->model.headsAreChannels)});
        }
    }
}

void MainWindow::showCheck() {
    m_status->setCheck(checkText(m_checks->checks(), palette()), checkDetails(m_checks->checks()));
}

/// What nobody sees is not computed.
void MainWindow::updateNeeds() {
    if (m_layout == nullptr || m_status == nullptr) {
        return;
    }
    for (const Side side : kSides) {
        const bool isShown = m_layout->isPaneVisible(side);
        m_runner->setNeeded(side, Channel::Attention, isShown);
        m_runner->setNeeded(side, Channel::Predict, isShown);
        m_runner->setNeeded(side, Channel::Map, isShown && m_maps->isVisible());
        m_runner->setNeeded(side, Channel::Flow, isShown && m_flow->isVisible());
        m_runner->setNeeded(side, Channel::Trust, isShown);
        m_status->setSideVisible(side, isShown);
    }
    const std::array ids{"view.knockouts", "view.map", "view.flow"};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        m_actions->find(QLatin1String(ids[i]))->setChecked(m_layout->isPanelVisible(i));
    }
}

} // namespace mambascope::ui
