// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the engine for the models of stored results: only then is it known whether they are still the same.
#pragma once

#include <map>
#include <string>

#include <QObject>

#include "core/session/session.hpp"
#include "ui/engine/engine_session.hpp"
#include "ui/engine/experiment_runner.hpp"

namespace mambascope::ui {

class StoredModels : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this object.
    StoredModels(EngineSession& session, ExperimentRunner& runner, QObject* parent = nullptr);

    /// The runner shows these results from now on; their models are asked for, in the background. What was
    /// asked for before is forgotten. `saved`: when the session was saved, as WindowSession has it.
    void show(const Results& results, const QString& saved);
    [[nodiscard]] const QString& saved() const { return m_saved; }

Q_SIGNALS:
    /// A stored result's model can't be opened here: its results are shown, and can't be computed again.
    void missing(const QString& model, const mambascope::Failure& failure);

private:
    void take(const Snapshot& snapshot);
    void takeFailure(const Failure& failure);

    EngineSession& m_session;
    ExperimentRunner& m_runner;
    QString m_saved;
    std::map<std::string, ModelRef> m_asked; ///< by the engine's channel
};

} // namespace mambascope::ui
