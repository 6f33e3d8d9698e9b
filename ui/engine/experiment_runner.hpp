// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the results of a window up to date with its experiment: asks for what has changed and is visible,
// keeps the last good results, and says which of them are out of date.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "ui/engine/engine_session.hpp"
#include "ui/engine/request_plan.hpp"
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

    static constexpr int kTypingPauseMs = 150;

    /// Both must outlive the runner.
    ExperimentRunner(Experiment& experiment, EngineSession& session, SubjectFinder subjectFinder,
                     QObject* parent = nullptr);

    /// What is not needed (a hidden view) is not computed; it is asked for when it becomes needed. Everything
    /// is needed at first.
    void setNeeded(Side side, Channel channel, bool needed);
    /// Asks at once for whatever is out of date, without waiting for a pause in typing.
    void flush();
    /// Asks again even for what is up to date or has failed.
    void repeat();

    /// What the present state asks of a channel; nothing where it isn't needed or can't be asked.
    [[nodiscard]] std::optional<RequestBody> wanted(Side side, Channel channel) const {
        return slot(side, channel).needed ? slot(side, channel).wanted : std::nullopt;
    }
    /// The newest answer, which may belong to an older state; null where there was none yet.
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot(Side side, Channel channel) const;
    /// The snapshot's body, or null.
    template <typename Body>
    [[nodiscard]] const Body* result(Side side, Channel channel) const {
        const auto& held = slot(side, channel).snapshot;
        return held ? std::get_if<Body>(&held->body) : nullptr;
    }
    /// The answer belongs to another state than the present one, asking again for it failed, or there is
    /// none.
    [[nodiscard]] bool isStale(Side side, Channel channel) const;
    /// Everything that is needed has been answered for the present state, or has failed.
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

    /// What is known of the side's present model; null before it answered for the first time.
    [[nodiscard]] const ModelInfo* modelInfo(Side side) const;
    [[nodiscard]] int layerCount(Side side) const;
    [[nodiscard]] std::optional<ByteSpan> subject() const { return m_subject; }

Q_SIGNALS:
    /// Snapshot, staleness, failure or progress of a channel may be new.
    void updated(mambascope::ui::Side side, mambascope::ui::Channel channel);
    /// Everything that is needed has come.
    void settled();

private:
    struct Slot {
        bool needed = true;
        std::optional<RequestBody> wanted;
        std::optional<RequestBody> asked; ///< what was last submitted; nothing: cancelled
        std::shared_ptr<const Snapshot> snapshot;
        std::optional<Failure> failure; ///< of `asked`
        QElapsedTimer running;
        std::optional<double> done; ///< 0 … 1
    };

    [[nodiscard]] const Slot& slot(Side side, Channel channel) const;
    [[nodiscard]] Slot& slot(Side side, Channel channel);
    void experimentChanged(StepKind how);
    void replan();
    void submitWanted();
    enum class Repeat { No, Yes }; ///< whether what is up to date is asked for again
    void submit(Side side, Channel channel, Repeat repeat = Repeat::No);
    void forget(Side side, Channel channel);
    [[nodiscard]] bool mayAsk(Side side, Channel channel) const;
    [[nodiscard]] bool isUpToDate(Side side, Channel channel) const;
    void take(const std::shared_ptr<const Snapshot>& snapshot);
    void takeFailure(const Failure& failure);
    void takeProgress(const Progress& progress);
    void learnModel(const Snapshot& snapshot);

    Experiment& m_experiment;
    EngineSession& m_session;
    SubjectFinder m_subjectFinder;
    QTimer m_typingPause;
    std::optional<ByteSpan> m_subject;
    std::array<std::array<Slot, kChannels.size()>, 2> m_slots;
    std::array<std::optional<LoadProgress>, 2> m_loading;
    std::map<std::string, ModelInfo> m_models; ///< by what PaneState::model says
};

} // namespace mambascope::ui
