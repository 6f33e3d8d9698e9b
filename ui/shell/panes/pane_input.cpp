// SPDX-License-Identifier: GPL-3.0-or-later
// The half of PanePresenter that takes a pane's clicks and keys to the experiment.
#include <algorithm>

#include "ui/shell/panes/pane_presenter.hpp"
#include "ui/state/cut_heads.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {

void PanePresenter::connectPane() {
    PaneHeader& header = m_pane.header();
    connect(&header, &PaneHeader::modelChosen, this, &PanePresenter::modelRequested);
    connect(&header, &PaneHeader::tokenizerRequested, this, &PanePresenter::tokenizerRequested);
    connect(&header, &PaneHeader::bosChosen, this, &PanePresenter::bosChosen);
    connect(&header, &PaneHeader::ownTokenizerRequested, this, &PanePresenter::ownTokenizerRequested);
    connect(&m_pane, &ModelPane::remedyChosen, this, &PanePresenter::tokenizerRequested);
    connect(&header, &PaneHeader::cutHeadChosen, this,
            [this](int head) { cutHeads(head < 0 ? std::nullopt : std::optional(head), std::nullopt); });
    connect(&header, &PaneHeader::cutGroupChosen, this,
            [this](DecayGroup group) { cutHeads(std::nullopt, group); });
    connect(&m_pane.loadBar(), &LoadBar::cancelRequested, this, &PanePresenter::cancelLoading);
    connect(&header, &PaneHeader::folderRequested, this, &PanePresenter::folderRequested);
    connect(&header, &PaneHeader::viewChosen, this, [this](AttentionView view) {
        ExperimentState next = m_experiment.state();
        next.pane(m_pane.side()).view = view;
        m_experiment.change(next, tr("change view"));
    });
    connect(&header, &PaneHeader::headChosen, this, &PanePresenter::chooseHead);
    connect(&header, &PaneHeader::decayGroupChosen, this, [this](DecayGroup group) {
        m_experiment.change(withHeads(m_experiment.state(), side(), std::nullopt, group),
                            tr("show the %1").arg(decayGroupTitle(group)));
    });
    connect(&m_pane.layerStrip(), &LayerStrip::layerChosen, this, &PanePresenter::chooseLayer);
    connect(&m_pane.layerStrip(), &LayerStrip::statusTextChanged, this, &PanePresenter::statusTextChanged);

    TokenStrip& tokens = m_pane.tokenStrip();
    connect(&tokens, &TokenStrip::subjectBrushed, this,
            [this](int first, int last) { m_clicks.setSubject(m_pane.side(), first, last); });
    connect(&tokens, &TokenStrip::tokenKnockRequested, this,
            [this](int token, Qt::KeyboardModifiers modifiers) {
                m_clicks.cutToken(m_pane.side(), token, modifiers);
            });
    connect(&tokens, &TokenStrip::contextMenuRequested, this, &PanePresenter::openTokenMenu);
    connect(&tokens, &TokenStrip::statusTextChanged, this, &PanePresenter::statusTextChanged);

    connect(&m_pane.bars(), &PredictionBars::statusTextChanged, this, &PanePresenter::statusTextChanged);
    connect(&m_pane.bars(), &PredictionBars::targetChosen, this, &PanePresenter::followAnswer);
}

void PanePresenter::chooseHead(int head) {
    const ModelInfo* info = m_runner.modelInfo(side());
    const bool areChannels = info != nullptr && info->headsAreChannels;
    const auto chosen = head < 0 ? std::nullopt : std::optional<int>(head);
    const QString one = areChannels ? tr("show channel %1") : tr("show head %1");
    const QString all = areChannels ? tr("show all channels") : tr("show all heads");
    m_experiment.change(withHeads(m_experiment.state(), side(), chosen), chosen ? one.arg(head) : all);
}

void PanePresenter::cutHeads(std::optional<int> head, std::optional<DecayGroup> group) {
    const ModelInfo* info = m_runner.modelInfo(side());
    m_experiment.change(
        withCutHeads(m_experiment.state(), side(), head, group),
        tr("knock out %1").arg(cutHeadsWords(head, group, info != nullptr && info->headsAreChannels)));
}

void PanePresenter::connectCells() {
    HeatmapView& heatmap = m_pane.heatmap();
    connect(&heatmap, &HeatmapView::cellToggled, this,
            [this](int query, int source, Qt::KeyboardModifiers modifiers) {
                m_clicks.toggleCell(m_pane.side(), query, source, modifiers);
            });
    connect(&heatmap, &HeatmapView::rectangleSelected, this,
            [this](int queryFirst, int queryLast, int sourceFirst, int sourceLast,
                   Qt::KeyboardModifiers modifiers) {
                m_clicks.toggleRectangle(m_pane.side(), {queryFirst, queryLast}, {sourceFirst, sourceLast},
                                         modifiers);
            });
    connect(&heatmap, &HeatmapView::layerStep, this, &PanePresenter::stepLayer);
    connect(&heatmap, &HeatmapView::windowStep, this, &PanePresenter::stepWindow);
    connect(&heatmap, &HeatmapView::statusTextChanged, this, &PanePresenter::statusTextChanged);
    connect(&heatmap, &HeatmapView::contextMenuRequested, this, &PanePresenter::openCellMenu);
}

void PanePresenter::stepLayer(int step) {
    const int count = m_runner.layerCount(m_pane.side());
    chooseLayer(chosenLayer(m_experiment.state().pane(m_pane.side()), count) + step);
}

void PanePresenter::chooseLayer(int layer) {
    const int count = m_runner.layerCount(m_pane.side());
    if (count > 0) {
        ExperimentState next = m_experiment.state();
        next.pane(m_pane.side()).layer = std::clamp(layer, 0, count - 1);
        m_experiment.change(next, tr("show layer %1").arg(*next.pane(m_pane.side()).layer), StepKind::Layer);
    }
}

void PanePresenter::stepWindow(int step) {
    setWindow(chosenWindow(m_experiment.state().pane(m_pane.side()), m_runner.layerCount(m_pane.side())) +
              step);
}

void PanePresenter::setWindow(int size) {
    const int count = m_runner.layerCount(m_pane.side());
    if (count > 0) {
        ExperimentState next = m_experiment.state();
        PaneState& pane = next.pane(m_pane.side());
        pane.window = std::clamp(size, 1, count);
        pane.allLayers = false;
        m_experiment.change(next, tr("window of %1").arg(*pane.window), StepKind::Window);
    }
}

void PanePresenter::toggleCursorCell() {
    if (const auto cell = m_pane.heatmap().cursorCell()) {
        m_clicks.toggleCell(m_pane.side(), cell->query, cell->source, {});
    }
}

void PanePresenter::followAnswer(const QString& /*text*/, int tokenId) {
    const auto* shown = m_runner.result<PredictSnapshot>(m_pane.side(), Channel::Predict);
    if (shown == nullptr) {
        return;
    }
    const auto follow = [&](const std::vector<TokenScore>& top) {
        const auto found = std::find_if(top.begin(), top.end(),
                                        [&](const TokenScore& score) { return score.id == tokenId; });
        if (found == top.end()) {
            return false;
        }
        followToken(found->text);
        return true;
    };
    if (!follow(shown->clean.top) && !shown->variants.empty()) {
        follow(shown->variants.front().top);
    }
}

/// The same answer again lets go of it: each model's own answer is followed then.
void PanePresenter::followToken(const std::string& text) {
    const ExperimentState next = withTokenFollowed(m_experiment.state(), text);
    const bool isFollowed = !next.target.empty() || !next.followedToken.empty();
    m_experiment.change(next, isFollowed ? tr("follow %1").arg(tokenDisplay(text))
                                         : tr("follow each model's answer"));
}

} // namespace mambascope::ui
