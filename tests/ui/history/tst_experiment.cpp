// SPDX-License-Identifier: GPL-3.0-or-later
#include <malloc.h>

#include <QAction>
#include <QSignalSpy>
#include <QTest>

#include "ui/history/experiment.hpp"
#include "ui/state/edits.hpp"

using namespace mambascope;
using namespace mambascope::ui;

class TestExperiment : public QObject {
    Q_OBJECT

private:
    static void type(Experiment& experiment, const char* prompt) {
        experiment.change(withPrompt(experiment.state(), prompt), QStringLiteral("edit the prompt"),
                          StepKind::Typing);
    }

private Q_SLOTS:
    void undoAndRedoSwapWholeStates() {
        Experiment experiment(defaultExperiment());
        QSignalSpy spy(&experiment, &Experiment::changed);
        ExperimentState next = experiment.state();
        next.linked = false;
        experiment.change(next, QStringLiteral("unlink"));
        QVERIFY(!experiment.state().linked);
        experiment.undoStack().undo();
        QCOMPARE(experiment.state(), defaultExperiment());
        experiment.undoStack().redo();
        QCOMPARE(experiment.state(), next);
        QCOMPARE(spy.count(), 3);
    }

    void theMenuNamesTheStep() {
        Experiment experiment(defaultExperiment());
        QAction* undo = experiment.undoStack().createUndoAction(&experiment, QStringLiteral("Undo"));
        ExperimentState next = experiment.state();
        next.strict = true;
        experiment.change(next, QStringLiteral("knock out ·is ← ·Darrieux"));
        QCOMPARE(undo->text(), QStringLiteral("Undo knock out ·is ← ·Darrieux"));
    }

    /// Five hundred steps over one prompt hold it once, not a thousand times.
    void stepsShareThePrompt() {
        ExperimentState state = defaultExperiment();
        state.prompt = std::string(std::size_t{64} << 10, 'x');
        Experiment experiment(state);
        const std::size_t before = mallinfo2().uordblks;
        for (int i = 0; i < 500; ++i) {
            ExperimentState next = experiment.state();
            next.linked = !next.linked;
            experiment.change(next, QStringLiteral("toggle"));
        }
        const std::size_t after = mallinfo2().uordblks;
        QCOMPARE(experiment.undoStack().count(), 500);
        QVERIFY2(after < before + (std::size_t{4} << 20), qPrintable(QString::number(after - before)));
        experiment.undoStack().undo();
        QCOMPARE(experiment.state().prompt, state.prompt);
    }

    void nothingNewIsNoStep() {
        Experiment experiment(defaultExperiment());
        QSignalSpy spy(&experiment, &Experiment::changed);
        experiment.change(experiment.state(), QStringLiteral("nothing"));
        QCOMPARE(experiment.undoStack().count(), 0);
        QCOMPARE(spy.count(), 0);
    }

    void typingMergesUntilAPause() {
        qint64 now = 0;
        Experiment experiment(defaultExperiment());
        experiment.setClock([&now] { return now; });
        for (const char* prompt : {"B", "Be", "Bea"}) {
            type(experiment, prompt);
            now += 400;
        }
        QCOMPARE(experiment.undoStack().count(), 1);
        now += 2000;
        type(experiment, "Beat");
        QCOMPARE(experiment.undoStack().count(), 2);
        experiment.undoStack().undo();
        QCOMPARE(experiment.state().prompt, std::string("Bea"));
        experiment.undoStack().undo();
        QCOMPARE(experiment.state().prompt, std::string());
    }

    void differentKindsNeverMerge() {
        Experiment experiment(defaultExperiment());
        experiment.setClock([] { return 0; });
        type(experiment, "B");
        ExperimentState next = experiment.state();
        next.pane(Side::Left).layer = 3;
        experiment.change(next, QStringLiteral("show layer 3"), StepKind::Layer);
        next.pane(Side::Left).layer = 4;
        experiment.change(next, QStringLiteral("show layer 4"), StepKind::Layer);
        next.linked = false;
        experiment.change(next, QStringLiteral("unlink"));
        next.linked = true;
        experiment.change(next, QStringLiteral("link"));
        QCOMPARE(experiment.undoStack().count(), 4); // typing, layers, unlink, link
        QCOMPARE(experiment.undoStack().text(1), QStringLiteral("show layer 4"));
    }

    void typingBackToTheStartLeavesNoStep() {
        Experiment experiment(defaultExperiment());
        experiment.setClock([] { return 0; });
        type(experiment, "B");
        type(experiment, "");
        QCOMPARE(experiment.undoStack().count(), 0);
    }

    void undoAfterAnUndoneMergeStaysConsistent() {
        Experiment experiment(defaultExperiment());
        experiment.setClock([] { return 0; });
        type(experiment, "B");
        type(experiment, "Be");
        experiment.undoStack().undo();
        type(experiment, "X"); // forgets the redo step
        QVERIFY(!experiment.undoStack().canRedo());
        experiment.undoStack().undo();
        QCOMPARE(experiment.state(), defaultExperiment());
    }

    void thePauseBelongsToTyping() {
        Experiment experiment(defaultExperiment());
        QSignalSpy spy(&experiment, &Experiment::changed);
        type(experiment, "B");
        experiment.undoStack().undo();
        QCOMPARE(spy.at(0).at(1).value<StepKind>(), StepKind::Typing);
        QCOMPARE(spy.at(1).at(1).value<StepKind>(), StepKind::Single);
    }

    void restartForgetsTheHistory() {
        Experiment experiment(defaultExperiment());
        type(experiment, "B");
        ExperimentState other = defaultExperiment();
        other.prompt = "other";
        experiment.restart(other);
        QCOMPARE(experiment.state(), other);
        QVERIFY(!experiment.undoStack().canUndo());
    }
};

QTEST_MAIN(TestExperiment)
#include "tst_experiment.moc"
