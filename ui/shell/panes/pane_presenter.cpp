// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/pane_presenter.hpp"

#include <algorithm>
#include <utility>

#include "core/base/error.hpp"
#include "ui/state/cut_edges.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {
PanePresenter::PanePresenter(ModelPane& pane, Experiment& experiment, ExperimentRunner& runner,
                             KnockoutClicks& clicks, PaneEdits& edits, Selection& selection, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
    , m_experiment(experiment)
    , m_runner(runner)
    , m_clicks(clicks)
    , m_edits(edits)
    , m_selection(selection)
    , m_stale([this] { applyStale(); }) {
    connect(&experiment, &Experiment::changed, this, [this] {
        showHeader();
        showLoading();
        showLayer();
        showSubject();
        showStale();
    });
    connect(&runner, &ExperimentRunner::updated, this, [this](const ResultChange& change) {
        if (change.side == m_pane.side()) {
            resultChanged(change);
        }
    });
    connect(&selection, &Selection::changed, this, &PanePresenter::showLinked);
    connect(&edits, &PaneEdits::menuRequested, this, [this](const Place& place, QPoint globalPosition) {
        const AttentionSnapshot* shown = attention();
        if (place.side != side() || shown == nullptr || !place.query || !place.source) {
            return;
        }
        const std::vector<IndexRange> queries = tokensOf(shown->prompt.tokens, *place.query);
        const std::vector<IndexRange> sources = tokensOf(shown->prompt.tokens, *place.source);
        if (!queries.empty() && !sources.empty()) {
            openCellMenu(queries.front().first, sources.front().first, globalPosition);
        }
    });
    connectPane();
    connectStrips();
    showHeader();
    showAttention();
}

/// Of a sweep the pane shows the progress while the model is loaded, and the facts of a model not yet known.
void PanePresenter::resultChanged(const ResultChange& change) {
    showLoading();
    if (change.isProgressOnly) {
        return;
    }
    const bool isOfPane = change.channel == Channel::Attention || change.channel == Channel::Predict;
    if (isOfPane || change.isNewSnapshot) {
        showHeader(); // the first answer of any kind brings the facts of the model
    }
    if (!isOfPane) {
        return;
    }
    if (change.channel == Channel::Attention) {
        showAttention();
    }
    showErrors();
    showStale();
}

const AttentionSnapshot* PanePresenter::attention() const {
    return m_runner.result<AttentionSnapshot>(side(), Channel::Attention);
}

/// A model is loaded with the first prompt that is asked of it.
bool PanePresenter::isLoading() const {
    return !m_runner.failure(side(), Channel::Attention) && !modelPrompt(m_experiment.state()).empty();
}

void PanePresenter::showHeader() {
    const PaneState& state = m_experiment.state().pane(m_pane.side());
    const ModelInfo* info = m_runner.modelInfo(m_pane.side());
    PaneHeader& header = m_pane.header();
    header.setModel(state.model);
    header.setModelInfo(info, isLoading() ? tr("loading…") : QString());
    const int count = info == nullptr ? 0 : info->layers;
    header.setLayer(chosenLayer(state, count), count);
    header.setView(state, info);
}

void PanePresenter::showLoading() {
    const std::string& model = m_experiment.state().pane(side()).model;
    const auto& progress = m_runner.loading(side());
    m_pane.loadBar().setProgress(progress ? shownModelName(model) : QString(), progress);
}

bool PanePresenter::cancelLoading() {
    if (!m_runner.loading(side())) {
        return false;
    }
    const auto before = m_runner.snapshot(side(), Channel::Attention);
    m_runner.stop(side());
    const std::string model = before == nullptr ? std::string() : modelOf(before->request.body).model;
    if (!model.empty() && model != m_experiment.state().pane(side()).model) {
        m_experiment.change(withModel(m_experiment.state(), side(), model),
                            [] { return tr("Cancel loading"); });
    }
    return true;
}

void PanePresenter::showAttention() {
    const auto snapshot = m_runner.snapshot(m_pane.side(), Channel::Attention);
    const AttentionSnapshot* shown = attention();
    if (shown == nullptr || snapshot == m_shownAttention) {
        return;
    }
    m_shownAttention = snapshot;
    m_pane.setTokenCount(static_cast<int>(shown->prompt.tokens.size()));
    m_pane.tokenStrip().setTokens(tokenLabels(shown->prompt.tokens));
    m_pane.layerStrip().setSnapshot({snapshot, shown}); // shares ownership of the whole snapshot
    showLayer();
    showSubject();
    Q_EMIT
    tokensChanged();
    showLinked();
}

void PanePresenter::showLayer() {
    const AttentionSnapshot* shown = attention();
    if (shown == nullptr) {
        return;
    }
    const ExperimentState& state = m_experiment.state();
    const PaneState& pane = state.pane(m_pane.side());
    m_pane.layerStrip().setChosenLayer(chosenLayer(pane, shown->model.layers));
    m_pane.layerStrip().setWindow(chosenLayers(pane, shown->model.layers, state.align));
    const auto& request = std::get<AttentionRequest>(m_shownAttention->request.body);
    if (request.prompt.text == modelPrompt(state)) { // the old prompt's marks stay with its tokens
        m_pane.layerStrip().setKnockedLayers(
            knockedLayers(cutEdges(state, m_pane.side(), shown->prompt.tokens, shown->model.layers)));
    }
}

std::optional<Place> PanePresenter::placeOfToken(int token) const {
    const auto count = attention() == nullptr ? 0 : static_cast<int>(attention()->prompt.tokens.size());
    return token < 0 || token >= count ? std::nullopt
                                       : m_clicks.placeOfTokens(side(), {token, token}, {token, token});
}

/// Of several locked tokens the first one is marked.
void PanePresenter::showLinked() {
    const std::optional<Place>& place = m_selection.shown();
    std::vector<IndexRange> tokens;
    std::optional<int> locked;
    const AttentionSnapshot* shown = attention();
    const bool isHere =
        place && shown != nullptr &&
        std::get<AttentionRequest>(m_runner.snapshot(side(), Channel::Attention)->request.body).prompt.text ==
            place->prompt;
    if (isHere) {
        const auto tokensIn = [&](const std::optional<PromptPart>& part) {
            return part ? tokensOf(shown->prompt.tokens, *part) : std::vector<IndexRange>();
        };
        tokens = tokensIn(place->query);
        const std::vector<IndexRange> sources = tokensIn(place->source);
        if (place->source != place->query) {
            tokens.insert(tokens.end(), sources.begin(), sources.end());
        }
        if (m_selection.isLocked() && !sources.empty()) {
            locked = sources.front().first;
        }
    }
    m_pane.tokenStrip().setLinkedTokens(tokens);
    m_pane.tokenStrip().setLockedToken(locked);
}

void PanePresenter::showSubject() {
    m_pane.tokenStrip().setSubject(m_clicks.subjectTokens(side()));
}

/// No tokenizer was found, or the chosen file can't be used.
bool PanePresenter::needsTokenizer(ErrorCode failure) const {
    const bool isChosen = !m_experiment.state().pane(m_pane.side()).tokenizer.empty();
    return failure == ErrorCode::TokenizerMissing || failure == ErrorCode::TokenizerUnsupported ||
           (isChosen && (failure == ErrorCode::FileMissing || failure == ErrorCode::FileMalformed));
}

void PanePresenter::showErrors() {
    QString text;
    QString remedy;
    for (const Channel channel : {Channel::Attention, Channel::Predict}) {
        const auto& failure = m_runner.failure(m_pane.side(), channel);
        if (text.isEmpty() && failure && errorPlace(failure->code) == ErrorPlace::Pane) {
            text = errorText(failure->code, failure->arguments, failure->detail);
            remedy = needsTokenizer(failure->code) ? tr("Choose a tokenizer…") : QString();
        }
    }
    m_pane.setError(text);
    m_pane.setRemedy(remedy);
}

/// The strips are marked as out of date together with the matrix whose tokens and layers they show.
void PanePresenter::showStale() {
    m_stale.update(m_runner.isStale(side(), Channel::Attention),
                   m_runner.isLeftBehind(side(), Channel::Attention));
}

void PanePresenter::applyStale() {
    const bool isStale = attention() != nullptr && m_runner.isStale(m_pane.side(), Channel::Attention);
    m_pane.tokenStrip().setStale(isStale);
    m_pane.layerStrip().setStale(isStale);
}

} // namespace mambascope::ui
