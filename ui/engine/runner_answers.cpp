// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine tells the runner: answers, failures, progress, and what is known of the models from them.
#include <variant>

#include "core/values/snapshot_model.hpp"
#include "ui/engine/experiment_runner.hpp"

namespace mambascope::ui {

void ExperimentRunner::take(const std::shared_ptr<const Snapshot>& arrived) {
    const auto place = keyOf(arrived->request.channel);
    if (!place) {
        return;
    }
    Slot& s = slot(place->side, place->channel);
    m_loading[indexOf(place->side)].reset();
    s.snapshot = arrived;
    s.failure.reset();
    s.isRepeated = false;
    if (!arrived->partial) {
        s.timeLeft.restart();
        m_store.keep(arrived);
    }
    meetModel(modelOf(arrived->request.body), modelIn(arrived->body));
    learnModel(*arrived);
    tell(place->side, place->channel, News::Snapshot);
    if (!m_typingPause.isActive()) {
        submitWanted();
    }
}

void ExperimentRunner::takeFailure(const Failure& failure) {
    const auto place = keyOf(failure.request.channel);
    if (!place) {
        return;
    }
    Slot& s = slot(place->side, place->channel);
    m_loading[indexOf(place->side)].reset();
    s.failure = failure;
    s.isRepeated = false;
    s.timeLeft.restart();
    tell(place->side, place->channel);
    if (isSettled()) {
        Q_EMIT
        settled();
    }
}

void ExperimentRunner::takeProgress(const Progress& progress) {
    const auto place = keyOf(progress.request.channel);
    if (!place) {
        return;
    }
    const bool isLoad = progress.stage == "load" && progress.done < progress.total;
    m_loading[indexOf(place->side)] = isLoad
                                          ? std::optional(LoadProgress{static_cast<double>(progress.done),
                                                                       static_cast<double>(progress.total)})
                                          : std::nullopt;
    if (progress.total > 0) {
        const double done = static_cast<double>(progress.done) / static_cast<double>(progress.total);
        slot(place->side, place->channel).timeLeft.progress(progress.stage, done, m_clock.elapsed());
        tell(place->side, place->channel, News::Progress);
    }
}

const RunPair* ExperimentRunner::runs(Side side) const {
    return m_runs.find(m_experiment.state(), side, m_subject);
}

bool ExperimentRunner::learnRuns(const Snapshot& arrived) {
    const auto* request = std::get_if<TraceRequest>(&arrived.request.body);
    const auto* answer = std::get_if<TraceSnapshot>(&arrived.body);
    return request != nullptr && answer != nullptr && m_runs.learn(*request, *answer);
}

/// The layer count of a model that was new decides about windows and knockouts that waited for it; tokens of
/// two runs about patches.
void ExperimentRunner::learnModel(const Snapshot& arrived) {
    const bool areRunsNew = learnRuns(arrived);
    const ModelRef& reference = modelOf(arrived.request.body);
    const ModelInfo& info = modelIn(arrived.body);
    const auto [known, isNew] = m_models.try_emplace(modelKey(reference), info);
    if (!isNew) {
        const bool sameDepth = known->second.layers == info.layers;
        known->second = info;
        if (sameDepth && !areRunsNew) {
            return;
        }
    }
    replan();
}

const ModelInfo* ExperimentRunner::modelInfo(Side side) const {
    const ModelRef reference = modelRef(m_experiment.state(), side);
    const auto found = m_models.find(modelKey(reference));
    return found == m_models.end() ? knownByName(reference.model) : &found->second;
}

const ModelInfo* ExperimentRunner::knownByName(const std::string& model) const {
    const auto found = m_models.lower_bound(model); // the one without edits comes first
    const bool isOfName = found != m_models.end() && found->first.starts_with(model) &&
                          (found->first.size() == model.size() || found->first[model.size()] == '\n');
    return isOfName ? &found->second : nullptr;
}

int ExperimentRunner::layerCount(Side side) const {
    return layerCount(m_experiment.state().pane(side).model);
}

int ExperimentRunner::layerCount(const std::string& model) const {
    const ModelInfo* info = knownByName(model);
    return info == nullptr ? 0 : info->layers;
}

} // namespace mambascope::ui
