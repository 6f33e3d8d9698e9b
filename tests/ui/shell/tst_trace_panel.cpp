// SPDX-License-Identifier: GPL-3.0-or-later
// Causal tracing in the window: the other run is typed, maps come, sessions keep it.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "tests/ui/shell/trace_steps.hpp"
#include "ui/files/session_io.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/views/paths/paths_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestTracePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAnotherRunNothingIsAsked() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.trigger("view.trace");
        test.trigger("view.paths");
        QVERIFY(test.settle());
        for (const char* channel : {"left/trace", "left/estimate", "left/patched", "left/paths"}) {
            QCOMPARE(test.runsOn(channel), 0);
        }
        QVERIFY(traceViewOf(test).shown().isEmpty() && tracePanelOf(test).table().isEmpty());
        QVERIFY(test.find<PathsPanel>("pathsPanel")->table().isEmpty());
        QVERIFY(!traceViewOf(test).grab().isNull());
    }

    void whatIsTypedIsAsked() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.trigger("trace.other"); // opens the view, and the field has the keyboard
        auto* field = test.find<QLineEdit>("traceOtherEdit");
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, kOtherSubject);
        QVERIFY(test.settle());
        QCOMPARE(test.state().trace.otherSubject, kOtherSubject.toStdString());
        const auto request = newestTrace(test, "left/trace");
        QVERIFY(request && request->maps);
        QCOMPARE(request->corruption.subject, kOtherSubject.toStdString());
        QCOMPARE(*request->prompt.subjectSpan, (ByteSpan{21, 38}));
        QCOMPARE(request->window, 10);
        QCOMPARE(request->align, WindowAlign::Center);
        QCOMPARE(newestTrace(test, "left/estimate")->method, TraceMethod::Gradient);
        QCOMPARE(test.find<QLabel>("traceOtherLabel")->text(),
                 QStringLiteral("instead of Danielle Darrieux:"));
        // A letter is no step of its own.
        test.trigger("edit.undo");
        QVERIFY(!test.state().trace.isOn());
        QVERIFY(test.settle());
        QVERIFY(traceViewOf(test).shown().isEmpty());
        QVERIFY(field->text().isEmpty());
    }

    void subjectsOfTheSameRelationAreOffered() {
        WindowUnderTest test(kTracePrompt); // a prompt of CounterFact, whose answer is French
        QVERIFY(test.start());
        test.trigger("view.trace");
        auto* box = test.find<QComboBox>("traceOther");
        QTRY_VERIFY_WITH_TIMEOUT(box->count() > 5, 20000);
        for (int i = 0; i < box->count(); ++i) {
            const QString shown = box->itemData(i, Qt::DisplayRole).toString();
            QVERIFY2(shown.contains(QStringLiteral(" → ")) && !shown.endsWith(QStringLiteral("French")),
                     qPrintable(shown));
            QVERIFY(!box->itemText(i).contains(QStringLiteral("Darrieux")));
        }
        QCOMPARE(box->itemText(0).count(QLatin1Char(' ')), 1); // as many words as the prompt's own come first
        box->setCurrentIndex(0);
        QCOMPARE(test.state().trace.otherSubject, box->itemText(0).toStdString());
        QCOMPARE(box->currentText(), box->itemText(0));
        test.typePrompt(QStringLiteral("Nobody has written this of Marie Curie before"));
        QTRY_COMPARE(box->count(), 0);
    }

    void bothRunsAndAMapOfEachState() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.traceWith(QStringLiteral("Jobs")); // a token less than the clean subject
        QVERIFY(test.settle());
        TraceView& left = traceViewOf(test);
        QCOMPARE(left.shown().stateCount(), 4);
        QCOMPARE(traceViewOf(test, Side::Right).shown().stateCount(), 3);
        QCOMPARE(left.shown().rowCount(), 6); // "·Danielle" has no partner
        QVERIFY(!left.shown().isPartial() && !left.shown().hasEstimates());
        const QRectF clean = left.chipRect(5, true);
        const QRectF corrupt = left.chipRect(4, false);
        QVERIFY(clean.isValid() && corrupt.isValid());
        QCOMPARE(clean.left(), corrupt.left()); // aligned tokens share a column
        QVERIFY(clean.bottom() < corrupt.top());
        QVERIFY(left.shown().isSameInBoth(0) && !left.shown().isSameInBoth(4));
        QCOMPARE(left.describe({0, 0, 3}), QStringLiteral("The is the same in both runs"));
        const int s = mapOf(left, Site::S);
        const TraceCell cell{s, 4, 8};
        const TraceSnapshot& runs = left.shown().runs();
        const QString words = left.describe(cell);
        QVERIFY2(words.startsWith(QStringLiteral("restoring s of ·Darrieux in layers 3–12 brings ")),
                 qPrintable(words));
        const double effect = (left.shown().at(cell).probability - runs.corruptProbability) /
                              (runs.cleanProbability - runs.corruptProbability);
        QVERIFY(std::abs(left.shown().effect(cell) - effect) < 1e-12);
        QVERIFY2(words.contains(QString::number(qRound(100 * effect))), qPrintable(words));
        QCOMPARE(tracePanelOf(test).badge().mark, QStringLiteral("exact"));
        QVERIFY(tracePanelOf(test).caption().contains(QStringLiteral("Jobs")));
    }

    void noiseAndWindows() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.trigger("view.trace");
        test.find<QToolButton>("traceNoise")->click();
        QVERIFY(test.settle());
        const auto request = newestTrace(test, "right/trace");
        QVERIFY(request && request->corruption.noise && request->corruption.noise->timesSpread);
        QCOMPARE(request->corruption.noise->amount, 3.0);
        QVERIFY(traceViewOf(test, Side::Right).shown().rowCount() == 7);
        test.find<QSpinBox>("traceWindow")->setValue(40); // more than the models have
        QVERIFY(test.settle());
        QCOMPARE(newestTrace(test, "left/trace")->window, 24);
        QCOMPARE(newestTrace(test, "right/trace")->window, 12);
        test.find<QToolButton>("traceNoise")->click();
        QVERIFY(!test.state().trace.isOn());
    }

    void errorsStandBesideTheField() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        const ViewTable before = tracePanelOf(test).table();
        QVERIFY(!before.isEmpty() && tracePanelOf(test).error(Side::Left).isEmpty());
        test.traceWith(QStringLiteral("Danielle Darrieux")); // the clean one
        QVERIFY(test.settle());
        QVERIFY(tracePanelOf(test).error(Side::Left).contains(QStringLiteral("another subject")));
        QCOMPARE(tracePanelOf(test).table().rows.size(), before.rows.size()); // the last good result stays
        QVERIFY(traceViewOf(test).isStale());
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        QVERIFY(tracePanelOf(test).error(Side::Left).isEmpty() && !traceViewOf(test).isStale());
    }

    void sessionsKeepIt() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        clickTraceCell(traceViewOf(test), {1, 5, 8});
        QVERIFY(test.settle());
        const QString file = test.folder.filePath(QStringLiteral("s.mambascope"));
        saveSession(test.state(), file);
        WindowUnderTest other;
        other.initial = loadSession(file);
        QCOMPARE(other.initial, test.state());
        QVERIFY(other.start());
        // The patch acts though nobody looks at the maps: both runs are asked for first, then the patch.
        QCOMPARE(barsOf(other), barsOf(test));
        QCOMPARE(other.runsOn("left/trace"), 0);
    }

    void anotherPromptStartsAnew() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        clickTraceCell(traceViewOf(test), {1, 5, 8});
        QVERIFY(test.settle());
        test.window->body().promptPresenter().choose(test.gallery[0]);
        QVERIFY(test.settle());
        QVERIFY(test.state().patches.empty() && !test.state().trace.isOn());
        QVERIFY(traceViewOf(test).shown().isEmpty());
    }

    void paths() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        PathsPanel& panel = *test.find<PathsPanel>("pathsPanel");
        QCOMPARE(panel.view().sheet().models.size(), std::size_t{2});
        const PathsShown& left = panel.view().sheet().models[0];
        QCOMPARE(left.positionCount(), 2);
        QCOMPARE(left.curveCount(0), 4); // recovery, s, g, o
        const PathPlace place{0, 6};
        QVERIFY(left.effect(place, 0) > left.effect(place, 1));
        QCOMPARE(left.effect({0, 23}, 0), left.effect({0, 23}, 3)); // nothing is above the last layer
        const QString words = panel.view().describe(0, place);
        QVERIFY2(words.contains(QStringLiteral("·Darrieux (the subject's last token), layer 6")),
                 qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("went through it")), qPrintable(words));
        QTest::mouseMove(&panel.view(), panel.view().pointAt(0, place).toPoint());
        QTRY_COMPARE(panel.view().statusText(), words);
        panel.view().setFocus();
        QTest::keyClick(&panel.view(), Qt::Key_Home);
        QCOMPARE(panel.view().tableCell(*panel.view().tableCursor()), panel.view().statusText());
        QCOMPARE(panel.table().rows.size(), std::size_t{2 * (4 * 24 + 4 * 12)} - 2 * 12);
        QCOMPARE(panel.badge().mark, QStringLiteral("exact"));
    }
};

QTEST_MAIN(TestTracePanel)
#include "tst_trace_panel.moc"
