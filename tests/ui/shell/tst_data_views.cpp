// SPDX-License-Identifier: GPL-3.0-or-later
// Data sets, experiments and their results in the window, by menu, mouse, keyboard and drop.
#include <QDir>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QUrl>
#include <fstream>

#include "tests/support/data_samples.hpp"
#include "tests/support/fact_samples.hpp"
#include "tests/ui/shell/window_under_test.hpp"
#include "ui/exports/result_figure_dialog.hpp"
#include "ui/shell/run_dialog.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/shell/window_context.hpp"
#include "ui/views/dataset/dataset_bar.hpp"
#include "ui/views/dataset/dataset_details.hpp"
#include "ui/views/dataset/dataset_panel.hpp"
#include "ui/views/results/results_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;
using namespace std::chrono_literals;

namespace {

class DataUnderTest : public WindowUnderTest {
public:
    [[nodiscard]] bool openFacts() {
        files->answers[FileChooser::Ask::OpenData] =
            QString::fromStdString(writeCsv(folder.path().toStdString()).string());
        if (!start()) {
            return false;
        }
        trigger("data.open");
        return rowsComeTo(4);
    }
    [[nodiscard]] bool rowsComeTo(int count) {
        return QTest::qWaitFor([&] { return panel().model().rowCount() == count; }, 10000);
    }
    [[nodiscard]] DatasetPanel& panel() const {
        return *qobject_cast<DatasetPanel*>(window->body().views().find("dataset"));
    }
    [[nodiscard]] ResultsPanel& results() const {
        return *qobject_cast<ResultsPanel*>(window->body().views().find("results"));
    }
    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return std::filesystem::path(folder.path().toStdString()) / name;
    }
    void drop(const std::filesystem::path& file) const {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &event);
    }
    [[nodiscard]] QString text(int row, int column) const {
        return panel().model().index(row, column).data().toString();
    }
    /// Through the dialog: both models, windows of 9.
    void startRun(const QString& where) const {
        trigger("experiment.run");
        auto* dialog = window->findChild<RunDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("runFolder"))->setText(where);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("runStart")), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void trigger(const char* action) const {
        QAction* found = window->actionRegistry().find(QLatin1String(action));
        QVERIFY2(found != nullptr && found->isEnabled(), action);
        found->trigger();
    }
};

} // namespace

class TestDataViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsOpenedFromTheMenu() {
        DataUnderTest test;
        QVERIFY(test.openFacts());
        QVERIFY(test.panel().isVisible());
        QCOMPARE(test.text(1, 1), QStringLiteral("The mother tongue of Danielle Darrieux is"));
        QCOMPARE(test.text(1, 3), QStringLiteral("French"));
        QCOMPARE(test.panel().model().index(1, 1).data(DatasetModel::SubjectRole).toPoint(), QPoint(21, 38));
        QVERIFY2(test.panel().facts().contains(QStringLiteral("1 line left out")),
                 qPrintable(test.panel().facts()));
        // What the models say of every row comes by itself.
        QVERIFY(
            QTest::qWaitFor([&] { return !test.text(3, 5).isEmpty() && !test.text(3, 8).isEmpty(); }, 10000));
        QVERIFY(QTest::qWaitFor(
            [&] { return test.panel().facts().contains(QStringLiteral("demo-mamba2 is right in")); }, 5000));
    }

    void columnsAndLeftOutLinesAreTold() {
        DataUnderTest test;
        QVERIFY(test.openFacts());
        test.trigger("data.details");
        auto* dialog = test.window->findChild<DatasetDetails*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("detailsColumns"))
                    ->text()
                    .contains(QStringLiteral("source")));
        auto* skipped = dialog->findChild<QTableView*>(QStringLiteral("skippedTable"));
        QCOMPARE(skipped->model()->rowCount(), 1);
        QCOMPARE(skipped->model()->index(0, 0).data().toString(), QStringLiteral("4"));
        QCOMPARE(skipped->model()->index(0, 1).data().toString(), QStringLiteral("the answer is missing"));
    }

    void rowsAreFilteredAndSorted() {
        DataUnderTest test;
        QVERIFY(test.openFacts());
        test.trigger("data.filter");
        QTest::keyClicks(&test.panel().bar().filter(), QStringLiteral("relation = P17"));
        QVERIFY(test.rowsComeTo(2));
        QTest::keyClicks(&test.panel().bar().filter(), QStringLiteral(" and ("));
        auto* error = test.find<QLabel>("datasetFilterError");
        QVERIFY(QTest::qWaitFor([&] { return error->isVisible() && !error->text().isEmpty(); }));
        test.panel().bar().filter().clear();
        QVERIFY(test.rowsComeTo(4));
        QVERIFY(QTest::qWaitFor([&] { return !error->isVisible(); }));
        test.panel().grid().horizontalHeader()->setSortIndicator(3, Qt::DescendingOrder);
        QVERIFY(QTest::qWaitFor([&] { return test.text(0, 3) == QStringLiteral("Spain"); }));
        test.find<QSpinBox>("datasetSample")->setValue(3);
        QVERIFY(test.rowsComeTo(3));
    }

    void theFilterKeepsRoomInANarrowDock() {
        QWidget dock;
        DatasetBar bar(&dock);
        dock.show();
        for (const int width : {460, 1200}) {
            bar.resize(width, bar.sizeHint().height());
            bar.layout()->activate();
            QVERIFY2(bar.filter().width() >= 220, std::to_string(bar.filter().width()).c_str());
            const auto* place = bar.findChild<QComboBox*>(QStringLiteral("datasetSubjectPlace"));
            QCOMPARE(place->y() > bar.filter().geometry().bottom(), width == 460);
        }
    }

    void aRowBecomesThePromptAndBack() {
        DataUnderTest test;
        QVERIFY(test.openFacts());
        const std::string before = test.state().prompt;
        QTableView& grid = test.panel().grid();
        grid.setFocus();
        grid.setCurrentIndex(grid.model()->index(2, 1));
        QTest::keyClick(&grid, Qt::Key_Return);
        QCOMPARE(test.state().prompt, std::string("Autonomous University of Madrid is in"));
        QCOMPARE(test.state().target, std::string("Spain"));
        const QPoint first = grid.visualRect(grid.model()->index(1, 3)).center();
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, first);
        QTest::mouseDClick(grid.viewport(), Qt::LeftButton, {}, first);
        QCOMPARE(test.state().prompt, std::string("The mother tongue of Danielle Darrieux is"));
        test.trigger("edit.undo");
        test.trigger("edit.undo");
        QCOMPARE(test.state().prompt, before);
        QVERIFY(test.settle());
    }

    void filesAndFoldersAreDropped() {
        DataUnderTest test;
        QVERIFY(test.start());
        test.drop(writeCsv(test.folder.path().toStdString()));
        QVERIFY(test.rowsComeTo(4));
        QVERIFY(test.panel().isVisible());
        writeResults(test.path("results") / "a", "elsewhere-2.7b", 8, 40);
        writeResults(test.path("results") / "b", "elsewhere-160m", 5, 40);
        test.drop(test.path("results"));
        QVERIFY(test.results().isVisible());
        QVERIFY(QTest::qWaitFor([&] { return test.results().names().size() == 2; }));
        QCOMPARE(test.results().names().at(0), QStringLiteral("elsewhere-2.7b"));
        std::filesystem::create_directories(test.path("nothing"));
        test.drop(test.path("nothing"));
        QVERIFY(test.find<QLabel>("noticeText")->text().contains(QStringLiteral("manifest.json")));
    }

    void dotsAndOutliersBecomeThePrompt() {
        DataUnderTest test;
        QVERIFY(test.start());
        writeResults(test.path("results"), "elsewhere-2.7b", 8, 300, 1, 400);
        test.files->answers[FileChooser::Ask::OpenResults] =
            QString::fromStdString(test.path("results").string());
        test.trigger("results.open");
        ResultsPanel& panel = test.results();
        QVERIFY(QTest::qWaitFor(
            [&] { return panel.names().size() == 1 && panel.outliers().model()->rowCount() > 0; }));
        panel.outliers().setFocus();
        panel.outliers().setCurrentIndex(panel.outliers().model()->index(0, 0));
        QTest::keyClick(&panel.outliers(), Qt::Key_Return);
        QVERIFY2(test.state().prompt.find("Ann29") != std::string::npos, test.state().prompt.c_str());
        panel.bar().setForm(ResultForm::Dots);
        panel.plot().setFocus();
        QTest::keyClick(&panel.plot(), Qt::Key_Home); // the first window
        QTest::keyClick(&panel.plot(), Qt::Key_Up);   // its lowest dot
        QVERIFY2(panel.plot().statusText().contains(QStringLiteral("Ann297")),
                 qPrintable(panel.plot().statusText()));
        QTest::keyClick(&panel.plot(), Qt::Key_Return);
        QVERIFY2(test.state().prompt.find("Ann297 is") != std::string::npos, test.state().prompt.c_str());
        test.trigger("edit.undo");
        test.trigger("edit.undo");
        QCOMPARE(test.state().prompt, std::string("Beats Music is owned by"));
    }

    /// Out of results that are open, by name: the file that the command line writes.
    void aFigureLikeAPapersIsSaved() {
        DataUnderTest test;
        QVERIFY(test.start());
        writeResults(test.path("results") / "a", "elsewhere-2.7b", 8, 40);
        writeResults(test.path("results") / "b", "elsewhere-160m", 5, 40);
        test.files->answers[FileChooser::Ask::OpenResults] =
            QString::fromStdString(test.path("results").string());
        test.trigger("results.open");
        QVERIFY(QTest::qWaitFor([&] { return test.results().names().size() == 2; }));
        test.trigger("results.figure");
        auto* dialog = test.window->findChild<ResultFigureDialog*>();
        QVERIFY(dialog != nullptr);
        auto* preset = dialog->findChild<QComboBox*>(QStringLiteral("resultFigurePreset"));
        auto* save = dialog->findChild<QPushButton*>(QStringLiteral("resultFigureSave"));
        auto* error = dialog->findChild<QLabel*>(QStringLiteral("resultFigureError"));
        const std::filesystem::path file = test.path("sizes.svg");
        auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("resultFigureFile"));
        field->selectAll();
        QTest::keyClicks(field, QString::fromStdString(file.string()));
        const auto tryPreset = [&](const char* name) {
            preset->setCurrentIndex(preset->findData(QLatin1String(name)));
            QTest::mouseClick(save, Qt::LeftButton);
        };
        tryPreset("MK6"); // there are no groups in them
        QVERIFY(QTest::qWaitFor([&] { return error->isVisible() && save->isEnabled(); }));
        QVERIFY(!std::filesystem::exists(file));
        tryPreset("MK3"); // windows of 9, which they don't have: the only size is taken
        QVERIFY(QTest::qWaitFor([&] { return std::filesystem::exists(file); }, 10000));
        std::ifstream opened(file);
        const std::string svg{std::istreambuf_iterator<char>(opened), {}};
        QVERIFY(svg.find("elsewhere-2.7b") != std::string::npos &&
                svg.find("elsewhere-160m") != std::string::npos);
        QVERIFY(QTest::qWaitFor([&] { return test.window->findChild<ResultFigureDialog*>() == nullptr; }));
    }

    /// Of results that the view doesn't open, too: each experiment's figure, without opening anything first.
    void aFigureOfFactsIsSaved() {
        DataUnderTest test;
        QVERIFY(test.start());
        writeFacts(test.path("results") / "traced", factManifest(FactSort::Trace));
        test.trigger("results.figure");
        auto* dialog = test.window->findChild<ResultFigureDialog*>();
        auto* save = dialog->findChild<QPushButton*>(QStringLiteral("resultFigureSave"));
        auto* add = dialog->findChild<QPushButton*>(QStringLiteral("resultFigureAdd"));
        auto* error = dialog->findChild<QLabel*>(QStringLiteral("resultFigureError"));
        QVERIFY(!save->isEnabled());
        std::filesystem::create_directories(test.path("nothing"));
        test.files->answers[FileChooser::Ask::OpenResults] =
            QString::fromStdString(test.path("nothing").string());
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return error->text().contains(QStringLiteral("holds no results")); }));
        test.files->answers[FileChooser::Ask::OpenResults] =
            QString::fromStdString(test.path("results").string());
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return save->isEnabled(); }));
        auto* preset = dialog->findChild<QComboBox*>(QStringLiteral("resultFigurePreset"));
        preset->setCurrentIndex(preset->findData(QStringLiteral("RO2b")));
        const std::filesystem::path file = test.path("traced.pdf");
        auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("resultFigureFile"));
        field->selectAll();
        QTest::keyClicks(field, QString::fromStdString(file.string()));
        QTest::mouseClick(save, Qt::LeftButton);
        // The dialog goes once the file is there.
        QVERIFY(QTest::qWaitFor([&] { return std::filesystem::exists(file); }, 10000));
        QVERIFY(QTest::qWaitFor([&] { return test.window->findChild<ResultFigureDialog*>() == nullptr; }));
    }

    void anExperimentRunsOverTheRowsShown() {
        DataUnderTest test;
        QVERIFY(test.openFacts());
        QTest::keyClicks(&test.panel().bar().filter(), QStringLiteral("relation = P17"));
        QVERIFY(test.rowsComeTo(2));
        test.startRun(QString::fromStdString(test.path("run").string()));
        ResultsPanel& panel = test.results();
        QVERIFY(panel.isVisible());
        QVERIFY(QTest::qWaitFor([&] { return panel.names().size() == 2 && panel.table().rows.size() >= 80; },
                                20000));
        QVERIFY(std::filesystem::exists(test.path("run") / "demo-mamba2" / kSummaryFile));
        QVERIFY(std::filesystem::exists(test.path("run") / "demo-transformer" / kSummaryFile));
        const Manifest manifest = readManifest(test.path("run") / "demo-mamba2");
        QCOMPARE(manifest.rows.count(), std::int64_t{2});
        QCOMPARE(manifest.settings.windows, (std::vector<int>{9}));
    }

    void aRunningExperimentBlocksNothing() {
        DataUnderTest test;
        QVERIFY(test.openFacts());
        test.trigger("data.evaluate"); // not asked meanwhile
        QVERIFY(test.settle());
        test.control->setDelay(60ms);
        test.startRun(QString::fromStdString(test.path("run").string()));
        auto* words = test.find<QLabel>("runWords");
        QVERIFY(QTest::qWaitFor([&] { return words->isVisible(); }));
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(QTest::qWaitFor(
            [&] { return test.probability(Side::Left) < test.cleanProbability(Side::Left); }, 5000));
        QVERIFY(
            !std::filesystem::exists(test.path("run") / "demo-transformer" / kSummaryFile)); // it still runs
        auto* pause = test.find<QToolButton>("pauseRunButton");
        QVERIFY(pause->isVisible());
        test.trigger("experiment.pause");
        QVERIFY2(words->text().contains(QStringLiteral("paused")), qPrintable(words->text()));
        test.control->setDelay(0ms);
        test.trigger("experiment.pause");
        QVERIFY(QTest::qWaitFor([&] { return words->text().contains(QStringLiteral("done")); }, 20000));
        QVERIFY(words->isVisible() && !pause->isVisible()); // there is nothing to pause
        QVERIFY(std::filesystem::exists(test.path("run") / "demo-transformer" / kSummaryFile));
        QVERIFY(test.settle());
    }

    void whatIsWrongWithARunIsSaid() {
        DataUnderTest test;
        QVERIFY(test.openFacts());
        test.trigger("experiment.run");
        auto* dialog = test.window->findChild<RunDialog*>();
        auto* start = dialog->findChild<QPushButton*>(QStringLiteral("runStart"));
        QVERIFY(start->isEnabled());
        auto* windows = dialog->findChild<QLineEdit*>(QStringLiteral("runWindows"));
        for (const char* wrong : {"", "nine", "9,", "0", "9, 9", "99"}) {
            windows->setText(QLatin1String(wrong));
            QVERIFY2(!start->isEnabled(), wrong);
            QVERIFY2(!dialog->findChild<QLabel*>(QStringLiteral("runError"))->text().isEmpty(), wrong);
        }
        windows->setText(QStringLiteral("5, 9"));
        QVERIFY(start->isEnabled());
        QCOMPARE(dialog->plan().settings.windows, (std::vector<int>{5, 9}));
    }

    void theTableIsFastWithAllOfCounterFact() {
        DataUnderTest test;
        QVERIFY(test.start());
        test.trigger("data.counterfact");
        QVERIFY(QTest::qWaitFor([&] { return test.panel().model().rowCount() == 21919; }, 30000));
        QCOMPARE(test.text(0, 1), QStringLiteral("The mother tongue of Danielle Darrieux is"));
        QCOMPARE(test.panel().table().rows.size(), std::size_t{21919});
        test.trigger("data.evaluate");
        QVERIFY(test.settle());
    }
};

QTEST_MAIN(TestDataViews)
#include "tst_data_views.moc"
