// SPDX-License-Identifier: GPL-3.0-or-later
// The half of PanePresenter that takes a pane's clicks and keys to the experiment.
#include "ui/shell/panes/pane_presenter.hpp"
#include "ui/state/weight_edits.hpp"

namespace mambascope::ui {

void PanePresenter::connectPane() {
    PaneHeader& header = m_pane.header();
    connect(&header, &PaneHeader::modelChosen, this, &PanePresenter::modelRequested);
    connect(&header, &PaneHeader::tokenizerRequested, this, &PanePresenter::tokenizerRequested);
    connect(&header, &PaneHeader::bosChosen, this, &PanePresenter::bosChosen);
    connect(&header, &PaneHeader::editsSwitched, this, [this](bool on) {
        m_experiment.change(withEditsEnabled(m_experiment.state(), side(), on),
                            [on] { return on ? tr("edited model") : tr("original model"); });
    });
    connect(&header, &PaneHeader::ownTokenizerRequested, this, &PanePresenter::ownTokenizerRequested);
    connect(&header, &PaneHeader::folderRequested, this, &PanePresenter::folderRequested);
    connect(&m_pane, &ModelPane::remedyChosen, this, &PanePresenter::tokenizerRequested);
    connect(&m_pane.loadBar(), &LoadBar::cancelRequested, this, &PanePresenter::cancelLoading);
    connect(&header, &PaneHeader::cutHeadChosen, this, [this](int head) {
        m_edits.cutHeads(side(), head < 0 ? std::nullopt : std::optional(head), std::nullopt);
    });
    connect(&header, &PaneHeader::cutGroupChosen, this,
            [this](DecayGroup group) { m_edits.cutHeads(side(), std::nullopt, group); });
    connect(&header, &PaneHeader::viewChosen, this,
            [this](AttentionView view) { m_edits.showQuantity(side(), view); });
    connect(&header, &PaneHeader::headChosen, this, [this](int head) { m_edits.showHead(side(), head); });
    connect(&header, &PaneHeader::decayGroupChosen, this,
            [this](DecayGroup group) { m_edits.showHeads(side(), group); });
}

void PanePresenter::connectStrips() {
    LayerStrip& layers = m_pane.layerStrip();
    connect(&layers, &LayerStrip::layerChosen, this,
            [this](int layer) { m_edits.chooseLayer(side(), layer); });
    connect(&layers, &LayerStrip::statusTextChanged, this, &PanePresenter::statusTextChanged);

    TokenStrip& tokens = m_pane.tokenStrip();
    connect(&tokens, &TokenStrip::subjectBrushed, this,
            [this](int first, int last) { m_clicks.setSubject(m_pane.side(), first, last); });
    connect(&tokens, &TokenStrip::tokenKnockRequested, this,
            [this](int token, Qt::KeyboardModifiers modifiers) {
                m_clicks.cutToken(m_pane.side(), token, modifiers);
            });
    connect(&tokens, &TokenStrip::contextMenuRequested, this, &PanePresenter::openTokenMenu);
    connect(&tokens, &TokenStrip::statusTextChanged, this, &PanePresenter::statusTextChanged);
    connect(&tokens, &TokenStrip::tokenHovered, this,
            [this](int token) { m_selection.point(placeOfToken(token)); });
    connect(&tokens, &TokenStrip::tokenClicked, this,
            [this](int token) { m_selection.toggleLock(placeOfToken(token)); });
    connect(&tokens, &TokenStrip::escapePressed, this, [this] { m_selection.clear(); });
}

void PanePresenter::toggleCursorCell() {
    const auto cell = m_pane.heatmap().cursorCell();
    const auto place =
        cell ? m_clicks.placeOfTokens(side(), {cell->query, cell->query}, {cell->source, cell->source})
             : std::nullopt;
    if (place) {
        m_edits.togglePair(*place, {});
    }
}

} // namespace mambascope::ui
