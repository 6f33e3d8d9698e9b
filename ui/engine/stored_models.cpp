// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/stored_models.hpp"

#include <algorithm>
#include <utility>

#include "core/values/snapshot_model.hpp"

namespace mambascope::ui {

StoredModels::StoredModels(EngineSession& session, ExperimentRunner& runner, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_runner(runner) {
    setObjectName(QStringLiteral("storedModels"));
    connect(&session, &EngineSession::snapshotArrived, this,
            [this](const std::shared_ptr<const Snapshot>& snapshot) { take(*snapshot); });
    connect(&session, &EngineSession::failed, this, &StoredModels::takeFailure);
}

void StoredModels::show(const Results& results, const QString& saved) {
    m_saved = saved;
    for (const auto& [channel, model] : std::exchange(m_asked, {})) {
        m_session.cancel(channel);
    }
    (void)m_runner.keepStored(results);
    for (const std::shared_ptr<const Snapshot>& result : results) {
        const ModelRef& model = modelOf(result->request.body);
        const bool isAsked = std::any_of(m_asked.begin(), m_asked.end(),
                                         [&](const auto& asked) { return asked.second == model; });
        if (!isAsked) {
            const std::string channel = "stored/" + std::to_string(m_asked.size());
            m_asked[channel] = model;
            m_session.submit(channel, ModelRequest{model});
        }
    }
}

void StoredModels::take(const Snapshot& snapshot) {
    const auto asked = m_asked.find(snapshot.request.channel);
    if (asked != m_asked.end()) {
        m_runner.meetModel(asked->second, modelIn(snapshot.body));
    }
}

void StoredModels::takeFailure(const Failure& failure) {
    const auto asked = m_asked.find(failure.request.channel);
    if (asked != m_asked.end()) {
        Q_EMIT
        missing(QString::fromStdString(asked->second.model), failure);
    }
}

} // namespace mambascope::ui
