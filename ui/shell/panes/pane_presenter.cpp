// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/pane_presenter.hpp"

#include <algorithm>
#include <utility>

#include "core/base/error.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {
namespace {

constexpr int kStaleDelayMs = 150;

} // namespace

PanePresenter::PanePresenter(ModelPane& pane, Experiment& experiment, ExperimentRunner& runner,
                             KnockoutClicks& clicks, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
    , m_experiment(experiment)
    , m_runner(runner)
    , m_clicks(clicks) {
    m_staleDelay.setSingleShot(true);
    m_staleDelay.setInterval(kStaleDelayMs);
    connect(&m_staleDelay, &QTimer::timeout, this, &PanePresenter::applyStale);
    connect(&experiment, &Experiment::changed, this, [this] {
        showHeader();
        showLoading();
        showLayer();
        showSubject();
        showPredictions();
        showStale();
    });
    connect(&runner, &ExperimentRunner::updated, this, [this](const ResultChange& change) {
        if (change.side == m_pane.side()) {
            resultChanged(change);
        }
    });
    connectPane();
    connectCells();
    showHeader();
    showAttention();
    showPredictions();
}

/// A sweep's progress concerns the pane only while it loads the model; its snapshots only once it is known.
void PanePresenter::resultChanged(const ResultChange& change) {
    showLoading();
    if (change.isProgressOnly) {
        return;
    }
    const bool isOfPane = change.channel == Channel::Attention || change.channel == Channel::Predict;
    if (isOfPane || change.isNewSnapshot) {
        showHeader(); // whichever answer is the first tells of the model
    }
    if (!isOfPane) {
        return;
    }
    if (change.channel == Channel::Attention) {
        showAttention();
    } else {
        showPredictions();
    }
    showErrors();
    showStale();
}

const AttentionSnapshot* PanePresenter::attention() const {
    return m_runner.result<AttentionSnapshot>(side(), Channel::Attention);
}

AttentionView PanePresenter::shownView() const {
    const AttentionSnapshot* shown = attention();
    return shown == nullptr ? m_experiment.state().pane(m_pane.side()).view : shown->view;
}

std::optional<std::size_t> PanePresenter::layerPosition(const AttentionSnapshot& shown, int layer) {
    const std::vector<int>& layers = shown.layers;
    const auto found = std::lower_bound(layers.begin(), layers.end(), layer);
    if (found == layers.end() || *found != layer) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - layers.begin());
}

std::optional<ScaleLimits> PanePresenter::ownLimits() const {
    const AttentionSnapshot* shown = attention();
    if (shown == nullptr) {
        return std::nullopt;
    }
    const auto& state = m_experiment.state().pane(m_pane.side());
    const auto position = layerPosition(*shown, chosenLayer(state, shown->model.layers));
    if (!position) {
        return std::nullopt;
    }
    const std::size_t count = shown->prompt.tokens.size();
    return attentionLimits({shown->layerValues(*position), count * count}, static_cast<int>(count),
                           shown->view);
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
        m_experiment.change(withModel(m_experiment.state(), side(), model), tr("Cancel loading"));
    }
    return true;
}

void PanePresenter::showAttention() {
    const auto snapshot = m_runner.snapshot(m_pane.side(), Channel::Attention);
    const AttentionSnapshot* shown = attention();
    if (shown == nullptr) {
        m_pane.heatmap().clear(isLoading() ? tr("Loading the model…") : tr("No result yet"));
        return;
    }
    if (snapshot == m_shownAttention) {
        return;
    }
    m_shownAttention = snapshot;
    m_pane.setTokenCount(static_cast<int>(shown->prompt.tokens.size()));
    m_pane.tokenStrip().setTokens(tokenLabels(shown->prompt.tokens));
    m_pane.layerStrip().setSnapshot({snapshot, shown}); // shares ownership of the whole snapshot
    showLayer();
    showSubject();
}

void PanePresenter::showLayer() {
    const AttentionSnapshot* shown = attention();
    if (shown == nullptr) {
        return;
    }
    const ExperimentState& state = m_experiment.state();
    const PaneState& pane = state.pane(m_pane.side());
    const int layer = chosenLayer(pane, shown->model.layers);
    m_pane.layerStrip().setChosenLayer(layer);
    m_pane.layerStrip().setWindow(chosenLayers(pane, shown->model.layers, state.align));
    const auto position = layerPosition(*shown, layer);
    const bool isNew = m_shownMatrix != std::pair(m_shownAttention, position);
    if (isNew && position) {
        m_pane.heatmap().setData(heatmapData(*shown, *position));
    }
    showKnockouts(*shown);
    if (isNew) { // most steps change no matrix: its texts, limits and links are as they were
        m_shownMatrix = {m_shownAttention, position};
        Q_EMIT
        matrixChanged();
    }
}

/// What the enabled knockouts cut in the shown prompt and model. Torch-free and fast, so that the hatching
/// follows a click without waiting for the engine.
std::vector<Edge> PanePresenter::activeEdges(const AttentionSnapshot& shown) const {
    const TokenRoles roles = rolesOf(shown.prompt.tokens, std::nullopt);
    try {
        return resolveKnockout(activeKnockout(m_experiment.state(), m_pane.side(), shown.model.layers),
                               shown.prompt.tokens, roles, shown.model.layers)
            .edges;
    } catch (const Error&) {
        return {}; // the engine's answer to the same knockout says what is wrong with it
    }
}

void PanePresenter::showKnockouts(const AttentionSnapshot& shown) {
    const auto& request = std::get<AttentionRequest>(m_shownAttention->request.body);
    if (request.prompt.text != modelPrompt(m_experiment.state())) {
        return; // the old prompt's marks stay with the old prompt's matrix
    }
    const std::vector<Edge> edges = activeEdges(shown);
    m_pane.heatmap().setKnockedCells(knockedCells(edges, m_pane.layerStrip().chosenLayer()));
    m_pane.layerStrip().setKnockedLayers(knockedLayers(edges));
}

void PanePresenter::showPredictions() {
    const auto* shown = m_runner.result<PredictSnapshot>(m_pane.side(), Channel::Predict);
    if (shown == nullptr) {
        m_pane.bars().clear();
        return;
    }
    m_shownPredict = m_runner.snapshot(m_pane.side(), Channel::Predict);
    const int variant = shown->variants.empty() ? -1 : 0;
    PredictionData data = predictionData(*shown, variant);
    const std::string& token = m_experiment.state().followedToken;
    if (!token.empty()) {
        ui::followToken(data, *shown, variant, token);
    }
    m_pane.bars().setData(std::move(data));
}

void PanePresenter::showSubject() {
    m_pane.tokenStrip().setSubject(m_clicks.subjectTokens(side()));
}

/// There is none, or the chosen one won't do.
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

/// Results of another prompt or model, and those that an error has left behind, are marked at once. For what
/// an answer replaces in a moment the mark waits, so that a click does not make the pane flicker.
void PanePresenter::showStale() {
    const Side at = m_pane.side();
    bool isAtOnce = false;
    for (const Channel channel : {Channel::Attention, Channel::Predict}) {
        const auto snapshot = m_runner.snapshot(at, channel);
        isAtOnce = isAtOnce || m_runner.failure(at, channel).has_value();
        if (snapshot == nullptr) {
            continue;
        }
        const auto& body = snapshot->request.body;
        const PromptSpec& prompt = channel == Channel::Attention ? std::get<AttentionRequest>(body).prompt
                                                                 : std::get<PredictRequest>(body).prompt;
        isAtOnce = isAtOnce || prompt.text != modelPrompt(m_experiment.state()) ||
                   prompt.bos != m_experiment.state().pane(at).bos ||
                   modelOf(body) != modelRef(m_experiment.state(), at);
    }
    const bool isStale = m_runner.isStale(at, Channel::Attention) || m_runner.isStale(at, Channel::Predict);
    if (isAtOnce || !isStale) {
        m_staleDelay.stop();
        applyStale();
    } else if (!m_staleDelay.isActive()) {
        m_staleDelay.start();
    }
}

void PanePresenter::applyStale() {
    const bool attentionStale = attention() != nullptr && m_runner.isStale(m_pane.side(), Channel::Attention);
    const bool predictStale = m_shownPredict != nullptr && m_runner.isStale(m_pane.side(), Channel::Predict);
    m_pane.tokenStrip().setStale(attentionStale);
    m_pane.layerStrip().setStale(attentionStale);
    m_pane.heatmap().setStale(attentionStale);
    m_pane.bars().setStale(predictStale);
}

} // namespace mambascope::ui
