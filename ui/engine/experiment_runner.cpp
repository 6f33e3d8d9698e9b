// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/experiment_runner.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "core/values/snapshot_model.hpp"

namespace mambascope::ui {
namespace {

bool isSweepChannel(Channel channel) {
    return channel.urgency != Urgency::Now;
}

} // namespace

ExperimentRunner::ExperimentRunner(Experiment& experiment, EngineSession& session,
                                   SubjectFinder subjectFinder, std::span<const Channel> own, QObject* parent)
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
    m_clock.start();
    for (const Channel channel : own) {
        addChannel(channel);
        addPlanner([channel](const PlanFacts& facts) { return plannedRequests(facts, channel); });
    }
}

int ExperimentRunner::addPlanner(Planner planner) {
    m_planners.emplace_back(m_nextPlanner, std::move(planner));
    replan();
    return m_nextPlanner++;
}

void ExperimentRunner::removePlanner(int id) {
    std::erase_if(m_planners, [id](const auto& planner) { return planner.first == id; });
}

void ExperimentRunner::planAgain() {
    replan();
    if (!m_typingPause.isActive()) {
        submitWanted();
    }
}

/// A channel that nobody has wanted yet has nothing.
const ExperimentRunner::Slot& ExperimentRunner::slot(Side side, Channel channel) const {
    static const Slot none;
    const auto found = std::find(m_channels.begin(), m_channels.end(), channel);
    return found == m_channels.end()
               ? none
               : m_slots[indexOf(side)][static_cast<std::size_t>(found - m_channels.begin())];
}

ExperimentRunner::Slot& ExperimentRunner::slot(Side side, Channel channel) {
    addChannel(channel);
    return const_cast<Slot&>(std::as_const(*this).slot(side, channel)); // it is one of ours now
}

/// What is urgent comes first; among equals, what was wanted first.
void ExperimentRunner::addChannel(Channel channel) {
    if (std::find(m_channels.begin(), m_channels.end(), channel) != m_channels.end()) {
        return;
    }
    const auto at = std::find_if(m_channels.begin(), m_channels.end(),
                                 [&](const Channel& other) { return other.urgency > channel.urgency; });
    const auto place = at - m_channels.begin();
    m_channels.insert(at, channel);
    for (const Side side : kSides) {
        Slot made;
        made.engineChannel = channelName(side, channel);
        auto& slots = m_slots[indexOf(side)];
        slots.insert(slots.begin() + place, std::move(made));
    }
}

std::optional<ExperimentRunner::SlotKey> ExperimentRunner::keyOf(const std::string& engineChannel) const {
    for (const Side side : kSides) {
        const auto& slots = m_slots[indexOf(side)];
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (slots[i].engineChannel == engineChannel) {
                return SlotKey{side, m_channels[i]};
            }
        }
    }
    return std::nullopt;
}

void ExperimentRunner::tell(Side side, Channel channel, News news) {
    Q_EMIT
    updated({side, channel, resultState(side, channel), news == News::Snapshot, news == News::Progress});
}

void ExperimentRunner::setNeeded(Side side, Channel channel, bool needed) {
    Slot& s = slot(side, channel);
    if (s.needed == needed) {
        return;
    }
    s.needed = needed;
    if (!needed && (!isUpToDate(side, channel) || s.isRepeated)) {
        forget(side, channel);
    }
    if (needed && !m_typingPause.isActive()) {
        submitWanted();
    }
}

/// What is urgent is under way, for both models, before any view is told of the change: the views of one
/// click take as long as a model's answer.
void ExperimentRunner::experimentChanged(StepKind how) {
    std::vector<Wanted> all = planPresent();
    if (how == StepKind::Typing) {
        setWanted(std::move(all));
        m_typingPause.start();
        return;
    }
    for (const Wanted& wanted : all) {
        Slot& s = slot(wanted.side, wanted.channel);
        const bool isUrgent = wanted.body && s.needed && !isSweepChannel(wanted.channel);
        if (isUrgent && s.wanted != wanted.body && s.asked != wanted.body &&
            m_store.find(*wanted.body) == nullptr && !answers(s, *wanted.body)) {
            s.isRepeated = false;
            ask(s, *wanted.body);
        }
    }
    setWanted(std::move(all));
    flush();
}

std::vector<Wanted> ExperimentRunner::plan(const ExperimentState& state,
                                           std::optional<ByteSpan> subject) const {
    const auto model = [&](Side side) {
        const ModelRef reference = modelRef(state, side);
        const auto found = m_models.find(modelKey(reference));
        return found == m_models.end() ? knownByName(reference.model) : &found->second;
    };
    const std::array models{model(Side::Left), model(Side::Right)};
    const auto layers = [](const ModelInfo* known) { return known == nullptr ? 0 : known->layers; };
    const PlanFacts facts{state,
                          subject,
                          {layers(models[0]), layers(models[1])},
                          {m_runs.find(state, Side::Left, subject), m_runs.find(state, Side::Right, subject)},
                          models};
    std::vector<Wanted> all;
    for (const auto& planner : m_planners) {
        for (Wanted& wanted : planner.second(facts)) {
            const bool isPlanned = std::any_of(all.begin(), all.end(), [&](const Wanted& other) {
                return other.side == wanted.side && other.channel == wanted.channel;
            });
            if (!isPlanned) {
                all.push_back(std::move(wanted));
            }
        }
    }
    return all;
}

std::vector<Wanted> ExperimentRunner::planPresent() {
    m_subject = m_subjectFinder(m_experiment.state());
    return plan(m_experiment.state(), m_subject);
}

void ExperimentRunner::replan() {
    setWanted(planPresent());
}

/// What the present state wants of every channel; tells the views what has become stale.
void ExperimentRunner::setWanted(std::vector<Wanted> all) {
    for (const Wanted& wanted : all) {
        addChannel(wanted.channel);
    }
    for (const Side side : kSides) {
        for (const Channel channel : std::vector(m_channels)) { // who is told may want more
            const auto found = std::find_if(all.begin(), all.end(), [&](const Wanted& wanted) {
                return wanted.side == side && wanted.channel == channel;
            });
            auto body = found == all.end() ? std::nullopt : std::move(found->body);
            if (body != slot(side, channel).wanted) {
                slot(side, channel).wanted = std::move(body);
                tell(side, channel);
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
    for (const Channel channel : std::vector(m_channels)) {
        for (const Side side : kSides) {
            forget(side, channel);
            submit(side, channel, Repeat::Yes);
        }
    }
}

/// Both models' attention and predictions come before any sweep. The first heatmap comes before all else.
void ExperimentRunner::submitWanted() {
    for (const Channel channel : std::vector(m_channels)) {
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
    if (repeat == Repeat::No && takeStored(side, channel)) {
        return;
    }
    s.isRepeated = isUpToDate(side, channel);
    ask(s, *s.wanted);
    tell(side, channel);
}

void ExperimentRunner::ask(Slot& s, const RequestBody& body) {
    s.asked = body;
    s.failure.reset();
    s.timeLeft.restart();
    m_session.submit(s.engineChannel, body);
}

/// Shows an answer that was computed before.
bool ExperimentRunner::takeStored(Side side, Channel channel) {
    auto stored = m_store.find(*slot(side, channel).wanted);
    if (stored == nullptr) {
        return false;
    }
    forget(side, channel);
    Slot& s = slot(side, channel);
    s.asked = s.wanted;
    s.snapshot = std::move(stored);
    learnModel(*s.snapshot);
    tell(side, channel, News::Snapshot);
    return true;
}

/// Stops what the channel computes for a state that is no more; what failed for that state no longer counts.
void ExperimentRunner::forget(Side side, Channel channel) {
    Slot& s = slot(side, channel);
    const bool isNews = s.failure || s.isRepeated;
    if (s.asked) {
        m_loading[indexOf(side)].reset();
        m_session.cancel(s.engineChannel);
        s.asked.reset();
        s.isRepeated = false;
        s.timeLeft.restart();
    }
    s.failure.reset();
    if (isNews) {
        tell(side, channel);
    }
}

void ExperimentRunner::stop(Side side) {
    m_loading[indexOf(side)].reset();
    for (const Channel channel : std::vector(m_channels)) {
        stopOne(side, channel);
    }
    if (isSettled()) {
        Q_EMIT
        settled();
    }
}

void ExperimentRunner::stop(Side side, Channel channel) {
    stopOne(side, channel);
    if (isSettled()) {
        Q_EMIT
        settled();
    }
}

void ExperimentRunner::stopOne(Side side, Channel channel) {
    Slot& s = slot(side, channel);
    if (!s.wanted || (isUpToDate(side, channel) && !s.isRepeated)) {
        return;
    }
    m_session.cancel(s.engineChannel);
    s.asked = s.wanted;
    s.isRepeated = false;
    s.timeLeft.restart();
    Failure& failure = s.failure.emplace();
    failure.request.channel = s.engineChannel;
    failure.code = ErrorCode::Cancelled;
    failure.detail = "cancelled";
    tell(side, channel);
}

/// Sweeps are asked for once the prompt's own results are there.
bool ExperimentRunner::mayAsk(Side side, Channel channel) const {
    if (!isSweepChannel(channel)) {
        return true;
    }
    for (const Channel first : {Channel::Attention, Channel::Predict}) {
        const Slot& s = slot(side, first);
        if (s.needed && s.wanted && isStale(side, first) &&
            !s.isRepeated) { // what is computed again was there
            return false;
        }
    }
    return true;
}

bool ExperimentRunner::isUpToDate(Side side, Channel channel) const {
    const Slot& s = slot(side, channel);
    return s.wanted && answers(s, *s.wanted);
}

bool ExperimentRunner::answers(const Slot& s, const RequestBody& body) {
    return s.snapshot && !s.snapshot->partial && s.snapshot->request.body == body;
}

std::shared_ptr<const Snapshot> ExperimentRunner::snapshot(Side side, Channel channel) const {
    return slot(side, channel).snapshot;
}

/// What computing again could not confirm is no longer the answer to the present state either.
bool ExperimentRunner::isLeftBehind(Side side, Channel channel) const {
    const std::shared_ptr<const Snapshot> held = snapshot(side, channel);
    return failure(side, channel).has_value() ||
           (held != nullptr && isOfOtherPrompt(held->request.body, m_experiment.state(), side));
}

ResultState ExperimentRunner::resultState(Side side, Channel channel) const {
    const Slot& s = slot(side, channel);
    if (s.failure) {
        return ResultState::Failed;
    }
    if (!s.snapshot) {
        return ResultState::None;
    }
    if (!s.wanted || s.isRepeated || s.snapshot->request.body != *s.wanted) {
        return ResultState::Stale;
    }
    return s.snapshot->partial ? ResultState::Partial : ResultState::Fresh;
}

bool ExperimentRunner::isSettled() const {
    for (const Side side : kSides) {
        for (const Channel channel : std::vector(m_channels)) {
            const Slot& s = slot(side, channel);
            const bool failed = s.failure && s.asked == s.wanted;
            const bool barred = isSweepChannel(channel) && (slot(side, Channel::Attention).failure ||
                                                            slot(side, Channel::Predict).failure);
            const bool isAnswered = isUpToDate(side, channel) && !s.isRepeated;
            if (s.needed && s.wanted && !failed && !barred && !isAnswered) {
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
    return isUpToDate(side, channel) && !s.isRepeated ? std::nullopt : s.timeLeft.seconds(m_clock.elapsed());
}

} // namespace mambascope::ui
