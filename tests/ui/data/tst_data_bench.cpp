// SPDX-License-Identifier: GPL-3.0-or-later
// An open data set: reading, choosing, asking models, saving selections, opening rows.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "tests/support/data_samples.hpp"
#include "tests/support/fake_backend.hpp"
#include "ui/data/data_bench.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;
using namespace std::chrono_literals;

namespace {

class Bench {
public:
    explicit Bench(std::shared_ptr<FakeControl> fake = std::make_shared<FakeControl>())
        : control(std::move(fake))
        , experiment(defaultExperiment())
        , session(FakeBackend::factory(control))
        , data(experiment, session) {}

    [[nodiscard]] bool open(const std::filesystem::path& file) {
        data.open(QString::fromStdString(file.string()));
        return settle();
    }
    [[nodiscard]] bool settle() {
        return QTest::qWaitFor(
            [this] { return data.failure() || (data.data() != nullptr && data.isSettled()); }, 10000);
    }
    [[nodiscard]] bool answered() {
        data.setWatched(true);
        return QTest::qWaitFor(
            [this] { return data.evaluator().isDone(Side::Left) && data.evaluator().isDone(Side::Right); },
            10000);
    }

    std::shared_ptr<FakeControl> control;
    Experiment experiment;
    EngineSession session;
    DataBench data;
};

} // namespace

class TestDataBench : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path m_file;

    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

private Q_SLOTS:
    void initTestCase() { m_file = writeCsv(m_folder.path().toStdString()); }

    void rowsAndWhatIsLeftOut() {
        Bench bench;
        QVERIFY(bench.open(m_file));
        QCOMPARE(bench.data.rows().size(), std::size_t{4});
        QCOMPARE(bench.data.order().size(), std::size_t{4});
        QCOMPARE(bench.data.skippedCount(), std::size_t{1});
        QCOMPARE(bench.data.skipped().front().line, std::int64_t{4});
        QCOMPARE(bench.data.skipped().front().reason, SkipReason::NoAnswer);
        QVERIFY(!bench.data.isCut());
    }

    void aFileThatIsNone() {
        Bench bench;
        QVERIFY(bench.open(path("nothing.csv")));
        QVERIFY(bench.data.failure().has_value());
        QCOMPARE(bench.data.rows().size(), std::size_t{0});
        QVERIFY(bench.open(m_file)); // and the next one opens
        QVERIFY(!bench.data.failure());
        QCOMPARE(bench.data.rows().size(), std::size_t{4});
    }

    void modelsAreAskedWhileSomeoneLooks() {
        Bench bench;
        QVERIFY(bench.open(m_file));
        QTest::qWait(50);
        QCOMPARE(bench.control->runCount(), std::uint64_t{0});
        QVERIFY(bench.answered());
        for (const Side side : kSides) {
            QCOMPARE(bench.data.evaluator().answers(side).count(), std::size_t{4});
            QVERIFY(bench.data.answer(side, 0).probability > 0);
            QVERIFY(bench.data.answer(side, 0).rank >= 1);
        }
        // A model that comes back is not asked again.
        const std::uint64_t runs = bench.control->runCount();
        ExperimentState other = bench.experiment.state();
        other.pane(Side::Left).model = "demo-transformer";
        bench.experiment.change(other, QStringLiteral("another model"));
        QVERIFY(bench.answered());
        QVERIFY(bench.experiment.undo());
        QVERIFY(bench.answered());
        QCOMPARE(bench.control->runCount(), runs + 1);
        QCOMPARE(bench.data.evaluator().answers(Side::Left).count(), std::size_t{4});
    }

    void aFailureIsTold() {
        Bench bench;
        bench.control->failNext(Error(ErrorCode::OutOfMemory, {"cpu", "evaluate"}, "cpu: no memory"));
        QVERIFY(bench.open(m_file));
        bench.data.setWatched(true);
        QVERIFY(QTest::qWaitFor([&] {
            return bench.data.evaluator().failure(Side::Left) || bench.data.evaluator().failure(Side::Right);
        }));
        bench.data.setWatched(false);
        QVERIFY(bench.answered()); // looked at again, it is asked again
    }

    void aFilterOnModelsFollowsTheirAnswers() {
        Bench bench;
        QVERIFY(bench.open(m_file));
        mambascope::Selection selection;
        selection.filter = "rank(demo-mamba2) >= 1";
        bench.data.setSelection(selection);
        QVERIFY(bench.settle());
        QCOMPARE(bench.data.order().size(), std::size_t{0});
        QCOMPARE(bench.data.unasked(), std::size_t{4});
        QVERIFY(bench.answered());
        QVERIFY(QTest::qWaitFor([&] { return bench.data.order().size() == 4; }));
        QCOMPARE(bench.data.unasked(), std::size_t{0});
    }

    void aSelectionComesBackFromItsFile() {
        Bench bench;
        QVERIFY(bench.open(m_file));
        mambascope::Selection selection;
        selection.filter = "relation = P17";
        bench.data.setSelection(selection);
        QVERIFY(bench.settle());
        std::optional<bool> isSaved;
        bench.data.saveSelection(QStringLiteral("places"),
                                 QString::fromStdString(path("places.selection.json").string()),
                                 [&](const std::optional<Error>& failure) { isSaved = !failure; });
        QVERIFY(QTest::qWaitFor([&] { return isSaved.has_value(); }));
        QVERIFY(*isSaved);
        Bench other;
        QVERIFY(other.open(path("places.selection.json")));
        QVERIFY(QTest::qWaitFor([&] { return other.data.order().size() == 2; }));
        QCOMPARE(other.data.selectionName(), QStringLiteral("places"));
        QCOMPARE(other.data.rows().at(other.data.order().front()).row, std::int64_t{3});
        QCOMPARE(other.data.frozenSelection().rows.value(), (std::vector<std::int64_t>{3, 4}));
        other.data.showAll();
        QVERIFY(QTest::qWaitFor([&] { return other.data.order().size() == 4; }));
        QVERIFY(!other.data.frozenSelection().rows);
    }

    void onlyTheChosenRows() {
        Bench bench;
        QVERIFY(bench.open(m_file));
        bench.data.keepOnly({2, 0});
        QVERIFY(QTest::qWaitFor([&] { return bench.data.order().size() == 2; }));
        QCOMPARE(bench.data.frozenSelection().rows.value(), (std::vector<std::int64_t>{0, 3}));
    }

    void aRowBecomesThePrompt() {
        Bench bench;
        QVERIFY(bench.open(m_file));
        const ExperimentState before = bench.experiment.state();
        bench.data.makeLive(1);
        QCOMPARE(bench.experiment.state().prompt, std::string("The mother tongue of Danielle Darrieux is"));
        QCOMPARE(bench.experiment.state().subject->start, 21U);
        QCOMPARE(bench.experiment.state().target, std::string("French"));
        QVERIFY(bench.experiment.undo());
        QVERIFY(bench.experiment.state() == before);
    }

    void allOfCounterFact() {
        Bench bench;
        QSignalSpy added(&bench.data, &DataBench::rowsAdded);
        bench.data.open(QStringLiteral("counterfact"));
        QVERIFY(QTest::qWaitFor([&] { return bench.data.order().size() == 21919 && bench.data.isSettled(); },
                                30000));
        QVERIFY(added.size() > 5); // they come in parts
        QCOMPARE(bench.data.skippedCount(), std::size_t{0});
        QCOMPARE(bench.data.name(), QStringLiteral("counterfact"));
    }
};

QTEST_MAIN(TestDataBench)
#include "tst_data_bench.moc"
