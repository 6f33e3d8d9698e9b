// SPDX-License-Identifier: GPL-3.0-or-later
// Result folders in the window: what is read of them, and what is told of those that can't be read.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <fstream>

#include "tests/support/data_samples.hpp"
#include "ui/data/result_bench.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestResultSet : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const std::atomic<bool> m_go{false};

    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

private Q_SLOTS:
    void initTestCase() {
        writeResults(path("both") / "mamba", "demo-mamba2", 8, 40);
        writeResults(path("both") / "transformer", "demo-transformer", 5, 40, 0.5);
        std::filesystem::create_directories(path("empty"));
    }

    void numbersOfEveryPrompt() {
        const auto set = ResultSet::read(path("both") / "mamba", m_go);
        QCOMPARE(set->rows().size(), std::size_t{40});
        QCOMPARE(set->skipped().size(), std::size_t{1});
        const CurveKey subject = set->find(0, "", "subject").value();
        QCOMPARE(set->windowCount(subject), std::size_t{7});
        for (std::size_t row = 0; row < 40; ++row) {
            for (std::size_t window = 0; window < 7; ++window) {
                const double lost = window == row % 3 ? static_cast<double>(row) / 100 : 0;
                QVERIFY(std::abs(set->value(row, subject, window, SummaryMetric::RelativeChange) + lost) <
                        1e-6);
                QVERIFY(std::abs(set->value(row, subject, window, SummaryMetric::Difference) + lost / 2) <
                        1e-6);
                QCOMPARE(set->value(row, subject, window, SummaryMetric::Accuracy),
                         lost / 2 > 0.1 ? 0.0 : 1.0);
            }
        }
        QVERIFY(!set->find(0, "", "context"));
        QVERIFY(!set->find(1, "", "subject"));
    }

    void meansAreThoseOfTheFolder() {
        const auto set = ResultSet::read(path("both") / "mamba", m_go);
        QCOMPARE(set->summary().all.prompts, std::int64_t{40});
        QVERIFY(set->summary().bootstrap.draws > 0);
        double sum = 0; // rows 0, 3, … 39 lose in window 0
        for (int row = 0; row < 40; row += 3) {
            sum -= row / 100.0;
        }
        const SourceSummary& subject = set->summary().all.windows[0].sources[0];
        QVERIFY(std::abs(subject.relativeChange.mean[0] - sum / 40) < 1e-6);
        QCOMPARE(set->part(SubjectPlace::First)->prompts, std::int64_t{10});
        QCOMPARE(set->part(SubjectPlace::Later)->prompts, std::int64_t{30});
        QCOMPARE(set->relations().size(), std::size_t{2});
        QCOMPARE(set->relations().front().summary.all.prompts, std::int64_t{20});
    }

    /// A run that was stopped has no summary of its last rows.
    void rowsBehindTheSummaryCount() {
        writeResults(path("part"), "demo-mamba2", 8, 40);
        const std::filesystem::path rows = path("part") / kRowsFile;
        std::filesystem::resize_file(rows, std::filesystem::file_size(rows) / 2); // in the middle of a line
        const auto set = ResultSet::read(path("part"), m_go);
        QVERIFY(set->rows().size() > 10 && set->rows().size() < 40);
        QCOMPARE(set->summary().all.prompts, static_cast<std::int64_t>(set->rows().size()));
    }

    /// A run's folder is read beside what it tells, again and again.
    void aRunsPromptsComeIn() {
        writeResults(path("run"), "demo-mamba2", 8, 40);
        const auto whole = ResultSet::read(path("run"), m_go);
        const std::filesystem::path rows = path("run") / kRowsFile;
        const auto size = std::filesystem::file_size(rows);
        std::filesystem::copy_file(rows, path("rows"));
        std::filesystem::resize_file(rows, size / 3);
        Experiment experiment{ExperimentState{}};
        ResultBench bench(experiment);
        const auto tell = [&] { bench.showRunning(path("run"), whole->manifest(), whole->summary()); };
        tell();
        QVERIFY(bench.sets().front()->rows().empty());
        QTRY_VERIFY(!bench.sets().front()->rows().empty());
        const std::size_t some = bench.sets().front()->rows().size();
        QVERIFY(some < 40);
        tell(); // too early to read again: what was read stays
        QCOMPARE(bench.sets().front()->rows().size(), some);
        QCOMPARE(bench.sets().front()->summary().all.prompts, std::int64_t{40});
        std::filesystem::copy_file(path("rows"), rows, std::filesystem::copy_options::overwrite_existing);
        QTRY_VERIFY_WITH_TIMEOUT((tell(), bench.sets().front()->rows().size() == 40), 10000);
        QTRY_COMPARE(bench.picture().strips.size(), std::size_t{1});
        QVERIFY(bench.failure().isEmpty());

        // A folder that can't be read is the run's to tell.
        bench.showRunning(path("nowhere"), whole->manifest(), whole->summary());
        QTest::qWait(50);
        QVERIFY(bench.failure().isEmpty() && bench.sets().back()->rows().empty());
        // One that was closed meanwhile stays closed.
        QTest::qWait(1100);
        tell();
        bench.closeAll();
        QTest::qWait(200);
        QVERIFY(bench.sets().empty());
    }

    void foldersOfAPath() {
        QCOMPARE(resultFoldersIn(path("both")).size(), std::size_t{2});
        QCOMPARE(resultFoldersIn(path("both") / "mamba").size(), std::size_t{1});
        QVERIFY(resultFoldersIn(path("empty")).empty());
        QVERIFY(resultFoldersIn(path("nowhere")).empty());
    }

    void stoppedReading() {
        const std::atomic<bool> stop{true};
        QVERIFY_THROWS_EXCEPTION(Error, (void)ResultSet::read(path("both") / "mamba", stop));
    }

    void opening() {
        Experiment experiment(defaultExperiment());
        ResultBench bench(experiment);
        bench.open(QString::fromStdString(path("both").string()));
        QVERIFY(QTest::qWaitFor([&] { return bench.picture().sets.size() == 2 && bench.isSettled(); }));
        QVERIFY(bench.failure().isEmpty());
        QVERIFY(bench.title(0).startsWith(QStringLiteral("demo-mamba2")));
        QVERIFY(bench.picture().difference.has_value());
        bench.setShown(1, std::nullopt);
        QVERIFY(QTest::qWaitFor([&] { return bench.picture().sets.size() == 1; }));
        QCOMPARE(bench.picture().sets.front()->manifest().model.name, std::string("demo-transformer"));
        bench.close(0);
        QCOMPARE(bench.sets().size(), std::size_t{1});
        QCOMPARE(bench.shown()[0].value(), std::size_t{0});
        bench.open(QString::fromStdString(path("empty").string()));
        QVERIFY(QTest::qWaitFor([&] { return !bench.failure().isEmpty(); }));
        QVERIFY2(bench.failure().contains(QStringLiteral("manifest.json")), qPrintable(bench.failure()));
        QCOMPARE(bench.sets().size(), std::size_t{1}); // what was open stays
    }

    void aPromptOfResultsBecomesTheWindows() {
        Experiment experiment(defaultExperiment());
        ResultBench bench(experiment);
        const auto set = ResultSet::read(path("both") / "mamba", m_go);
        bench.makeLive(*set, 5);
        QCOMPARE(experiment.state().prompt, std::string("The home of Ann5 is"));
        QCOMPARE(experiment.state().subject->start, 12U);
        QVERIFY(experiment.undo());
    }

    void aBrokenFolderIsRefusedByName() {
        writeResults(path("broken"), "demo-mamba2", 8, 4);
        std::ofstream(path("broken") / kRowsFile) << "{\"row\":0}\n";
        Experiment experiment(defaultExperiment());
        ResultBench bench(experiment);
        bench.open(QString::fromStdString(path("broken").string()));
        QVERIFY(QTest::qWaitFor([&] { return !bench.failure().isEmpty(); }));
        QVERIFY2(bench.failure().contains(QStringLiteral("rows.jsonl")), qPrintable(bench.failure()));
        QVERIFY(bench.sets().empty());
    }
};

QTEST_MAIN(TestResultSet)
#include "tst_result_set.moc"
