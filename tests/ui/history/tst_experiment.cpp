// SPDX-License-Identifier: GPL-3.0-or-later
#include <malloc.h>

#include <map>
#include <random>

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

    /// Those that were made, on whatever branch.
    static int steps(const Experiment& experiment) {
        return static_cast<int>(experiment.history().nodes().size()) - 1;
    }
    static ExperimentState withLayer(const Experiment& experiment, int layer) {
        ExperimentState next = experiment.state();
        next.pane(Side::Left).layer = layer;
        return next;
    }

private Q_SLOTS:
    void undoAndRedoSwapWholeStates() {
        Experiment experiment(defaultExperiment());
        QSignalSpy spy(&experiment, &Experiment::changed);
        ExperimentState next = experiment.state();
        next.linked = false;
        experiment.change(next, QStringLiteral("unlink"));
        QVERIFY(!experiment.state().linked);
        experiment.undo();
        QCOMPARE(experiment.state(), defaultExperiment());
        experiment.redo();
        QCOMPARE(experiment.state(), next);
        QCOMPARE(spy.count(), 3);
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
        QCOMPARE(steps(experiment), 500);
        QVERIFY2(after < before + (std::size_t{4} << 20), qPrintable(QString::number(after - before)));
        experiment.undo();
        QCOMPARE(experiment.state().prompt, state.prompt);
    }

    void nothingNewIsNoStep() {
        Experiment experiment(defaultExperiment());
        QSignalSpy spy(&experiment, &Experiment::changed);
        experiment.change(experiment.state(), QStringLiteral("nothing"));
        QCOMPARE(steps(experiment), 0);
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
        QCOMPARE(steps(experiment), 1);
        now += 2000;
        type(experiment, "Beat");
        QCOMPARE(steps(experiment), 2);
        experiment.undo();
        QCOMPARE(experiment.state().prompt, std::string("Bea"));
        experiment.undo();
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
        QCOMPARE(steps(experiment), 4); // typing, layers, unlink, link
        QCOMPARE(experiment.history().undoText(), QStringLiteral("link"));
        experiment.undo();
        experiment.undo();
        QCOMPARE(experiment.history().undoText(), QStringLiteral("show layer 4"));
    }

    void typingBackToTheStartLeavesNoStep() {
        Experiment experiment(defaultExperiment());
        experiment.setClock([] { return 0; });
        type(experiment, "B");
        type(experiment, "");
        QCOMPARE(steps(experiment), 0);
    }

    void undoAfterAnUndoneMergeStaysConsistent() {
        Experiment experiment(defaultExperiment());
        experiment.setClock([] { return 0; });
        type(experiment, "B");
        type(experiment, "Be");
        experiment.undo();
        type(experiment, "X"); // a branch
        QVERIFY(!experiment.canRedo());
        experiment.undo();
        QCOMPARE(experiment.state(), defaultExperiment());
        QCOMPARE(steps(experiment), 2);
        QVERIFY(experiment.goTo(experiment.history().nodes()[1].id));
        QCOMPARE(experiment.state().prompt, std::string("Be"));
        type(experiment, "Bea"); // was gone to: what was there stays as it is
        QCOMPARE(steps(experiment), 3);
    }

    void onlyANewStepGrows() {
        Experiment experiment(defaultExperiment());
        experiment.setClock([] { return 0; });
        type(experiment, "B");
        experiment.undo();
        type(experiment, "B"); // is there already
        type(experiment, "Be");
        QCOMPARE(steps(experiment), 2);
        experiment.undo();
        QCOMPARE(experiment.state().prompt, std::string("B"));
        experiment.restart(defaultExperiment());
        experiment.resetClean();
        type(experiment, "C");
        type(experiment, ""); // no step is left
        QCOMPARE(steps(experiment), 0);
        type(experiment, "D");
        QCOMPARE(steps(experiment), 1);
        experiment.undo();
        QCOMPARE(experiment.state(), defaultExperiment());
    }

    void whatIsNamedOrMarkedStaysAsItIs() {
        Experiment experiment(defaultExperiment());
        experiment.setClock([] { return 0; });
        type(experiment, "B");
        QVERIFY(experiment.setName(experiment.history().present().id, QStringLiteral("one letter")));
        type(experiment, "Be");
        QVERIFY(experiment.setMark(Mark::B, experiment.history().present().id));
        type(experiment, "Bea");
        experiment.setClean();
        type(experiment, "Beat");
        QCOMPARE(steps(experiment), 4);
    }

    void cleanIsThePlaceThatWasSaved() {
        Experiment experiment(defaultExperiment());
        QSignalSpy spy(&experiment, &Experiment::cleanChanged);
        QVERIFY(experiment.isClean());
        type(experiment, "B");
        QVERIFY(!experiment.isClean());
        experiment.setClean();
        QVERIFY(experiment.isClean());
        experiment.undo();
        QVERIFY(!experiment.isClean());
        experiment.redo();
        QVERIFY(experiment.isClean());
        experiment.setName(experiment.history().present().id, QStringLiteral("B"));
        QVERIFY(!experiment.isClean()); // a session keeps names
        experiment.setClean();
        experiment.setMark(Mark::A, experiment.history().present().id);
        QVERIFY(experiment.isClean());
        experiment.resetClean();
        QVERIFY(!experiment.isClean());
        QCOMPARE(spy.count(), 7);
    }

    void changesSayWhatIsNew() {
        Experiment experiment(defaultExperiment());
        QSignalSpy spy(&experiment, &Experiment::changed);
        type(experiment, "B");
        experiment.change(withLayer(experiment, 3), QStringLiteral("show layer 3"));
        QVERIFY(experiment.goTo(experiment.history().nodes().front().id));
        QCOMPARE(spy.at(0).at(2).value<StateParts>(), StateParts(StatePart::Prompt));
        QCOMPARE(spy.at(1).at(2).value<StateParts>(), StateParts(StatePart::LeftView));
        QCOMPARE(spy.at(2).at(2).value<StateParts>(), StatePart::Prompt | StatePart::LeftView);
    }

    /// Undo, redo and going anywhere in any order always show exactly the states that were made.
    void randomWalksReturnTheStates() {
        std::mt19937 random(42);
        qint64 now = 0;
        Experiment experiment(defaultExperiment());
        experiment.setClock([&now] { return now; });
        std::map<NodeId, ExperimentState> made{{experiment.history().present().id, experiment.state()}};
        for (int step = 1; step < 900; ++step) {
            now += static_cast<qint64>(random() % 1500);
            switch (random() % 5) {
            case 0:
                experiment.undo();
                break;
            case 1:
                experiment.redo();
                break;
            case 2:
                QVERIFY(experiment.goTo(std::next(made.begin(), random() % made.size())->first));
                break;
            case 3: // grows
                experiment.change(withLayer(experiment, step), QStringLiteral("layer"), StepKind::Layer);
                made[experiment.history().present().id] = experiment.state();
                break;
            default:
                experiment.change(withPrompt(experiment.state(), std::to_string(random() % 9)),
                                  QStringLiteral("prompt"));
                made[experiment.history().present().id] = experiment.state();
            }
            QCOMPARE(experiment.state(), made[experiment.history().present().id]);
            QCOMPARE(made.size(), experiment.history().nodes().size());
        }
        for (const auto& [id, state] : made) {
            QVERIFY(experiment.goTo(id));
            QCOMPARE(experiment.state(), state);
        }
    }

    void openingAHistoryIsOneStep() {
        Experiment other(defaultExperiment());
        type(other, "a\nb");
        other.change(withLayer(other, 5), QStringLiteral("show layer 5"));
        Experiment experiment(defaultExperiment());
        type(experiment, "mine");
        experiment.open(other.history(), QStringLiteral("open x"));
        QCOMPARE(experiment.state(), other.state());
        QCOMPARE(experiment.history().undoText(), QStringLiteral("open x"));
        experiment.undo();
        QCOMPARE(experiment.state().prompt, std::string("mine"));
        experiment.redo();
        QCOMPARE(experiment.state(), other.state());
        experiment.restart(other.history());
        QVERIFY(experiment.isClean());
        experiment.undo();
        QCOMPARE(experiment.state().prompt, std::string("a\nb"));
    }

    void thePauseBelongsToTyping() {
        Experiment experiment(defaultExperiment());
        QSignalSpy spy(&experiment, &Experiment::changed);
        type(experiment, "B");
        experiment.undo();
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
        QVERIFY(!experiment.canUndo());
    }
};

QTEST_MAIN(TestExperiment)
#include "tst_experiment.moc"
