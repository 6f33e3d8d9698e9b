// SPDX-License-Identifier: GPL-3.0-or-later
// An edit is applied, undone, kept in the session, exported and drawn for a paper.
#include <QCheckBox>
#include <QDockWidget>
#include <QFile>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <filesystem>

#include "core/editing/delta_file.hpp"
#include "tests/ui/shell/edit_steps.hpp"
#include "ui/edits/edit_files.hpp"
#include "ui/engine/edit_plan.hpp"
#include "ui/exports/replicas.hpp"
#include "ui/files/session_io.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

using Ask = FileChooser::Ask;

bool applied(const WindowUnderTest& test, Side side) {
    return QTest::qWaitFor([&] { return !test.state().pane(side).edits.empty(); });
}

} // namespace

class TestAppliedEdits : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;

private Q_SLOTS:
    void init() { qputenv("XDG_STATE_HOME", m_home.path().toUtf8()); }

    void anAppliedEditIsInEveryView() {
        WindowUnderTest test(kEditPrompt);
        QVERIFY(test.start());
        test.trigger("view.trace");
        const double before = test.probability(Side::Left);
        openEdit(test);
        press(test, "editRun");
        QVERIFY(test.settle());
        press(test, "editApply");
        QVERIFY(applied(test, Side::Left));
        QVERIFY(test.settle());
        const AppliedEdit& edit = test.state().pane(Side::Left).edits[0];
        QVERIFY(std::filesystem::exists(edit.file));
        QCOMPARE(edit.subject, std::string("Danielle Darrieux"));
        for (const char* channel : {"left/attention", "left/predict", "left/map", "left/flow"}) {
            const auto requests = test.control->begunRequests();
            const auto last = std::find_if(requests.rbegin(), requests.rend(),
                                           [&](const Request& each) { return each.channel == channel; });
            QVERIFY(last != requests.rend());
            QCOMPARE(modelOf(last->body).deltas, std::vector<std::string>{edit.file});
        }
        const double after = test.probability(Side::Left);
        QVERIFY(after < before);
        QVERIFY(!editPanelOf(test).view().isStale()); // the edit itself is one of the original
        // The switch in the pane's title, and undo.
        auto* edited = test.find<QToolButton>("editedSwitchLeft");
        QVERIFY(edited->isVisible() && edited->isChecked());
        edited->click();
        QVERIFY(test.settle());
        QCOMPARE(test.probability(Side::Left), before);
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QCOMPARE(test.probability(Side::Left), after);
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QVERIFY(test.state().pane(Side::Left).edits.empty());
        QCOMPARE(test.probability(Side::Left), before);
        QVERIFY(!edited->isVisible());
        test.trigger("edit.redo");
        QVERIFY(test.settle());
        QCOMPARE(test.probability(Side::Left), after);
        // Two add up; each can go.
        test.find<QSlider>("editLayer")->setValue(5);
        press(test, "editRun");
        QVERIFY(test.settle());
        press(test, "editApply");
        QVERIFY(QTest::qWaitFor([&] { return test.state().pane(Side::Left).edits.size() == 2; }));
        QVERIFY(test.settle());
        QVERIFY(test.probability(Side::Left) < after);
        test.find<QCheckBox>("appliedEdit_left_1")->click();
        QVERIFY(test.settle());
        QCOMPARE(test.probability(Side::Left), after);
        press(test, "removeEdit_left_0");
        QVERIFY(test.settle());
        QCOMPARE(test.state().pane(Side::Left).edits.size(), std::size_t{1});
        QCOMPARE(test.probability(Side::Left), before); // what is left is off
    }

    void theOriginalStandsBeside() {
        WindowUnderTest test(kEditPrompt);
        QVERIFY(test.start());
        const double before = test.probability(Side::Left);
        openEdit(test);
        press(test, "editRun");
        QVERIFY(test.settle());
        press(test, "editApplyBeside");
        QVERIFY(applied(test, Side::Right));
        QVERIFY(test.settle());
        QCOMPARE(test.state().pane(Side::Right).model, std::string("demo-mamba2"));
        QCOMPARE(test.probability(Side::Left), before);
        QVERIFY(test.probability(Side::Right) < before);
        QVERIFY(test.state().pane(Side::Left).edits.empty());
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QCOMPARE(test.state().pane(Side::Right).model, std::string("demo-transformer"));
    }

    void sessionsKeepIt() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.mambascope"));
        const std::filesystem::path beside = editsOfSession(file.toStdString());
        ExperimentState saved;
        double edited = 0;
        {
            WindowUnderTest test(kEditPrompt);
            QVERIFY(test.start());
            openEdit(test);
            press(test, "editRun");
            QVERIFY(test.settle());
            press(test, "editApply");
            QVERIFY(applied(test, Side::Left));
            QVERIFY(test.settle());
            edited = test.probability(Side::Left);
            saved = test.state();
            test.files->answers[Ask::SaveSession] = file;
            test.trigger("file.save");
            QVERIFY(QTest::qWaitFor([&] { return !test.window->isWindowModified() && QFile::exists(file); }));
        }
        const auto name = std::filesystem::path(saved.pane(Side::Left).edits[0].file).filename();
        QVERIFY(std::filesystem::exists(beside / name));
        // On another machine: its own folder of edits is empty.
        QTemporaryDir elsewhere;
        qputenv("XDG_STATE_HOME", elsewhere.path().toUtf8());
        WindowUnderTest other("nothing of it");
        QVERIFY(other.start());
        other.window->openSession(file);
        QVERIFY(other.settle());
        const auto& edits = other.state().pane(Side::Left).edits;
        QCOMPARE(edits.size(), std::size_t{1});
        QCOMPARE(edits[0].file, (editsFolder() / name).string());
        QCOMPARE(editFileName(readDelta(edits[0].file)), name.string());
        QCOMPARE(other.state().edit, saved.edit);
        QCOMPARE(other.probability(Side::Left), edited);
        QVERIFY(other.window->runner().isStored(Side::Left, Channel::Predict)); // its results are shown
        other.find<QDockWidget>("editDock")->show();
        QVERIFY(other.settle());
        QVERIFY(editPanelOf(other).view().sheet().shown.edit != nullptr);
        QCOMPARE(other.runsOn("left/edit"), 0); // so is the edit itself
        // The history came along: undo takes the edit away.
        const ExperimentState with = other.state();
        QVERIFY(other.window->experiment().history().nodes().size() > 3);
        QCOMPARE(with.pane(Side::Left).edits.size(), std::size_t{1});
    }

    void aChangedFileIsRefused() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.mambascope"));
        Delta delta;
        delta.u = {1, 2};
        delta.v = {3};
        delta.tensor = "t";
        delta.endRow = 1;
        ExperimentState state = defaultExperiment();
        state.pane(Side::Left).edits.push_back({keepEdit(delta), Matrix::Wo, 2, "s", "o", true});
        saveSession(state, file);
        const auto kept = editsOfSession(file.toStdString()) / editFileName(delta);
        delta.v = {4};
        std::filesystem::remove(kept);
        writeDelta(kept, delta);
        std::filesystem::remove(state.pane(Side::Left).edits[0].file);
        try {
            (void)openSession(file);
            QFAIL("a file with other numbers was taken");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::FileMalformed);
            QCOMPARE(error.arguments().front(), kept.string());
        }
    }

    void exports() {
        QTemporaryDir folder;
        WindowUnderTest test(kEditPrompt);
        QVERIFY(test.start());
        openEdit(test);
        const QString file = folder.filePath(QStringLiteral("e.safetensors"));
        test.files->answers[Ask::SaveDelta] = file;
        test.trigger("edit.exportDelta");
        QVERIFY(test.files->asked.empty()); // there is nothing yet
        press(test, "editRun");
        QVERIFY(test.settle());
        test.trigger("edit.exportDelta");
        QTRY_VERIFY(QFile::exists(file));
        const Delta delta = readDelta(file.toStdString());
        const EditSnapshot& edit = *editPanelOf(test).view().sheet().shown.edit;
        QCOMPARE(delta.u, edit.u);
        QCOMPARE(delta.v, edit.v);
        QVERIFY(delta.request.find("English") != std::string::npos);
    }

    void tableAndFigure() {
        WindowUnderTest test(kEditPrompt);
        QVERIFY(test.start());
        openEdit(test);
        press(test, "editRun");
        press(test, "editSweep");
        QVERIFY(test.settle());
        const ViewTable table = editPanelOf(test).table();
        const EditShown& shown = editPanelOf(test).view().sheet().shown;
        QCOMPARE(table.rows.size(),
                 2 + static_cast<std::size_t>(shown.promptCount()) + shown.edit->loss.size() + 24);
        const FigureData figure = editPanelOf(test).figure({600, 400}, paperStyle());
        QCOMPARE(figure.panels.size(), std::size_t{4});
        const auto& bars = std::get<BarsPanel>(figure.panels[0]);
        QCOMPARE(numbersOf(bars.rows, bars.bars[1].value, table).front(),
                 objectProbability(shown.prompt(0).after.nllNew));
        const auto& loss = std::get<LinesPanel>(figure.panels[2]);
        QCOMPARE(loss.series.back().name, QStringLiteral("loss"));
        QCOMPARE(numbersOf(loss.series.back().rows, loss.series.back().y, table).front(),
                 shown.edit->loss[0].loss);
        const auto& sweep = std::get<LinesPanel>(figure.panels[3]);
        const std::vector<double> es = numbersOf(sweep.series[0].rows, sweep.series[0].y, table);
        QCOMPARE(es.size(), std::size_t{24});
        QCOMPARE(es[6], shown.sweeps[0].layers[6]->after.es);
        QVERIFY(es[6] > es[20]);
    }

    void thePapersFigure() {
        WindowUnderTest test(kEditPrompt);
        QVERIFY(test.start());
        openEdit(test);
        press(test, "editRun");
        QVERIFY(test.settle());
        const auto made = [&] {
            FigurePart part;
            part.table = editPanelOf(test).table();
            part.figure = [&](QSizeF size, const FigureStyle& style) {
                return editPanelOf(test).figure(size, style);
            };
            return replicaOf(replicaPreset(QStringLiteral("RO6")), part);
        };
        QVERIFY_EXCEPTION_THROWN((void)made().figure({800, 400}, paperStyle()), Error); // no layers yet
        for (const char* site : {"editSite_W_o", "editSite_W_a"}) {
            press(test, site);
            press(test, "editSweep");
            QVERIFY(test.settle());
        }
        const FigurePart part = made();
        const FigureData figure = part.figure({800, 400}, paperStyle());
        QCOMPARE(figure.panels.size(), std::size_t{4});
        for (std::size_t i = 0; i < 4; ++i) {
            const auto& panel = std::get<LinesPanel>(figure.panels[i]);
            QCOMPARE(panel.title, scoreName(kEditScores.at(i)));
            QCOMPARE(panel.series.size(), std::size_t{2});
            QCOMPARE(panel.series[0].name, QStringLiteral("W_o"));
            QCOMPARE(panel.series[1].name, QStringLiteral("W_a"));
            const EditSweep& sweep = editPanelOf(test).view().sheet().shown.sweeps[1];
            QCOMPARE(numbersOf(panel.series[1].rows, panel.series[1].y, part.table).at(6),
                     100 * scoreOf(sweep.layers[6]->after, kEditScores.at(i)));
        }
        QVERIFY(part.drawing.height(400, paperStyle()) > 50);
    }
};

QTEST_MAIN(TestAppliedEdits)
#include "tst_applied_edits.moc"
