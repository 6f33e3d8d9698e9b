// SPDX-License-Identifier: GPL-3.0-or-later
// Edits in the window: a fact is rewritten, the edit is applied, undone, kept in the session and exported.
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <filesystem>

#include "core/editing/delta_file.hpp"
#include "tests/ui/shell/window_under_test.hpp"
#include "ui/data/related_facts.hpp"
#include "ui/edits/edit_files.hpp"
#include "ui/engine/edit_plan.hpp"
#include "ui/exports/replicas.hpp"
#include "ui/files/session_io.hpp"
#include "ui/views/edit/edit_panel.hpp"
#include "ui/views/edit/edit_prompts_dialog.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

using Ask = FileChooser::Ask;

const std::string kPrompt = "The mother tongue of Danielle Darrieux is"; // of CounterFact

EditPanel& panelOf(const WindowUnderTest& test) {
    return *test.find<EditPanel>("editPanel");
}

/// Opens the view and names the new object.
void openEdit(WindowUnderTest& test, const QString& newObject = QStringLiteral("English")) {
    test.find<QDockWidget>("editDock")->show();
    QVERIFY(QTest::qWaitFor([&] { return test.find<QComboBox>("editNew")->count() > 0; }, 20000));
    test.find<QLineEdit>("editNewEdit")->setText(newObject);
    const auto* related = test.window->findChild<ui::RelatedFacts*>(); // else a press waits for it
    QVERIFY(QTest::qWaitFor([&] { return !related->isBusy(); }, 20000));
}

void press(const WindowUnderTest& test, const char* name) {
    test.find<QToolButton>(name)->click();
}

bool applied(const WindowUnderTest& test, Side side) {
    return QTest::qWaitFor([&] { return !test.state().pane(side).edits.empty(); });
}

std::vector<EditRequest> editsOn(const WindowUnderTest& test, const std::string& channel) {
    std::vector<EditRequest> found;
    for (const Request& request : test.control->begunRequests()) {
        if (const auto* edit = std::get_if<EditRequest>(&request.body);
            edit != nullptr && request.channel.starts_with(channel)) {
            found.push_back(*edit);
        }
    }
    return found;
}

} // namespace

class TestEditPanel : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;

private Q_SLOTS:
    void init() { qputenv("XDG_STATE_HOME", m_home.path().toUtf8()); }

    void aFactIsRewritten() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        openEdit(test);
        QVERIFY(test.settle());
        QVERIFY(editsOn(test, "left/edit").empty()); // nothing runs before it is asked for
        press(test, "editRun");
        QVERIFY(test.settle());
        const auto asked = editsOn(test, "left/edit");
        QCOMPARE(asked.size(), std::size_t{1});
        QCOMPARE(asked[0].site, Matrix::Wo);
        QCOMPARE(asked[0].layer, 6);
        QCOMPARE(asked[0].newObject, std::string("English"));
        QVERIFY(asked[0].prompt.subjectSpan == std::optional(ByteSpan{21, 38}));
        QVERIFY(!asked[0].paraphrases.empty() && !asked[0].neighbours.empty()); // those of the data
        EditView& view = panelOf(test).view();
        const EditShown& shown = view.sheet().shown;
        QCOMPARE(shown.promptCount(),
                 static_cast<int>(1 + asked[0].paraphrases.size() + asked[0].neighbours.size()));
        const QString words = promptSentence(shown, 0);
        QVERIFY2(words.contains(QStringLiteral("English")) && words.startsWith(QStringLiteral("rewrite")),
                 qPrintable(words));
        QVERIFY(shown.edit->after.es == 1 && shown.edit->before.es == 0);
        QVERIFY(view.rowPoint(0).y() > 0 && view.rowPoint(1).y() > view.rowPoint(0).y());
        QVERIFY(!view.isStale());
        QVERIFY(panelOf(test).caption().contains(QStringLiteral("W_o of layer 6")));
        QVERIFY(!test.state().pane(Side::Left).edits.size()); // the model stays as it is
    }

    void whatIsSetOtherwiseIsNoLongerTheAnswer() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        openEdit(test);
        press(test, "editRun");
        QVERIFY(test.settle());
        test.find<QSlider>("editLayer")->setValue(9);
        QVERIFY(test.settle());
        QVERIFY(panelOf(test).view().isStale());
        QVERIFY(!test.find<QToolButton>("editApply")->isEnabled());
        QVERIFY(panelOf(test).note().contains(QStringLiteral("press Edit")));
        QCOMPARE(editsOn(test, "left/edit").size(), std::size_t{1});
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QVERIFY(!panelOf(test).view().isStale());
        QCOMPARE(editsOn(test, "left/edit").size(), std::size_t{1}); // it is known
        test.trigger("edit.redo");
        press(test, "editRun");
        QVERIFY(test.settle());
        QCOMPARE(editsOn(test, "left/edit").back().layer, 9);
        test.find<QSpinBox>("editSteps")->setValue(3);
        test.find<QCheckBox>("editMoments")->click();
        press(test, "editRun");
        QVERIFY(test.settle());
        QCOMPARE(editsOn(test, "left/edit").back().optimiser.steps, 3);
        QCOMPARE(editsOn(test, "left/edit").back().statsText, std::string("bundled"));
    }

    void theOtherModelHasOtherMatrices() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        openEdit(test);
        QVERIFY(test.settle());
        QVERIFY(test.find<QToolButton>("editSite_W_a")->isVisible());
        QVERIFY(!test.find<QToolButton>("editSite_W_down")->isVisible());
        auto* side = test.find<QComboBox>("editSide");
        side->setCurrentIndex(1);
        Q_EMIT
        side->activated(1);
        QVERIFY(test.find<QToolButton>("editSite_W_down")->isVisible());
        QVERIFY(!test.find<QToolButton>("editSite_W_a")->isVisible());
        press(test, "editRun");
        QVERIFY(test.settle());
        QCOMPARE(editsOn(test, "right/edit").size(), std::size_t{1});
        QCOMPARE(editsOn(test, "right/edit")[0].site, Matrix::Wdown);
        QVERIFY(panelOf(test).showsSide(Side::Right) && !panelOf(test).showsSide(Side::Left));
    }

    void itCanBeStopped() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        openEdit(test);
        QVERIFY(test.settle());
        test.control->hold();
        press(test, "editRun");
        QTRY_COMPARE(editsOn(test, "left/edit").size(), std::size_t{1});
        QCOMPARE(test.find<QToolButton>("editRun")->text(), QStringLiteral("Stop"));
        press(test, "editRun");
        QCOMPARE(test.find<QToolButton>("editRun")->text(), QStringLiteral("Edit"));
        test.control->release();
        QVERIFY(test.settle());
        QVERIFY(panelOf(test).view().sheet().shown.edit == nullptr);
    }

    void theLossFallsWhileItRuns() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        openEdit(test);
        QVERIFY(test.settle());
        std::vector<std::size_t> steps;
        bool couldApply = false;
        connect(&test.window->runner(), &ExperimentRunner::updated, this, [&](const ResultChange& change) {
            const EditShown& shown = panelOf(test).view().sheet().shown;
            if (change.channel == Channel::Edit && shown.edit != nullptr && !shown.isWhole()) {
                steps.push_back(shown.edit->loss.size());
                couldApply = couldApply || test.find<QToolButton>("editApply")->isEnabled();
                QVERIFY(panelOf(test).table().isEmpty()); // nothing to export yet
            }
        });
        test.control->setDelay(std::chrono::milliseconds(20));
        press(test, "editRun");
        QVERIFY(test.settle());
        QVERIFY(!steps.empty() && std::is_sorted(steps.begin(), steps.end()) && steps.front() < steps.back());
        QVERIFY(!couldApply && panelOf(test).view().sheet().shown.isWhole());
        QVERIFY(test.find<QToolButton>("editApply")->isEnabled());
    }

    void errorsStandBesideTheField() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        openEdit(test);
        press(test, "editRun");
        QVERIFY(test.settle());
        QVERIFY(panelOf(test).error().isEmpty());
        test.find<QLineEdit>("editNewEdit")->setText(QStringLiteral("…"));
        press(test, "editRun");
        QVERIFY(test.settle());
        QVERIFY2(panelOf(test).error().contains(QStringLiteral("at least one token")),
                 qPrintable(panelOf(test).error()));
        QVERIFY(panelOf(test).view().sheet().shown.edit != nullptr); // the last good one stays
        QVERIFY(panelOf(test).view().isStale());
        test.find<QLineEdit>("editNewEdit")->setText(QString());
        QVERIFY(!test.find<QToolButton>("editRun")->isEnabled());
        QTRY_VERIFY(panelOf(test).error().isEmpty());
    }

    void anAppliedEditIsInEveryView() {
        WindowUnderTest test(kPrompt);
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
        QVERIFY(!panelOf(test).view().isStale()); // the edit itself is one of the original
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
        WindowUnderTest test(kPrompt);
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

    void everyLayer() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        openEdit(test);
        QVERIFY(test.settle());
        press(test, "editSweep");
        QVERIFY(test.settle());
        EditView& view = panelOf(test).view();
        QCOMPARE(view.sheet().shown.sweeps.size(), std::size_t{1});
        QCOMPARE(view.sheet().shown.sweeps[0].doneCount(), 24);
        QCOMPARE(editsOn(test, "left/edit-W_o-").size(), std::size_t{24});
        press(test, "editSite_W_g");
        press(test, "editSweep");
        QVERIFY(test.settle());
        QCOMPARE(view.sheet().shown.sweeps.size(), std::size_t{2}); // both sites in one chart
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.layerPoint(3).toPoint());
        QCOMPARE(test.state().edit.layer, std::optional(3));
        QCOMPARE(view.sheet().shown.sweeps.size(), std::size_t{2}); // of whatever layer is chosen
        test.find<QLineEdit>("editNewEdit")->setText(QStringLiteral("Dutch"));
        QVERIFY(test.settle());
        QVERIFY(view.sheet().shown.sweeps.empty()); // of another fact
    }

    void aSweepCanBeStopped() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        openEdit(test);
        QVERIFY(test.settle());
        test.control->setDelay(std::chrono::milliseconds(10));
        press(test, "editSweep");
        QTRY_VERIFY(panelOf(test).note().contains(QStringLiteral("of 24 layers")));
        QTRY_VERIFY(!panelOf(test).view().sheet().shown.sweeps.empty());
        press(test, "editSweep");
        QVERIFY(test.state().edit.swept.empty());
        QVERIFY(test.settle());
        QVERIFY(editsOn(test, "left/edit-W_o-").size() < 24);
    }

    void theSliderShowsWhereTracingPoints() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        openEdit(test);
        auto* strip = test.find<EffectStrip>("editEffects");
        QVERIFY(!strip->isVisible());
        test.traceWith(QStringLiteral("Steve Jobs"));
        QVERIFY(test.settle());
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->effects().size(), std::size_t{24});
        const auto* trace = test.window->runner().result<TraceSnapshot>(Side::Left, Channel::Trace);
        QCOMPARE(trace->rows.at(5).clean, trace->prompt.subject->last);
        const TraceMap& h = trace->maps.at(0);
        QCOMPARE(strip->effects().at(3), *trace->indirectEffect(h.probability.at(5 * h.windows.size() + 3)));
        test.traceWith(QString());
        QVERIFY(!strip->isVisible());
    }

    void ownPrompts() {
        WindowUnderTest test("Nobody has written this of Danielle Darrieux is");
        test.initial.subject = ByteSpan{27, 44};
        QVERIFY(test.start());
        test.find<QDockWidget>("editDock")->show();
        test.find<QLineEdit>("editNewEdit")->setText(QStringLiteral("English"));
        press(test, "editPrompts");
        auto* dialog = test.find<EditPromptsDialog>("editPromptsDialog");
        QVERIFY(dialog != nullptr);
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("editPromptsOfData"))->isEnabled());
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("editParaphrases"))
            ->setPlainText(QStringLiteral("Danielle Darrieux speaks\n\n  Danielle Darrieux grew up with \n"));
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("editNeighbours"))
            ->setPlainText(QStringLiteral("Jean Gabin speaks"));
        dialog->accept();
        QVERIFY(test.state().edit.hasOwnPrompts);
        press(test, "editRun");
        QVERIFY(test.settle());
        const auto asked = editsOn(test, "left/edit");
        QCOMPARE(asked.size(), std::size_t{1});
        QCOMPARE(asked[0].paraphrases,
                 (std::vector<std::string>{"Danielle Darrieux speaks", "Danielle Darrieux grew up with"}));
        QCOMPARE(asked[0].neighbours, std::vector<std::string>{"Jean Gabin speaks"});
    }

    void sessionsKeepIt() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.mambascope"));
        const std::filesystem::path beside = editsOfSession(file.toStdString());
        ExperimentState saved;
        double edited = 0;
        {
            WindowUnderTest test(kPrompt);
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
        QVERIFY(panelOf(other).view().sheet().shown.edit != nullptr);
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
        WindowUnderTest test(kPrompt);
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
        const EditSnapshot& edit = *panelOf(test).view().sheet().shown.edit;
        QCOMPARE(delta.u, edit.u);
        QCOMPARE(delta.v, edit.v);
        QVERIFY(delta.request.find("English") != std::string::npos);
    }

    void tableAndFigure() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        openEdit(test);
        press(test, "editRun");
        press(test, "editSweep");
        QVERIFY(test.settle());
        const ViewTable table = panelOf(test).table();
        const EditShown& shown = panelOf(test).view().sheet().shown;
        QCOMPARE(table.rows.size(),
                 2 + static_cast<std::size_t>(shown.promptCount()) + shown.edit->loss.size() + 24);
        const FigureData figure = panelOf(test).figure({600, 400}, paperStyle());
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
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        openEdit(test);
        press(test, "editRun");
        QVERIFY(test.settle());
        const auto made = [&] {
            FigurePart part;
            part.table = panelOf(test).table();
            part.figure = [&](QSizeF size, const FigureStyle& style) {
                return panelOf(test).figure(size, style);
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
            const EditSweep& sweep = panelOf(test).view().sheet().shown.sweeps[1];
            QCOMPARE(numbersOf(panel.series[1].rows, panel.series[1].y, part.table).at(6),
                     100 * scoreOf(sweep.layers[6]->after, kEditScores.at(i)));
        }
        QVERIFY(part.drawing.height(400, paperStyle()) > 50);
    }

    void theKeyboardWalksThroughIt() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        openEdit(test);
        press(test, "editRun");
        press(test, "editSweep");
        QVERIFY(test.settle());
        EditView& view = panelOf(test).view();
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.accessibleDescription(), promptSentence(view.sheet().shown, 0));
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.accessibleDescription(), layerSentence(view.sheet().shown, 23));
        QCOMPARE(view.tableRows(), view.sheet().shown.promptCount() + 24);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(test.state().edit.layer, std::optional(23));
    }
};

QTEST_MAIN(TestEditPanel)
#include "tst_edit_panel.moc"
