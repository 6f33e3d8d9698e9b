// SPDX-License-Identifier: GPL-3.0-or-later
// Which file is saved to, after opening, undoing and a full history.
#include <QTest>

#include "ui/files/session_file.hpp"

using namespace mambascope::ui;

class TestSessionFile : public QObject {
    Q_OBJECT

private:
    static void step(Experiment& experiment) {
        ExperimentState next = experiment.state();
        next.prompt += 'x';
        experiment.change(next, QStringLiteral("step"));
    }

    static void open(Experiment& experiment, SessionFile& file, const QString& path) {
        step(experiment);
        file.opened(path, true);
    }

private Q_SLOTS:
    void undoGoesBackToTheFileBefore() {
        Experiment experiment(defaultExperiment());
        SessionFile file(experiment);
        QCOMPARE(file.path(), QString());
        step(experiment);
        file.saved(QStringLiteral("a"));
        QVERIFY(experiment.isClean());
        step(experiment);
        open(experiment, file, QStringLiteral("b"));
        QVERIFY(experiment.isClean());
        step(experiment);
        QCOMPARE(file.path(), QStringLiteral("b"));
        experiment.undo();
        experiment.undo();
        QCOMPARE(file.path(), QStringLiteral("a")); // saving here must not overwrite b
        QVERIFY(!experiment.isClean());
        experiment.redo();
        QCOMPARE(file.path(), QStringLiteral("b"));
        QVERIFY(experiment.isClean());
        file.saved(QStringLiteral("c"));
        QCOMPARE(file.path(), QStringLiteral("c"));
        experiment.undo();
        QCOMPARE(file.path(), QStringLiteral("a"));
    }

    void aBranchBesideTheOpeningIsOfTheFileBefore() {
        Experiment experiment(defaultExperiment());
        SessionFile file(experiment);
        file.saved(QStringLiteral("a"));
        open(experiment, file, QStringLiteral("b"));
        const NodeId opened = experiment.history().present().id;
        experiment.undo();
        ExperimentState other = experiment.state();
        other.linked = false;
        experiment.change(other, QStringLiteral("beside the opening"));
        QCOMPARE(file.path(), QStringLiteral("a"));
        step(experiment);
        QCOMPARE(file.path(), QStringLiteral("a"));
        QVERIFY(experiment.goTo(opened));
        QCOMPARE(file.path(), QStringLiteral("b"));
        QVERIFY(experiment.isClean());
    }

    void aFullHistoryKeepsTheFile() {
        Experiment experiment(defaultExperiment());
        SessionFile file(experiment);
        file.saved(QStringLiteral("a"));
        open(experiment, file, QStringLiteral("b"));
        for (std::size_t i = 0; i < HistoryTree::kMostNodes + 5; ++i) {
            ExperimentState next = experiment.state();
            next.pane(Side::Left).layer = static_cast<int>(i);
            experiment.change(next, QStringLiteral("step"));
            QCOMPARE(file.path(), QStringLiteral("b"));
        }
        while (experiment.undo()) {
        }
        QCOMPARE(file.path(), QStringLiteral("b")); // the opening itself is no longer in the history
        QVERIFY(!experiment.isClean());
    }

    void openingWhatIsThereAlreadyIsNoStep() {
        Experiment experiment(defaultExperiment());
        SessionFile file(experiment);
        step(experiment);
        file.opened(QStringLiteral("a"), false);
        QVERIFY(experiment.isClean());
        experiment.undo();
        QCOMPARE(file.path(), QStringLiteral("a"));
    }
};

QTEST_GUILESS_MAIN(TestSessionFile)
#include "tst_session_file.moc"
