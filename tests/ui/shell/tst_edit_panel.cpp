// SPDX-License-Identifier: GPL-3.0-or-later
// The Edit view: a fact is rewritten, its settings, errors, all layers, own prompts, the keyboard.
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <algorithm>

#include "tests/ui/shell/edit_steps.hpp"
#include "ui/views/edit/edit_prompts_dialog.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestEditPanel : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;

private Q_SLOTS:
    void init() { qputenv("XDG_STATE_HOME", m_home.path().toUtf8()); }

    void aFactIsRewritten() {
        WindowUnderTest test(kEditPrompt);
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
        EditView& view = editPanelOf(test).view();
        const EditShown& shown = view.sheet().shown;
        QCOMPARE(shown.promptCount(),
                 static_cast<int>(1 + asked[0].paraphrases.size() + asked[0].neighbours.size()));
        const QString words = promptSentence(shown, 0);
        QVERIFY2(words.contains(QStringLiteral("English")) && words.startsWith(QStringLiteral("rewrite")),
                 qPrintable(words));
        QVERIFY(shown.edit->after.es == 1 && shown.edit->before.es == 0);
        QVERIFY(view.rowPoint(0).y() > 0 && view.rowPoint(1).y() > view.rowPoint(0).y());
        QVERIFY(!view.isStale());
        QVERIFY(editPanelOf(test).caption().contains(QStringLiteral("W_o of layer 6")));
        QVERIFY(!test.state().pane(Side::Left).edits.size()); // the model stays as it is
    }

    void whatIsSetOtherwiseIsNoLongerTheAnswer() {
        WindowUnderTest test(kEditPrompt);
        QVERIFY(test.start());
        openEdit(test);
        press(test, "editRun");
        QVERIFY(test.settle());
        test.find<QSlider>("editLayer")->setValue(9);
        QVERIFY(test.settle());
        QVERIFY(editPanelOf(test).view().isStale());
        QVERIFY(!test.find<QToolButton>("editApply")->isEnabled());
        QVERIFY(editPanelOf(test).note().contains(QStringLiteral("press Edit")));
        QCOMPARE(editsOn(test, "left/edit").size(), std::size_t{1});
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QVERIFY(!editPanelOf(test).view().isStale());
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
        WindowUnderTest test(kEditPrompt);
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
        QVERIFY(editPanelOf(test).showsSide(Side::Right) && !editPanelOf(test).showsSide(Side::Left));
    }

    void itCanBeStopped() {
        WindowUnderTest test(kEditPrompt);
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
        QVERIFY(editPanelOf(test).view().sheet().shown.edit == nullptr);
    }

    void theLossFallsWhileItRuns() {
        WindowUnderTest test(kEditPrompt);
        QVERIFY(test.start());
        openEdit(test);
        QVERIFY(test.settle());
        std::vector<std::size_t> steps;
        bool couldApply = false;
        connect(&test.window->runner(), &ExperimentRunner::updated, this, [&](const ResultChange& change) {
            const EditShown& shown = editPanelOf(test).view().sheet().shown;
            if (change.channel == Channel::Edit && shown.edit != nullptr && !shown.isWhole()) {
                steps.push_back(shown.edit->loss.size());
                couldApply = couldApply || test.find<QToolButton>("editApply")->isEnabled();
                QVERIFY(editPanelOf(test).table().isEmpty()); // nothing to export yet
            }
        });
        test.control->setDelay(std::chrono::milliseconds(20));
        press(test, "editRun");
        QVERIFY(test.settle());
        QVERIFY(!steps.empty() && std::is_sorted(steps.begin(), steps.end()) && steps.front() < steps.back());
        QVERIFY(!couldApply && editPanelOf(test).view().sheet().shown.isWhole());
        QVERIFY(test.find<QToolButton>("editApply")->isEnabled());
    }

    void errorsStandBesideTheField() {
        WindowUnderTest test(kEditPrompt);
        QVERIFY(test.start());
        openEdit(test);
        press(test, "editRun");
        QVERIFY(test.settle());
        QVERIFY(editPanelOf(test).error().isEmpty());
        test.find<QLineEdit>("editNewEdit")->setText(QStringLiteral("…"));
        press(test, "editRun");
        QVERIFY(test.settle());
        QVERIFY2(editPanelOf(test).error().contains(QStringLiteral("at least one token")),
                 qPrintable(editPanelOf(test).error()));
        QVERIFY(editPanelOf(test).view().sheet().shown.edit != nullptr); // the last good one stays
        QVERIFY(editPanelOf(test).view().isStale());
        test.find<QLineEdit>("editNewEdit")->setText(QString());
        QVERIFY(!test.find<QToolButton>("editRun")->isEnabled());
        QTRY_VERIFY(editPanelOf(test).error().isEmpty());
    }

    void everyLayer() {
        WindowUnderTest test(kEditPrompt);
        QVERIFY(test.start());
        openEdit(test);
        QVERIFY(test.settle());
        press(test, "editSweep");
        QVERIFY(test.settle());
        EditView& view = editPanelOf(test).view();
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
        WindowUnderTest test(kEditPrompt);
        QVERIFY(test.start());
        openEdit(test);
        QVERIFY(test.settle());
        test.control->setDelay(std::chrono::milliseconds(10));
        press(test, "editSweep");
        QTRY_VERIFY(editPanelOf(test).note().contains(QStringLiteral("of 24 layers")));
        QTRY_VERIFY(!editPanelOf(test).view().sheet().shown.sweeps.empty());
        press(test, "editSweep");
        QVERIFY(test.state().edit.swept.empty());
        QVERIFY(test.settle());
        QVERIFY(editsOn(test, "left/edit-W_o-").size() < 24);
    }

    void theSliderShowsWhereTracingPoints() {
        WindowUnderTest test(kEditPrompt);
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

    void theKeyboardWalksThroughIt() {
        WindowUnderTest test(kEditPrompt);
        QVERIFY(test.start());
        openEdit(test);
        press(test, "editRun");
        press(test, "editSweep");
        QVERIFY(test.settle());
        EditView& view = editPanelOf(test).view();
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
