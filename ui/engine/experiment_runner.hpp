// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the results of a window up to date with its experiment: asks for what has changed and is visible,
// keeps the last good results, and says which of them are out of date.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "ui/engine/engine_session.hpp"
#include "ui/engine/request_plan.hpp"
#include "ui/engine/result_change.hpp"
#include "ui/engine/result_store.hpp"
#include "ui/engine/run_pairs.hpp"
#include "ui/engine/stored_results.hpp"
#include "ui/engine/time_left.hpp"
#include "ui/history/experiment.hpp"

namespace mambascope::ui {

/// Bytes of a model's weights.
struct LoadProgress {
    double done = 0;
    double total = 0;
};

class ExperimentRunner : public QObject {
    Q_OBJECT

public:
    /// Subject of the experiment's prompt: marked by the user, known from the gallery, or guessed.
    using SubjectFinder = std::function<std::optional<ByteSpan>(const ExperimentState&)>;

    /// What someone wants of a state; called whenever the state or what is known of a model is new.
    using Planner = std::function<std::vector<Wanted>(const PlanFacts&)>;

    static constexpr int kTypingPauseMs = 150; ///< at first

    /// Both must outlive the runner. `own` are channels that it plans by itself, as plannedRequest says.
    ExperimentRunner(Experiment& experiment, EngineSession& session, SubjectFinder subjectFinder,
                     std::span<const Channel> own = kChannels, QObject* parent = nullptr);

    /// Adds what `planner` wants to what is planned. Where several want the same channel of a side, the first
    /// one's body counts. It must be removed before what it needs goes.
    int addPlanner(Planner planner);
    void removePlanner(int id);
    /// A planner wants something else, though the experiment is the same.
    void planAgain();

    /// What is not needed (a hidden view) is not computed; it is asked for when it becomes needed. Everything
    /// is needed at first.
    void setNeeded(Side side, Channel channel, bool needed);
    /// Asks at once for whatever is out of date, without waiting for a pause in typing.
    void flush();
    /// Asks again even for what is up to date or has failed.
    void repeat();
    /// Results follow this long after the last key.
    void setTypingPause(int milliseconds) { m_typingPause.setInterval(milliseconds); }
    /// Most of the answers that are kept.
    void setStoreLimits(std::size_t bytes, std::size_t entries) { m_store.setLimits(bytes, entries); }
    /// Forgets answers to other states than the present one: they are computed when they are wanted again.
    void forgetStored() { m_store.clear(); }

    /// Answers from a session file: from now on they are shown where they answer what is wanted, and models
    /// are what they say. Returns how many were refused, because the engine has another model of that name.
    std::size_t keepStored(std::span<const std::shared_ptr<const Snapshot>> answers);
    /// What is shown comes from a session file.
    [[nodiscard]] bool isStored(Side side, Channel channel) const {
        return m_stored.contains(slot(side, channel).snapshot);
    }
    /// The engine's model by this reference is this one: stored answers of another one go, and are asked for.
    void meetModel(const ModelRef& reference, const ModelInfo& model);
    /// The whole answers to a state that are there, each once.
    [[nodiscard]] std::vector<std::shared_ptr<const Snapshot>> answersTo(const ExperimentState& state);
    /// The whole answer to what a state wants of a channel, if it is there; else null. Computes nothing.
    [[nodiscard]] std::shared_ptr<const Snapshot> answerTo(const ExperimentState& state, Side side,
                                                           Channel channel);

    /// What the present state asks of a channel; nothing where it isn't needed or can't be asked.
    [[nodiscard]] std::optional<RequestBody> wanted(Side side, Channel channel) const {
        return slot(side, channel).needed ? slot(side, channel).wanted : std::nullopt;
    }
    /// Every channel that was ever wanted, in the order in which they are asked for.
    [[nodiscard]] const std::vector<Channel>& channels() const { return m_channels; }
    /// The newest answer, which may belong to an older state; null where there was none yet.
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot(Side side, Channel channel) const;
    /// The snapshot's body, or null.
    template <typename Body>
    [[nodiscard]] const Body* result(Side side, Channel channel) const {
        const auto& held = slot(side, channel).snapshot;
        return held ? std::get_if<Body>(&held->body) : nullptr;
    }
    [[nodiscard]] ResultState resultState(Side side, Channel channel) const;
    /// There is no answer to the present state, whole or partial, or it is being computed again, or that has
    /// failed.
    [[nodiscard]] bool isStale(Side side, Channel channel) const {
        const ResultState state = resultState(side, channel);
        return state != ResultState::Fresh && state != ResultState::Partial;
    }
    /// What is held says nothing about the present state: asking for it failed, or it answers another prompt
    /// or model (isOfOtherPrompt).
    [[nodiscard]] bool isLeftBehind(Side side, Channel channel) const;
    /// Everything that is needed has been answered for the present state, or has failed, or can't be asked
    /// (an empty prompt, a marked state of one that is too long).
    [[nodiscard]] bool isSettled() const;
    /// Why the present state could not be answered.
    [[nodiscard]] const std::optional<Failure>& failure(Side side, Channel channel) const;
    /// What is left of the running request by its progress so far; nothing within its first second.
    [[nodiscard]] std::optional<double> remainingSeconds(Side side, Channel channel) const;

    /// How far the side's model is read, while it is being loaded.
    [[nodiscard]] const std::optional<LoadProgress>& loading(Side side) const {
        return m_loading[indexOf(side)];
    }
    /// Stops whatever the side computes or loads. It counts as failed until another state is asked for, or
    /// the same is asked for again.
    void stop(Side side);
    /// The same of one channel.
    void stop(Side side, Channel channel);

    /// What is known of the side's present model; null before it answered for the first time. Until it has
    /// with its present edits, what it is with others.
    [[nodiscard]] const ModelInfo* modelInfo(Side side) const;
    [[nodiscard]] int layerCount(Side side) const;
    /// Of any model that has answered, with edits or without, as PaneState::model names it; 0: none of that
    /// name has.
    [[nodiscard]] int layerCount(const std::string& model) const;
    [[nodiscard]] std::optional<ByteSpan> subject() const { return m_subject; }
    /// Both runs of the present state's causal tracing as the side's tokens; null before an answer told them.
    [[nodiscard]] const RunPair* runs(Side side) const;

Q_SIGNALS:
    /// Something about a result is new.
    void updated(const mambascope::ui::ResultChange& change);
    /// Everything that is needed has come.
    void settled();
    /// Stored answers went: the engine's model of this name is another one than theirs.
    void storedWent(const QString& model);

private:
    struct Slot {
        std::string engineChannel; ///< "left/map"
        bool needed = true;
        std::optional<RequestBody> wanted;
        std::optional<RequestBody> asked; ///< what was last submitted; nothing: cancelled
        std::shared_ptr<const Snapshot> snapshot;
        std::optional<Failure> failure; ///< of `asked`
        bool isRepeated = false;        ///< the present answer is being computed again
        TimeLeft timeLeft;
    };
    struct SlotKey {
        Side side = Side::Left;
        Channel channel;
    };

    [[nodiscard]] const Slot& slot(Side side, Channel channel) const;
    [[nodiscard]] Slot& slot(Side side, Channel channel);
    [[nodiscard]] std::optional<SlotKey> keyOf(const std::string& engineChannel) const;
    void addChannel(Channel channel);
    void experimentChanged(StepKind how);
    [[nodiscard]] std::vector<Wanted> plan(const ExperimentState& state,
                                           std::optional<ByteSpan> subject) const;
    /// For the present state, whose subject is looked for.
    [[nodiscard]] std::vector<Wanted> planPresent();
    void replan();
    void setWanted(std::vector<Wanted> all);
    void submitWanted();
    enum class Repeat { No, Yes }; ///< whether what is up to date is asked for again
    void submit(Side side, Channel channel, Repeat repeat = Repeat::No);
    void ask(Slot& slot, const RequestBody& body);
    [[nodiscard]] bool takeStored(Side side, Channel channel);
    void forget(Side side, Channel channel);
    void stopOne(Side side, Channel channel);
    [[nodiscard]] bool mayAsk(Side side, Channel channel) const;
    [[nodiscard]] bool isUpToDate(Side side, Channel channel) const;
    /// What is shown answers this, whole.
    [[nodiscard]] static bool answers(const Slot& slot, const RequestBody& body);
    void take(const std::shared_ptr<const Snapshot>& snapshot);
    void takeFailure(const Failure& failure);
    void takeProgress(const Progress& progress);
    [[nodiscard]] const ModelInfo* knownByName(const std::string& model) const;
    void learnModel(const Snapshot& snapshot);
    /// Whether the snapshot told runs that were not known.
    bool learnRuns(const Snapshot& snapshot);
    /// What is shown or stored of a request; null: nothing.
    [[nodiscard]] std::shared_ptr<const Snapshot> wholeAnswer(const Wanted& wanted);
    enum class News { State, Snapshot, Progress };
    void tell(Side side, Channel channel, News news = News::State);

    Experiment& m_experiment;
    EngineSession& m_session;
    SubjectFinder m_subjectFinder;
    QTimer m_typingPause;
    std::optional<ByteSpan> m_subject;
    std::vector<std::pair<int, Planner>> m_planners; ///< by id
    int m_nextPlanner = 0;
    std::vector<Channel> m_channels;
    std::array<std::vector<Slot>, 2> m_slots; ///< by Side, then as m_channels
    ResultStore m_store;
    StoredResults m_stored;
    QElapsedTimer m_clock;
    std::array<std::optional<LoadProgress>, 2> m_loading;
    std::map<std::string, ModelInfo> m_models; ///< by modelKey
    RunPairs m_runs;
};

} // namespace mambascope::ui
