// SPDX-License-Identifier: GPL-3.0-or-later
// An experiment over the rows shown, in one model or both, into a folder. Clicks, maps and flows overtake it;
// it can be paused, and goes on where it was, also on another day.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QString>

#include "core/values/experiment_kind.hpp"
#include "ui/data/data_bench.hpp"
#include "ui/data/result_bench.hpp"

namespace mambascope::ui {

/// What a user starts.
struct RunPlan {
    std::array<bool, 2> sides{true, true}; ///< the models that it runs in
    ExperimentSettings settings;
    QString folder; ///< of one model's results; of two: each has a folder in it, named after the model
};

class ExperimentRun : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Running, Paused, Done, Failed };

    /// One model's part.
    struct Part {
        Side side = Side::Left;
        QString model;
        ExperimentRequest request;
        std::int64_t done = 0;
        std::int64_t total = 0; ///< 0: not known yet
        std::int64_t skipped = 0;
        double rowsPerSecond = 0;
        bool isOver = false;
        std::optional<Failure> failure;
    };

    /// All must outlive this object.
    ExperimentRun(Experiment& experiment, EngineSession& session, DataBench& data, ResultBench& results,
                  QObject* parent = nullptr);

    /// Runs over the rows that the bench shows now. Nothing while another one runs.
    void start(const RunPlan& plan);
    void pause();
    void resume();
    /// Ends it; what is done stays in the folder.
    void stop();

    [[nodiscard]] State state() const;
    [[nodiscard]] const std::vector<Part>& parts() const { return m_parts; }
    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// 0 … 1 over all parts.
    [[nodiscard]] double done() const;
    [[nodiscard]] std::optional<double> remainingSeconds() const;

Q_SIGNALS:
    void changed();

private:
    void submit();
    [[nodiscard]] Part* find(const std::string& channel);
    void take(const std::shared_ptr<const Snapshot>& snapshot);
    void takeFailure(const Failure& failure);

    Experiment& m_experiment;
    EngineSession& m_session;
    DataBench& m_data;
    ResultBench& m_results;
    std::vector<Part> m_parts;
    QString m_folder;
    bool m_isPaused = false;
};

} // namespace mambascope::ui
