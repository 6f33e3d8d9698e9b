// SPDX-License-Identifier: GPL-3.0-or-later
// Has what a window shows computed again by the reference (CheckChoice), and keeps what came of it as long as
// the experiment stays as it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QObject>

#include "ui/engine/engine_session.hpp"
#include "ui/engine/experiment_runner.hpp"

namespace mambascope::ui {

/// One result that is being checked.
struct RunningCheck {
    Side side = Side::Left;
    Channel channel = Channel::Predict;       ///< of the result
    double done = 0;                          ///< 0 … 1
    std::optional<CheckReport> report;        ///< once it is there
    std::optional<Failure> failure;           ///< or why it will not come
    std::string channelName;                  ///< the engine's, of the check itself
    std::shared_ptr<const Snapshot> snapshot; ///< the answer that the report is about

    [[nodiscard]] bool isOver() const { return report || failure; }
};

class CheckRunner : public QObject {
    Q_OBJECT

public:
    /// All must outlive this object.
    CheckRunner(Experiment& experiment, EngineSession& session, const ExperimentRunner& runner,
                QObject* parent = nullptr);

    /// Asks for everything that is shown now: predictions and attention of both sides, maps and curves where
    /// they are in sight. Whatever was checked before is forgotten.
    void start();
    /// Stops what runs and forgets it all.
    void clear();
    /// Empty where nothing was asked for since the experiment changed.
    [[nodiscard]] const std::vector<RunningCheck>& checks() const { return m_checks; }

Q_SIGNALS:
    void updated();

private:
    [[nodiscard]] RunningCheck* find(const std::string& channelName);
    void take(const std::shared_ptr<const Snapshot>& snapshot);
    void takeFailure(const Failure& failure);
    void takeProgress(const Progress& progress);

    EngineSession& m_session;
    const ExperimentRunner& m_runner;
    std::vector<RunningCheck> m_checks;
};

} // namespace mambascope::ui
