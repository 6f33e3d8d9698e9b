// SPDX-License-Identifier: GPL-3.0-or-later
// The history as lines of a list.
#include <random>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "ui/views/history/history_list_model.hpp"

using namespace mambascope;
using namespace mambascope::ui;

class TestHistoryRows : public QObject {
    Q_OBJECT

private:
    static ExperimentState withLayer(int layer) {
        ExperimentState state = defaultExperiment();
        state.pane(Side::Left).layer = layer;
        return state;
    }
    static QString drawn(const HistoryTree& history) {
        QStringList lines;
        for (const HistoryRow& row : historyRows(history)) {
            lines.append(QString(row.lane, QLatin1Char(' ')) + row.step);
        }
        return lines.join(QLatin1Char('|'));
    }

private Q_SLOTS:
    void branchesAreSetIn() {
        HistoryTree history(withLayer(0));
        const NodeId first = history.present().id;
        const NodeId a = history.add(withLayer(1), QStringLiteral("a"), 0);
        const NodeId b = history.add(withLayer(2), QStringLiteral("b"), 0);
        QCOMPARE(drawn(history), QStringLiteral("start|a|b"));
        history.goTo(a);
        const NodeId c = history.add(withLayer(3), QStringLiteral("c"), 0);
        QCOMPARE(drawn(history), QStringLiteral("start|a| b|c"));
        history.goTo(b);
        history.add(withLayer(4), QStringLiteral("d"), 0);
        history.goTo(b);
        history.add(withLayer(5), QStringLiteral("e"), 0);
        QCOMPARE(drawn(history), QStringLiteral("start|a| b|  d| e|c"));
        history.goTo(first);
        history.add(withLayer(6), QStringLiteral("f"), 0);
        QCOMPARE(drawn(history), QStringLiteral("start| a|  b|   d|  e| c|f"));
        history.goTo(c); // going somewhere changes no row's place
        QCOMPARE(drawn(history), QStringLiteral("start| a|  b|   d|  e| c|f"));
        const std::vector<HistoryRow> rows = historyRows(history);
        QVERIFY(rows[0].isFirst && rows[0].hasNext && !rows[0].isBranch);
        QVERIFY(rows[1].isBranch && rows[1].isOnWay && !rows[1].isPresent);
        QVERIFY(rows[5].isPresent && !rows[5].hasNext && !rows[2].isOnWay);
    }

    void rowsAreToldInWords() {
        HistoryTree history(withLayer(0));
        const NodeId id = history.add(withLayer(1), QStringLiteral("show layer 1"), 0);
        QCOMPARE(rowWords(historyRows(history).back()), QStringLiteral("show layer 1, present state"));
        history.setName(id, QStringLiteral("deep"));
        history.setNotes(id, QStringLiteral("n"));
        history.setMark(Mark::A, id);
        QCOMPARE(rowWords(historyRows(history).back()),
                 QStringLiteral("“deep”: show layer 1, present state, marked A, with notes"));
    }

    void thePromptNamesTheStart() {
        ExperimentState state = defaultExperiment();
        state.prompt = "Beats Music is owned by";
        QCOMPARE(historyRows(HistoryTree(state)).front().step,
                 QStringLiteral("start: Beats Music is owned by"));
    }

    /// Whatever is done, the model says which rows came and went, and never resets.
    void theModelFollows() {
        std::mt19937 random(5);
        Experiment experiment(withLayer(0));
        HistoryListModel model(experiment);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        for (int step = 1; step < 300; ++step) {
            const auto& nodes = experiment.history().nodes();
            const NodeId some = nodes[random() % nodes.size()].id;
            switch (random() % 4) {
            case 0:
                experiment.goTo(some);
                break;
            case 1:
                experiment.setName(some, random() % 2 == 0 ? QStringLiteral("name") : QString());
                break;
            default:
                experiment.change(withLayer(step), QString::number(step));
            }
            model.refresh();
            QVERIFY(model.rows() == historyRows(experiment.history()));
            QCOMPARE(model.rowCount(), static_cast<int>(nodes.size()));
            QCOMPARE(model.indexOfNode(some).data(HistoryListModel::NodeRole).toInt(), some);
        }
        QCOMPARE(resets.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHistoryRows)
#include "tst_history_rows.moc"
