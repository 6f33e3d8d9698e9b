// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/pane_edits.hpp"

#include <algorithm>

#include "ui/state/cut_heads.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/text/token_text.hpp"
#include "ui/views/attention/heatmap_data.hpp"

namespace mambascope::ui {

PaneEdits::PaneEdits(Experiment& experiment, const ExperimentRunner& runner, KnockoutClicks& clicks,
                     QObject* parent)
    : QObject(parent)
    , m_experiment(experiment)
    , m_runner(runner)
    , m_clicks(clicks) {
    setObjectName(QStringLiteral("paneEdits"));
}

void PaneEdits::togglePair(const Place& place, Qt::KeyboardModifiers modifiers) {
    m_clicks.togglePair(place, modifiers);
}

void PaneEdits::toggleArea(const Place& place, Qt::KeyboardModifiers modifiers) {
    m_clicks.toggleArea(place, modifiers);
}

void PaneEdits::togglePatch(const Place& place, Site state, Qt::KeyboardModifiers modifiers) {
    m_clicks.togglePatch(place, state, modifiers);
}

/// Layers of another model are taken by depth.
void PaneEdits::chooseWindow(const Place& place) {
    const int count = m_runner.layerCount(place.side);
    if (!place.layers || count <= 0) {
        return;
    }
    const ExperimentState& state = m_experiment.state();
    const int of = place.layerCount > 0 ? place.layerCount : count;
    const IndexRange layers = layersIn({false, place.layers->first, place.layers->last, of}, count);
    chooseLayer(place.side,
                layerOfWindow(layers, chosenWindow(state.pane(place.side), count), count, state.align));
}

void PaneEdits::stepLayer(Side side, int step) {
    chooseLayer(side, chosenLayer(m_experiment.state().pane(side), m_runner.layerCount(side)) + step);
}

void PaneEdits::chooseLayer(Side side, int layer) {
    const int count = m_runner.layerCount(side);
    if (count > 0) {
        ExperimentState next = m_experiment.state();
        next.pane(side).layer = std::clamp(layer, 0, count - 1);
        m_experiment.change(
            next, [shown = *next.pane(side).layer] { return tr("show layer %1").arg(shown); },
            StepKind::Layer);
    }
}

void PaneEdits::stepWindow(Side side, int step) {
    setWindow(side, chosenWindow(m_experiment.state().pane(side), m_runner.layerCount(side)) + step);
}

void PaneEdits::setWindow(Side side, int size) {
    const int count = m_runner.layerCount(side);
    if (count > 0) {
        ExperimentState next = m_experiment.state();
        PaneState& pane = next.pane(side);
        pane.window = std::clamp(size, 1, count);
        pane.allLayers = false;
        m_experiment.change(
            next, [chosen = *pane.window] { return tr("window of %1").arg(chosen); }, StepKind::Window);
    }
}

bool PaneEdits::areHeadsChannels(Side side) const {
    const ModelInfo* info = m_runner.modelInfo(side);
    return info != nullptr && info->headsAreChannels;
}

void PaneEdits::showHead(Side side, int head) {
    const bool areChannels = areHeadsChannels(side);
    const auto chosen = head < 0 ? std::nullopt : std::optional<int>(head);
    m_experiment.change(withHeads(m_experiment.state(), side, chosen), [areChannels, chosen] {
        const QString one = areChannels ? tr("show channel %1") : tr("show head %1");
        const QString all = areChannels ? tr("show all channels") : tr("show all heads");
        return chosen ? one.arg(*chosen) : all;
    });
}

void PaneEdits::showHeads(Side side, DecayGroup group) {
    m_experiment.change(withHeads(m_experiment.state(), side, std::nullopt, group),
                        [group] { return tr("show the %1").arg(decayGroupTitle(group)); });
}

void PaneEdits::showQuantity(Side side, AttentionView view) {
    ExperimentState next = m_experiment.state();
    next.pane(side).view = view;
    m_experiment.change(next, [] { return tr("change view"); });
}

void PaneEdits::cutHeads(Side side, std::optional<int> head, std::optional<DecayGroup> group) {
    m_experiment.change(withCutHeads(m_experiment.state(), side, head, group),
                        [head, group, areChannels = areHeadsChannels(side)] {
                            return tr("knock out %1").arg(cutHeadsWords(head, group, areChannels));
                        });
}

/// Following the same answer again ends it: then each model's own answer is followed.
void PaneEdits::followToken(const std::string& token) {
    const ExperimentState next = withTokenFollowed(m_experiment.state(), token);
    const bool isFollowed = !next.target.empty() || !next.followedToken.empty();
    m_experiment.change(next, [isFollowed, token] {
        return isFollowed ? tr("follow %1").arg(tokenDisplay(token)) : tr("follow each model's answer");
    });
}

void PaneEdits::openMenu(const Place& place, QPoint globalPosition) {
    Q_EMIT
    menuRequested(place, globalPosition);
}

} // namespace mambascope::ui
