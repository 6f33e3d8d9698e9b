// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/check_runner.hpp"

#include <algorithm>
#include <variant>

namespace mambascope::ui {
namespace {

constexpr std::array kChecked{Channel::Predict, Channel::Attention, Channel::Map, Channel::Flow};

/// The same request, to be checked; nothing for one that has no check.
std::optional<RequestBody> checkedBody(RequestBody body) {
    const bool can = std::visit(
        [](auto& request) {
            if constexpr (requires { request.check; }) {
                request.check = CheckChoice{};
                return true;
            } else {
                return false;
            }
        },
        body);
    return can ? std::optional(std::move(body)) : std::nullopt;
}

std::optional<CheckReport> reportIn(const SnapshotBody& body) {
    return std::visit(
        [](const auto& snapshot) -> std::optional<CheckReport> {
            if constexpr (requires { snapshot.check; }) {
                return snapshot.check;
            } else {
                return std::nullopt;
            }
        },
        body);
}

} // namespace

CheckRunner::CheckRunner(Experiment& experiment, EngineSession& session, const ExperimentRunner& runner,
                         QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_runner(runner) {
    setObjectName(QStringLiteral("checkRunner"));
    connect(&experiment, &Experiment::changed, this, &CheckRunner::clear);
    connect(&session, &EngineSession::snapshotArrived, this, &CheckRunner::take);
    connect(&session, &EngineSession::failed, this, &CheckRunner::takeFailure);
    connect(&session, &EngineSession::progressed, this, &CheckRunner::takeProgress);
}

void CheckRunner::start() {
    clear();
    for (const Channel channel : kChecked) {
        for (const Side side : kSides) {
            const std::optional<RequestBody> wanted = m_runner.wanted(side, channel);
            const std::optional<RequestBody> body = wanted ? checkedBody(*wanted) : std::nullopt;
            if (body) {
                m_checks.push_back({side, channel, 0, {}, {}, channelName(side, channel) + "-check", {}});
                m_session.submit(m_checks.back().channelName, *body);
            }
        }
    }
    Q_EMIT
    updated();
}

void CheckRunner::clear() {
    if (m_checks.empty()) {
        return;
    }
    for (const RunningCheck& check : m_checks) {
        m_session.cancel(check.channelName);
    }
    m_checks.clear();
    Q_EMIT
    updated();
}

RunningCheck* CheckRunner::find(const std::string& channelName) {
    const auto found = std::find_if(m_checks.begin(), m_checks.end(), [&](const RunningCheck& check) {
        return check.channelName == channelName;
    });
    return found == m_checks.end() ? nullptr : &*found;
}

void CheckRunner::take(const std::shared_ptr<const Snapshot>& snapshot) {
    RunningCheck* check = find(snapshot->request.channel);
    if (check != nullptr && !snapshot->partial) {
        check->report = reportIn(snapshot->body);
        check->snapshot = snapshot;
        Q_EMIT
        updated();
    }
}

void CheckRunner::takeFailure(const Failure& failure) {
    if (RunningCheck* check = find(failure.request.channel)) {
        check->failure = failure;
        Q_EMIT
        updated();
    }
}

void CheckRunner::takeProgress(const Progress& progress) {
    RunningCheck* check = find(progress.request.channel);
    if (check != nullptr && progress.stage == "check" && progress.total > 0) {
        check->done = static_cast<double>(progress.done) / static_cast<double>(progress.total);
        Q_EMIT
        updated();
    }
}

} // namespace mambascope::ui
