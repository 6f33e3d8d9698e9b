// SPDX-License-Identifier: GPL-3.0-or-later
// What a random user does to causal tracing: other subjects and noise, what is put where, cells that are
// clicked, undo in the middle of it.
#include <QComboBox>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "tests/ui/shell/random_user.hpp"
#include "ui/shell/prompt/prompt_edit.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/patches.hpp"
#include "ui/views/trace/trace_panel.hpp"

namespace mambascope::testing {

using namespace mambascope::ui;

namespace {

/// As a user chooses an entry.
void choose(QComboBox& box, int index) {
    box.setCurrentIndex(index);
    Q_EMIT
    box.activated(index);
}

} // namespace

void RandomUser::startTracing() {
    static const char* const kPrompts[] = {"The mother tongue of Danielle Darrieux is",
                                           "Beats Music is owned by"};
    static const char* const kSubjects[] = {"Danielle Darrieux", "Beats Music"};
    static const char* const kOthers[] = {"Steve Jobs", "Big Co", "Paris"};
    const int which = below(2);
    ExperimentState next = m_test.state();
    if (next.prompt.find(kSubjects[which]) == std::string::npos) {
        next = withPrompt(withoutPromptParts(next), kPrompts[which]);
        next.subject.reset();
    }
    next = withOtherSubject(next, kOthers[below(3)]);
    m_test.window->experiment().change(next, QStringLiteral("trace"));
    m_test.trigger(oneIn(2) ? "layout.trace" : "trace.other");
}

void RandomUser::trace() {
    switch (below(4)) {
    case 0:
        startTracing();
        break;
    case 1:
        m_test.find<QComboBox>("traceOther")->setEditText(oneIn(3) ? QString() : someText().left(40));
        break;
    case 2:
        m_test.trigger(oneIn(2) ? "view.paths" : "view.trace");
        break;
    default:
        changeTrace();
        break;
    }
}

void RandomUser::changeTrace() {
    switch (below(7)) {
    case 0:
        m_test.find<QToolButton>("traceNoise")->click();
        break;
    case 1:
        choose(*m_test.find<QComboBox>("traceInto"), below(2));
        break;
    case 2:
        m_test.find<QSpinBox>("traceWindow")->setValue(1 + below(30));
        break;
    case 3:
        choose(*m_test.find<QComboBox>("patchValue"), below(3));
        break;
    case 4:
        m_test.find<QToolButton>("patchBoth")->click();
        break;
    case 5:
        m_test.window->experiment().change(
            withMoreToggled(m_test.state(), kMoreStates.at(static_cast<std::size_t>(below(5)))),
            QStringLiteral("more states"));
        break;
    default:
        m_test.trigger(oneIn(2) ? "trace.meansLeft" : "trace.meansRight");
        break;
    }
}

void RandomUser::patch() {
    TraceView& view = m_test.find<TracePanel>("tracePanel")->view(oneIn(2) ? Side::Left : Side::Right);
    const TraceShown& shown = view.shown();
    if (!view.isVisible() || shown.rowCount() == 0 || shown.stateCount() == 0) {
        startTracing();
        return;
    }
    const int state = below(shown.stateCount());
    const int row =
        shown.rowCount() - 1 - below(std::min(3, shown.rowCount())); // mostly where it changes much
    const TraceCell cell{state, row, below(static_cast<int>(shown.map(state).windows.size()))};
    const QPoint at = view.cellRect(cell).center().toPoint();
    if (view.cellAt(at)) {
        QTest::mouseClick(&view, Qt::LeftButton, oneIn(4) ? Qt::ControlModifier : Qt::NoModifier, at);
    }
}

void RandomUser::patchAndUndo() {
    for (int i = below(6); i >= 0; --i) {
        switch (below(4)) {
        case 0:
            undoOrRedo();
            break;
        case 1:
            changeTrace();
            break;
        default:
            patch();
            break;
        }
        if (oneIn(3)) {
            QCoreApplication::processEvents();
        }
    }
}

} // namespace mambascope::testing
