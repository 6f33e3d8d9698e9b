// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/experiment_run.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <QDir>

#include "ui/engine/model_choice.hpp"
#include "ui/engine/request_plan.hpp"

namespace mambascope::ui {
namespace {

std::string channelOf(Side side) {
    return std::string(sideName(side)) + "/experiment";
}

/// A name that a folder may have.
QString folderName(const QString& model) {
    QString name = model;
    for (const QChar bad : QStringLiteral("/\\:")) {
        name.replace(bad, QLatin1Char('-'));
    }
    return name;
}

Manifest runningManifest(const ExperimentRequest& request, const ExperimentSnapshot& snapshot) {
    Manifest manifest;
    manifest.model.name = snapshot.model.name;
    manifest.model.layers = snapshot.model.layers;
    manifest.data.name = std::filesystem::path(request.data).filename().string();
    manifest.selection = request.selection;
    manifest.settings = request.settings;
    return manifest;
}

} // namespace

ExperimentRun::ExperimentRun(Experiment& experiment, EngineSession& session, DataBench& data,
                             ResultBench& results, QObject* parent)
    : QObject(parent)
    , m_experiment(experiment)
    , m_session(session)
    , m_data(data)
    , m_results(results) {
    setObjectName(QStringLiteral("experimentRun"));
    connect(&session, &EngineSession::snapshotArrived, this, &ExperimentRun::take);
    connect(&session, &EngineSession::failed, this, &ExperimentRun::takeFailure);
}

void ExperimentRun::start(const RunPlan& plan) {
    if (state() == State::Running || state() == State::Paused || m_data.data() == nullptr) {
        return;
    }
    const DataSet& data = *m_data.data();
    const ExperimentState& state = m_experiment.state();
    const bool areBoth = plan.sides[0] && plan.sides[1];
    const bool haveOneName =
        shownModelName(state.pane(Side::Left).model) == shownModelName(state.pane(Side::Right).model);
    m_parts.clear();
    m_folder = plan.folder;
    m_isPaused = false;
    for (const Side side : kSides) {
        if (!plan.sides[indexOf(side)]) {
            continue;
        }
        Part part;
        part.side = side;
        part.model = shownModelName(state.pane(side).model);
        part.request.model = modelRef(state, side);
        part.request.data = data.shipped() ? data.name() : data.path().string();
        part.request.selection = m_data.frozenSelection();
        part.request.settings = plan.settings;
        part.request.settings.bos = state.pane(side).bos;
        const QString own =
            folderName(part.model) + (haveOneName && side == Side::Right ? QStringLiteral("-2") : QString());
        part.request.folder = (areBoth ? QDir(plan.folder).filePath(own) : plan.folder).toStdString();
        m_parts.push_back(std::move(part));
    }
    submit();
}

void ExperimentRun::submit() {
    for (Part& part : m_parts) {
        if (!part.isOver) {
            part.failure.reset();
            part.rowsPerSecond = 0;
            m_session.submit(channelOf(part.side), part.request);
        }
    }
    Q_EMIT
    changed();
}

void ExperimentRun::pause() {
    if (state() != State::Running) {
        return;
    }
    m_isPaused = true;
    for (const Part& part : m_parts) {
        m_session.cancel(channelOf(part.side));
        if (part.done > 0 && !part.isOver) {
            m_results.open(QString::fromStdString(part.request.folder)); // with every prompt, as far as it is
        }
    }
    Q_EMIT
    changed();
}

void ExperimentRun::resume() {
    if (state() == State::Paused || state() == State::Failed) {
        m_isPaused = false;
        submit();
    }
}

void ExperimentRun::stop() {
    pause();
    m_parts.clear();
    m_isPaused = false;
    Q_EMIT
    changed();
}

ExperimentRun::State ExperimentRun::state() const {
    if (m_parts.empty()) {
        return State::Idle;
    }
    if (m_isPaused) {
        return State::Paused;
    }
    const bool isRunning = std::any_of(m_parts.begin(), m_parts.end(),
                                       [](const Part& part) { return !part.isOver && !part.failure; });
    const bool hasFailed = std::any_of(m_parts.begin(), m_parts.end(),
                                       [](const Part& part) { return part.failure.has_value(); });
    return isRunning ? State::Running : hasFailed ? State::Failed : State::Done;
}

double ExperimentRun::done() const {
    double sum = 0;
    for (const Part& part : m_parts) {
        sum += part.isOver      ? 1
               : part.total > 0 ? static_cast<double>(part.done) / static_cast<double>(part.total)
                                : 0;
    }
    return m_parts.empty() ? 0 : sum / static_cast<double>(m_parts.size());
}

/// Models run one after the other; one that hasn't begun is taken to be as fast as the one that runs.
std::optional<double> ExperimentRun::remainingSeconds() const {
    double rate = 0;
    std::int64_t total = 0;
    for (const Part& part : m_parts) {
        rate = part.rowsPerSecond > 0 && !part.isOver ? part.rowsPerSecond : rate;
        total = std::max(total, part.total);
    }
    if (rate <= 0 || state() != State::Running) {
        return std::nullopt;
    }
    double rows = 0;
    for (const Part& part : m_parts) {
        const std::int64_t all = part.total > 0 ? part.total : total;
        rows += part.isOver || part.failure ? 0 : static_cast<double>(all - part.done);
    }
    return rows / rate;
}

ExperimentRun::Part* ExperimentRun::find(const std::string& channel) {
    const auto found = std::find_if(m_parts.begin(), m_parts.end(),
                                    [&](const Part& part) { return channelOf(part.side) == channel; });
    return found == m_parts.end() || m_isPaused ? nullptr : &*found;
}

void ExperimentRun::take(const std::shared_ptr<const Snapshot>& snapshot) {
    Part* part = find(snapshot->request.channel);
    const auto* outcome = std::get_if<ExperimentSnapshot>(&snapshot->body);
    if (part == nullptr || outcome == nullptr) {
        return;
    }
    part->done = outcome->done;
    part->total = outcome->total;
    part->skipped = outcome->skipped;
    part->rowsPerSecond = outcome->rowsPerSecond;
    part->isOver = !snapshot->partial;
    if (part->isOver) {
        m_results.open(QString::fromStdString(part->request.folder));
    } else if (!outcome->summary.all.windows.empty()) {
        m_results.showRunning(part->request.folder, runningManifest(part->request, *outcome),
                              outcome->summary);
    }
    Q_EMIT
    changed();
}

void ExperimentRun::takeFailure(const Failure& failure) {
    if (Part* part = find(failure.request.channel)) {
        part->failure = failure;
        Q_EMIT
        changed();
    }
}

} // namespace mambascope::ui
