// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/experiment.hpp"

#include <utility>

#include <QDateTime>
#include <QElapsedTimer>

#include "ui/state/line_ends.hpp"

namespace mambascope::ui {
namespace {

constexpr qint64 kMergeMs = 1000;

qint64 timeNow() {
    return QDateTime::currentMSecsSinceEpoch();
}

/// A history that comes from outside, with what this program holds prompts to.
HistoryTree withPlainLineEnds(const HistoryTree& history) {
    HistoryParts parts = history.parts();
    const KeptState* before = nullptr;
    for (HistoryNode& node : parts.nodes) {
        node.kept = KeptState(withPlainLineEnds(node.kept.state()), before);
        before = &node.kept;
    }
    return HistoryTree(std::move(parts));
}

} // namespace

Experiment::Experiment(ExperimentState state, QObject* parent)
    : QObject(parent)
    , m_state(withPlainLineEnds(std::move(state)))
    , m_history(m_state, timeNow())
    , m_clean(m_history.present().id) {
    setObjectName(QStringLiteral("experiment"));
    QElapsedTimer timer;
    timer.start();
    m_clock = [timer] { return timer.elapsed(); };
}

void Experiment::setClock(Clock clock) {
    m_clock = std::move(clock);
}

/// A step that was saved, named or gone on from stays what it is.
bool Experiment::growsOn(StepKind kind, qint64 now) const {
    const HistoryNode& node = m_history.present();
    return kind != StepKind::Single && m_growing.id == node.id && m_growing.kind == kind &&
           now - m_growing.time <= kMergeMs && node.id != m_clean && node.name.isEmpty() &&
           m_history.marked(Mark::A) != node.id && m_history.marked(Mark::B) != node.id &&
           m_history.isLeaf(node.id);
}

void Experiment::change(const ExperimentState& wanted, const StepText& text, StepKind kind) {
    const ExperimentState next = withPlainLineEnds(wanted);
    if (next == m_state) {
        return;
    }
    const qint64 now = m_clock();
    const NodeId newest = m_history.nodes().back().id;
    bool mayGrow = true;
    if (!growsOn(kind, now)) {
        mayGrow = m_history.add(next, text, timeNow()) > newest; // what was there already stays as it is
    } else if (m_history.find(m_history.present().parent)->kept.state() != next) {
        m_history.replacePresent(next, text, timeNow());
    } else {
        m_history.dropPresent();
        mayGrow = false;
    }
    m_growing = mayGrow ? Growing{m_history.present().id, kind, now} : Growing{};
    follow(kind);
    tellHistory();
}

void Experiment::open(const HistoryTree& history, const StepText& text) {
    m_history.graft(withPlainLineEnds(history), text, timeNow());
    moved(true);
}

void Experiment::restart(const ExperimentState& state) {
    restart(HistoryTree(state, timeNow()));
}

void Experiment::restart(const HistoryTree& history) {
    m_history = withPlainLineEnds(history);
    m_clean = m_history.present().id;
    m_isAnnotated = false;
    moved(true);
}

bool Experiment::undo() {
    return moved(m_history.undo());
}

bool Experiment::redo() {
    return moved(m_history.redo());
}

bool Experiment::goTo(NodeId id) {
    return moved(m_history.goTo(id));
}

bool Experiment::moved(bool isStep) {
    if (isStep) {
        m_growing = {};
        follow();
        tellHistory();
    }
    return isStep;
}

void Experiment::follow(StepKind how) {
    ExperimentState state = m_history.present().kept.state();
    const StateParts what = differences(state, m_state);
    if (!what) {
        return;
    }
    const ExperimentState before = std::exchange(m_state, std::move(state));
    Q_EMIT
    changed(before, how, what);
}

bool Experiment::setName(NodeId id, const QString& name) {
    return annotated(m_history.setName(id, name));
}

bool Experiment::setNotes(NodeId id, const QString& notes) {
    return annotated(m_history.setNotes(id, notes));
}

bool Experiment::moveNamed(NodeId id, int by) {
    return annotated(m_history.moveNamed(id, by));
}

bool Experiment::annotated(bool isNew) {
    if (isNew) {
        m_isAnnotated = true;
        tellHistory();
    }
    return isNew;
}

bool Experiment::setMark(Mark mark, NodeId id) {
    const bool isNew = m_history.setMark(mark, id);
    if (isNew) {
        tellHistory();
    }
    return isNew;
}

void Experiment::setFile(const QString& file, bool isStep) {
    isStep ? m_history.setFile(m_history.present().id, file) : m_history.replaceFile(file);
    tellHistory();
}

void Experiment::setClean() {
    m_clean = m_history.present().id;
    m_isAnnotated = false;
    tellHistory();
}

void Experiment::resetClean() {
    m_clean = 0;
    tellHistory();
}

void Experiment::tellHistory() {
    Q_EMIT
    historyChanged();
    if (std::exchange(m_wasClean, isClean()) != isClean()) {
        Q_EMIT
        cleanChanged(m_wasClean);
    }
}

} // namespace mambascope::ui
