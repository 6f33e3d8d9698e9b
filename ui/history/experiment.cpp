// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/experiment.hpp"

#include <utility>

#include <QElapsedTimer>
#include <QUndoCommand>

#include "ui/state/line_ends.hpp"

namespace mambascope::ui {
namespace {

constexpr qint64 kMergeMs = 1000;
constexpr int kUndoLimit = 500;
constexpr int kStepId = 1; // one family of commands; their kinds decide about merging

} // namespace

class Experiment::Step : public QUndoCommand {
public:
    Step(Experiment& experiment, Kept before, Kept after, const QString& text, StepKind kind, qint64 time)
        : QUndoCommand(text)
        , m_experiment(experiment)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_kind(kind)
        , m_time(time) {}

    void undo() override { m_experiment.swapIn(m_before); }
    void redo() override { m_experiment.swapIn(m_after); }
    [[nodiscard]] int id() const override { return kStepId; }

    bool mergeWith(const QUndoCommand* command) override {
        const auto& newer = *static_cast<const Step*>(command); // same id: it is a Step
        if (m_kind == StepKind::Single || newer.m_kind != m_kind || newer.m_time - m_time > kMergeMs) {
            return false;
        }
        m_after = newer.m_after;
        m_time = newer.m_time;
        setText(newer.text());
        setObsolete(m_after.rest == m_before.rest && *m_after.prompt == *m_before.prompt);
        return true;
    }

private:
    Experiment& m_experiment;
    Kept m_before;
    Kept m_after;
    StepKind m_kind;
    qint64 m_time;
};

Experiment::Experiment(ExperimentState state, QObject* parent)
    : QObject(parent)
    , m_state(withPlainLineEnds(std::move(state)))
    , m_prompt(std::make_shared<const std::string>(m_state.prompt)) {
    setObjectName(QStringLiteral("experiment"));
    m_undoStack.setUndoLimit(kUndoLimit);
    QElapsedTimer timer;
    timer.start();
    m_clock = [timer] { return timer.elapsed(); };
}

void Experiment::change(const ExperimentState& wanted, const QString& text, StepKind kind) {
    const ExperimentState next = withPlainLineEnds(wanted);
    if (next == m_state) {
        return;
    }
    m_how = kind;
    m_undoStack.push(new Step(*this, kept(m_state), kept(next), text, kind, m_clock()));
    m_how = StepKind::Single;
}

void Experiment::restart(const ExperimentState& state) {
    m_undoStack.clear();
    swapIn(kept(withPlainLineEnds(state)));
}

void Experiment::setClock(Clock clock) {
    m_clock = std::move(clock);
}

Experiment::Kept Experiment::kept(const ExperimentState& state) const {
    Kept out{state,
             state.prompt == m_state.prompt ? m_prompt : std::make_shared<const std::string>(state.prompt)};
    std::string().swap(out.rest.prompt); // an assignment would keep its memory
    return out;
}

void Experiment::swapIn(const Kept& kept) {
    ExperimentState state = kept.rest;
    state.prompt = *kept.prompt;
    if (state == m_state) {
        return;
    }
    m_prompt = kept.prompt;
    const ExperimentState before = std::exchange(m_state, std::move(state));
    Q_EMIT
    changed(before, m_how);
}

} // namespace mambascope::ui
