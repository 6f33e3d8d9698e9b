// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/experiment_runner.hpp"

#include <utility>
#include <variant>

namespace mambascope::ui {
namespace {

bool isSweepChannel(Channel channel) {
    return channel == Channel::Map || channel == Channel::Flow || channel == Channel::Trust;
}

const ModelInfo& modelIn(const SnapshotBody& body) {
    return std::visit([](const auto& b) -> const ModelInfo& { return b.model; }, body);
}

} // namespace

ExperimentRunner::ExperimentRunner(Experiment& experiment, EngineSession& session,
                                   SubjectFinder subjectFinder, QObject* parent)
    : QObject(parent)
    , m_experiment(experiment)
    , m_session(session)
    , m_subjectFinder(std::move(subjectFinder)) {
    setObjectName(QStringLiteral("experimentRunner"));
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(kTypingPauseMs);
    connect(&m_typingPause, &QTimer::timeout, this, &ExperimentRunner::submitWanted);
    connect(&experiment, &Experiment::changed, this,
            [this](const ExperimentState&, StepKind how) { experimentChanged(how); });
    connect(&session, &EngineSession::snapshotArrived, this, &ExperimentRunner::take);
    connect(&session, &EngineSession::failed, this, &ExperimentRunner::takeFailure);
    connect(&session, &EngineSession::progressed, this, &ExperimentRunner::takeProgress);
    replan();
}

const ExperimentRunner::Slot& ExperimentRunner::slot(Side side, Channel channel) const {
    return m_slots[indexOf(side)][static_cast<std::size_t>(channel)];
}

ExperimentRunner::Slot& ExperimentRunner::slot(Side side, Channel channel) {
    return m_slots[indexOf(side)][static_cast<std::size_t>(channel)];
}

void ExperimentRunner::setNeeded(Side side, Channel channel, bool needed) {
    Slot& s = slot(side, channel);
    if (s.needed == needed) {
        return;
    }
    s.needed = needed;
    if (!needed && !isUpToDate(side, channel)) {
        forget(side, channel);
    }
    if (needed && !m_typingPause.isActive()) {
        submitWanted();
    }
}

void ExperimentRunner::experimentChanged(StepKind how) {
    replan();
    if (how == StepKind::Typing) {
        m_typingPause.start();
    } else {
        flush();
    }
}

/// Computes what the present state wants of every channel, and tells the views what has become stale.
void ExperimentRunner::replan() {
    m_subject = m_subjectFinder(m_experiment.state());
    for (const Side side : kSides) {
        for (const Channel channel : kChannels) {
            auto wanted = plannedRequest(m_experiment.state(), side, channel, m_subject, layerCount(side));
            if (wanted != slot(side, channel).wanted) {
                slot(side, channel).wanted = std::move(wanted);
                Q_EMIT
                updated(side, channel);
            }
        }
    }
}

void ExperimentRunner::flush() {
    m_typingPause.stop();
    submitWanted();
}

void ExperimentRunner::repeat() {
    m_typingPause.stop();
    for (const Channel channel : kChannels) {
        for (const Side side : kSides) {
            forget(side, channel);
            submit(side, channel, Repeat::Yes);
        }
    }
}

/// Both models' attention and predictions come before any sweep. The first heatmap comes before all else.
void ExperimentRunner::submitWanted() {
    for (const Channel channel : kChannels) {
        for (const Side side : kSides) {
            submit(side, channel);
        }
    }
    if (isSettled()) {
        Q_EMIT
        settled();
    }
}

void ExperimentRunner::submit(Side side, Channel channel, Repeat repeat) {
    Slot& s = slot(side, channel);
    if (s.wanted && s.asked == s.wanted) {
        return;
    }
    if (repeat == Repeat::No && !s.asked && isUpToDate(side, channel)) {
        s.asked = s.wanted; // shown already, for instance after hiding and showing a view
        return;
    }
    if (!s.wanted || !s.needed || !mayAsk(side, channel)) {
        forget(side, channel);
        return;
    }
    s.asked = s.wanted;
    s.failure.reset();
    s.done.reset();
    s.running.start();
    m_session.submit(channelName(side, channel), *s.wanted);
    Q_EMIT
    updated(side, channel);
}

/// Stops what the channel computes for a state that is no more; what failed for that state no longer counts.
void ExperimentRunner::forget(Side side, Channel channel) {
    Slot& s = slot(side, channel);
    if (s.asked) {
        m_loading[indexOf(side)].reset();
        m_session.cancel(channelName(side, channel));
        s.asked.reset();
        s.done.reset();
    }
    if (s.failure) {
        s.failure.reset();
        Q_EMIT
        updated(side, channel);
    }
}

void ExperimentRunner::stop(Side side) {
    m_loading[indexOf(side)].reset();
    for (const Channel channel : kChannels) {
        Slot& s = slot(side, channel);
        if (!s.wanted || isUpToDate(side, channel)) {
            continue;
        }
        m_session.cancel(channelName(side, channel));
        s.asked = s.wanted;
        s.done.reset();
        Failure& failure = s.failure.emplace();
        failure.request.channel = channelName(side, channel);
        failure.code = ErrorCode::Cancelled;
        failure.detail = "cancelled";
        Q_EMIT
        updated(side, channel);
    }
    if (isSettled()) {
        Q_EMIT
        settled();
    }
}

/// Sweeps are asked for once the prompt's own results are there.
bool ExperimentRunner::mayAsk(Side side, Channel channel) const {
    if (!isSweepChannel(channel)) {
        return true;
    }
    for (const Channel first : {Channel::Attention, Channel::Predict}) {
        if (slot(side, first).needed && isStale(side, first)) {
            return false;
        }
    }
    return true;
}

bool ExperimentRunner::isUpToDate(Side side, Channel channel) const {
    const Slot& s = slot(side, channel);
    return s.wanted && s.snapshot && !s.snapshot->partial && s.snapshot->request.body == *s.wanted;
}

std::shared_ptr<const Snapshot> ExperimentRunner::snapshot(Side side, Channel channel) const {
    return slot(side, channel).snapshot;
}

/// What computing again could not confirm is no longer the answer to the present state either.
bool ExperimentRunner::isStale(Side side, Channel channel) const {
    const Slot& s = slot(side, channel);
    return !s.wanted || !s.snapshot || s.failure || s.snapshot->request.body != *s.wanted;
}

bool ExperimentRunner::isSettled() const {
    for (const Side side : kSides) {
        for (const Channel channel : kChannels) {
            const Slot& s = slot(side, channel);
            const bool failed = s.failure && s.asked == s.wanted;
            const bool barred = isSweepChannel(channel) && (slot(side, Channel::Attention).failure ||
                                                            slot(side, Channel::Predict).failure);
            if (s.needed && !failed && !barred && !isUpToDate(side, channel)) {
                return false;
            }
        }
    }
    return true;
}

const std::optional<Failure>& ExperimentRunner::failure(Side side, Channel channel) const {
    return slot(side, channel).failure;
}

std::optional<double> ExperimentRunner::remainingSeconds(Side side, Channel channel) const {
    const Slot& s = slot(side, channel);
    if (!s.done || *s.done <= 0 || isUpToDate(side, channel)) {
        return std::nullopt;
    }
    const double elapsed = static_cast<double>(s.running.elapsed()) / 1000.0;
    if (elapsed < 1.0) {
        return std::nullopt; // it may be over before the estimate is read
    }
    return elapsed * (1.0 - *s.done) / *s.done;
}

const ModelInfo* ExperimentRunner::modelInfo(Side side) const {
    const auto found = m_models.find(m_experiment.state().pane(side).model);
    return found == m_models.end() ? nullptr : &found->second;
}

int ExperimentRunner::layerCount(Side side) const {
    const ModelInfo* info = modelInfo(side);
    return info == nullptr ? 0 : info->layers;
}

void ExperimentRunner::take(const std::shared_ptr<const Snapshot>& arrived) {
    const auto place = channelOf(arrived->request.channel);
    if (!place) {
        return;
    }
    Slot& s = slot(place->side, place->channel);
    m_loading[indexOf(place->side)].reset();
    s.snapshot = arrived;
    s.failure.reset();
    if (!arrived->partial) {
        s.done.reset();
    }
    learnModel(*arrived);
    Q_EMIT
    updated(place->side, place->channel);
    if (!m_typingPause.isActive()) {
        submitWanted();
    }
}

void ExperimentRunner::takeFailure(const Failure& failure) {
    const auto place = channelOf(failure.request.channel);
    if (!place) {
        return;
    }
    Slot& s = slot(place->side, place->channel);
    m_loading[indexOf(place->side)].reset();
    s.failure = failure;
    s.done.reset();
    Q_EMIT
    updated(place->side, place->channel);
    if (isSettled()) {
        Q_EMIT
        settled();
    }
}

void ExperimentRunner::takeProgress(const Progress& progress) {
    const auto place = channelOf(progress.request.channel);
    if (place) {
        const bool isLoad = progress.stage == "load" && progress.done < progress.total;
        m_loading[indexOf(place->side)] =
            isLoad ? std::optional(LoadProgress{static_cast<double>(progress.done),
                                                static_cast<double>(progress.total)})
                   : std::nullopt;
    }
    if (place && progress.total > 0) {
        slot(place->side, place->channel).done =
            static_cast<double>(progress.done) / static_cast<double>(progress.total);
        Q_EMIT
        updated(place->side, place->channel);
    }
}

/// The layer count of a model that was new decides about windows and knockouts that waited for it.
void ExperimentRunner::learnModel(const Snapshot& arrived) {
    const std::string& name = modelOf(arrived.request.body).model;
    const ModelInfo& info = modelIn(arrived.body);
    const auto [known, isNew] = m_models.try_emplace(name, info);
    if (!isNew) {
        const bool sameDepth = known->second.layers == info.layers;
        known->second = info;
        if (sameDepth) {
            return;
        }
    }
    replan();
}

} // namespace mambascope::ui
