// SPDX-License-Identifier: GPL-3.0-or-later
// Asks both models about every row of the open data set, in the background: maps, flows and clicks go before.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QElapsedTimer>
#include <QObject>

#include "core/data/data_set.hpp"
#include "ui/data/model_answers.hpp"
#include "ui/data/row_store.hpp"
#include "ui/engine/engine_session.hpp"
#include "ui/engine/time_left.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// Equal ones give equal answers.
struct AskedModel {
    ModelRef model;
    BosChoice bos = BosChoice::Auto;
    friend bool operator==(const AskedModel&, const AskedModel&) = default;
};

class Evaluator : public QObject {
    Q_OBJECT

public:
    /// `rows` are those of the data; it is read whenever answers come. Both must outlive this object.
    Evaluator(EngineSession& session, const RowStore& rows, QObject* parent = nullptr);

    /// Another data set, or none: all answers are forgotten.
    void setData(std::shared_ptr<const DataSet> data);
    /// Answers of models that go are kept for when they come back.
    void setModel(Side side, const AskedModel& model);
    /// Whether models are asked at all; what was answered stays.
    void setRunning(bool isRunning);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    [[nodiscard]] const ModelAnswers& answers(Side side) const { return part(side).answers; }
    [[nodiscard]] const std::optional<Failure>& failure(Side side) const { return part(side).failure; }
    /// All rows were asked about.
    [[nodiscard]] bool isDone(Side side) const;
    [[nodiscard]] bool isBusy(Side side) const { return part(side).isAsked; }
    [[nodiscard]] std::optional<double> remainingSeconds(Side side) const;

Q_SIGNALS:
    /// Answers came or went, or how it goes is new.
    void changed(mambascope::ui::Side side);

private:
    struct Part {
        std::optional<AskedModel> model;
        ModelAnswers answers;
        std::optional<Failure> failure;
        bool isAsked = false;
        std::size_t next = 0;  ///< index of the first row that wasn't asked about
        std::size_t asked = 0; ///< of the first row of what is being asked
        TimeLeft timeLeft;
    };
    struct Kept {
        AskedModel model;
        ModelAnswers answers;
        std::size_t next = 0;
    };

    [[nodiscard]] Part& part(Side side) { return m_parts[indexOf(side)]; }
    [[nodiscard]] const Part& part(Side side) const { return m_parts[indexOf(side)]; }
    void ask(Side side);
    void cancel(Side side);
    void keep(Side side);
    void take(const std::shared_ptr<const Snapshot>& snapshot);
    void takeFailure(const Failure& failure);

    EngineSession& m_session;
    const RowStore& m_rows;
    std::shared_ptr<const DataSet> m_data;
    bool m_isRunning = false;
    std::array<Part, 2> m_parts; ///< by Side
    std::vector<Kept> m_kept;    ///< the newest last
    QElapsedTimer m_clock;
};

} // namespace mambascope::ui
