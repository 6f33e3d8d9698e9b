// SPDX-License-Identifier: GPL-3.0-or-later
// A click into the maps of causal tracing patches; the bars and the list of knockouts follow.
#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "tests/ui/shell/trace_steps.hpp"
#include "ui/shell/status_strip.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestTracePatches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatChangesNothingIsNoPatch() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        clickTraceCell(traceViewOf(test), {0, 1, 3}); // before the subject
        QVERIFY(test.state().patches.empty());
        QCOMPARE(traceViewOf(test).statusText(), QStringLiteral("·mother is the same in both runs"));
    }

    void aClickIsALivePatch() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        const double clean = test.probability(Side::Left);
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        QCOMPARE(barsOf(test).current, clean); // no patch yet: the bars are as before
        TraceView& left = traceViewOf(test);
        const TraceCell cell{mapOf(left, Site::S), 5, 8};
        const double wanted = left.shown().at(cell).probability;
        clickTraceCell(left, cell);
        QVERIFY(test.settle());
        QCOMPARE(test.state().patches.size(), std::size_t{1});
        const PatchEntry& entry = test.state().patches[0];
        QCOMPARE(entry.state, Site::S);
        QCOMPARE(entry.part.bytes, (ByteSpan{29, 38}));
        QCOMPARE(entry.layers, (LayerSpan{false, 3, 12, 24}));
        QCOMPARE(entry.side, Side::Left);
        // It is asked as it was clicked, and the bars are of it.
        const auto request = newestTrace(test, "left/patched");
        QCOMPARE(request->patches.size(), std::size_t{2});
        QCOMPARE(request->patches[1].parts[0].state, Site::S);
        QCOMPARE(request->patches[1].parts[0].positions, (std::vector<PositionItem>{IndexRange{5, 5}}));
        const PredictionData& bars = barsOf(test);
        QVERIFY(std::abs(bars.current - wanted) < 1e-6);
        QCOMPARE(bars.clean, left.shown().runs().corruptProbability);
        QCOMPARE(bars.pair, BarPair::Restored);
        QVERIFY(!bars.rows.empty());
        QVERIFY(!barsOf(test, Side::Right).hasVariant); // its own model alone
        QCOMPARE(left.patched(), (std::vector<TraceCell>{cell}));
        QVERIFY(tracePanelOf(test).note().contains(QStringLiteral("demo-mamba2, patched")));
        // It stands in the list beside knockouts, with the same undo.
        auto* list = test.find<QListView>("knockoutList");
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("s of ·Darrieux"));
        QCOMPARE(test.window->experiment().history().present().kept.state().patches.size(), std::size_t{1});
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QCOMPARE(list->model()->rowCount(), 0);
        QCOMPARE(barsOf(test).current, clean);
        QVERIFY(barsOf(test).pair == BarPair::Knockout && !barsOf(test).hasVariant);
        QVERIFY(left.patched().empty());
        test.trigger("edit.redo");
        QVERIFY(test.settle());
        QVERIFY(std::abs(barsOf(test).current - wanted) < 1e-6);
        // The same click takes it back.
        clickTraceCell(left, cell);
        QVERIFY(test.settle());
        QVERIFY(test.state().patches.empty());
        QCOMPARE(barsOf(test).current, clean);
    }

    void patchesAddUpAndCanBeOff() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        TraceView& left = traceViewOf(test);
        clickTraceCell(left, {mapOf(left, Site::S), 5, 8});
        clickTraceCell(left, {mapOf(left, Site::O), 6, 20});
        test.clickCell(Side::Left, 6, 1); // a knockout, which acts on the clean run
        QVERIFY(test.settle());
        auto* list = test.find<QListView>("knockoutList");
        QCOMPARE(list->model()->rowCount(), 3);
        const double both = barsOf(test).current;
        QVERIFY(barsOf(test).withoutKnockouts);
        list->model()->setData(list->model()->index(2, 0), Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY(test.settle());
        QVERIFY(barsOf(test).current < both);
        list->model()->setData(list->model()->index(1, 0), Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY(test.settle());
        // Without a patch that is on, the bars are the knockout's again.
        QCOMPARE(barsOf(test).pair, BarPair::Knockout);
        QVERIFY(barsOf(test).hasVariant && barsOf(test).current < barsOf(test).clean);
        test.trigger("edit.clearPatches");
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(list->model()->removeRows(0, 1));
        QCOMPARE(list->model()->rowCount(), 0);
    }

    void meansAndZeros() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        TraceView& left = traceViewOf(test);
        const TraceCell cell{mapOf(left, Site::S), 5, 8};
        choosePatchValue(test, PatchSource::Zero);
        clickTraceCell(left, cell);
        QVERIFY(test.settle());
        QCOMPARE(newestTrace(test, "left/patched")->patches[1].parts[0].value, PatchSource::Zero);
        auto* list = test.find<QListView>("knockoutList");
        QVERIFY(list->model()
                    ->index(0, 0)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("set to zero in layers 3–12 of 24")));
        const double zero = barsOf(test).current;
        QVERIFY(zero < left.shown().at(cell).probability); // and not what restoring brings
        QCOMPARE(left.patched(), std::vector{cell});
        // Means come from a file, which is asked for.
        choosePatchValue(test, PatchSource::Mean);
        auto* statistics = test.find<QToolButton>("patchStatistics");
        QVERIFY(statistics->isVisible());
        QCOMPARE(statistics->menu()->actions().size(), 2);
        clickTraceCell(left, cell);
        QVERIFY(test.settle());
        QCOMPARE(test.state().patches.at(0).value, PatchSource::Zero); // refused: there is no file
        QVERIFY(test.find<StatusStrip>("statusStrip")->message().contains(QStringLiteral("statistics")));
        const QString file = test.folder.filePath(QStringLiteral("left.safetensors"));
        test.files->answers[FileChooser::Ask::OpenStatistics] = file;
        test.trigger("trace.meansLeft");
        QVERIFY(statistics->toolTip().contains(QStringLiteral("left.safetensors")));
        clickTraceCell(left, cell);
        QVERIFY(test.settle());
        const auto request = newestTrace(test, "left/patched");
        QCOMPARE(request->patches[1].parts[0].value, PatchSource::Mean);
        QCOMPARE(request->means, file.toStdString());
        QVERIFY(barsOf(test).current != zero);
        QVERIFY(tracePanelOf(test).error(Side::Left).isEmpty());
        for (int i = 0; i < 3; ++i) { // the click, the file, the choice of means
            test.trigger("edit.undo");
        }
        QVERIFY(test.settle());
        QCOMPARE(barsOf(test).current, zero);
        QVERIFY(!statistics->isVisible());
    }

    void aClickPatchesBothModelsWhereAsked() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        TraceView& left = traceViewOf(test);
        const double right = barsOf(test, Side::Right).current;
        test.find<QToolButton>("patchBoth")->click();
        clickTraceCell(left, {mapOf(left, Site::S), 5, 8});
        QVERIFY(test.settle());
        QCOMPARE(test.state().patches.size(), std::size_t{2});
        const PatchEntry& other = test.state().patches[1];
        QCOMPARE(other.side, Side::Right);
        QCOMPARE(other.state, Site::Attn);
        QCOMPARE(other.part.bytes, (ByteSpan{29, 38}));
        TraceView& there = traceViewOf(test, Side::Right);
        QCOMPARE(there.patched(), (std::vector{TraceCell{mapOf(there, Site::Attn), 5, 4}})); // 4.25 of 12
        QVERIFY(barsOf(test, Side::Right).current != right);
        QVERIFY(std::abs(barsOf(test, Side::Right).current -
                         there.shown().at(there.patched()[0]).probability) < 1e-6);
        test.trigger("edit.undo"); // one step
        QVERIFY(test.settle());
        QVERIFY(test.state().patches.empty());
        QCOMPARE(barsOf(test, Side::Right).current, right);
        // With Ctrl it is this model alone; a layer's output is attention and MLP there.
        QTest::mouseClick(&left, Qt::LeftButton, Qt::ControlModifier,
                          left.cellRect({mapOf(left, Site::O), 5, 8}).center().toPoint());
        QCOMPARE(test.state().patches.size(), std::size_t{1});
        clickTraceCell(left, {mapOf(left, Site::O), 5, 12});
        QCOMPARE(test.state().patches.size(), std::size_t{4});
        clickTraceCell(left, {mapOf(left, Site::O), 5, 12});
        QCOMPARE(test.state().patches.size(), std::size_t{1});
    }

    void statesCanBeCorruptedInstead() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.traceWith(QStringLiteral("Jobs"));
        QVERIFY(test.settle());
        auto* into = test.find<QComboBox>("traceInto");
        into->setCurrentIndex(1);
        Q_EMIT
        into->activated(1);
        QVERIFY(test.settle());
        QCOMPARE(newestTrace(test, "left/trace")->into, BaseRun::Clean);
        TraceView& left = traceViewOf(test);
        QVERIFY(left.describe({0, 4, 2}).startsWith(QStringLiteral("corrupting h of ·Darrieux in layer 2")));
        clickTraceCell(left, {0, 4, 2});
        QVERIFY(test.settle());
        const auto request = newestTrace(test, "left/patched");
        QCOMPARE(request->patches[1].parts[0].positions, (std::vector<PositionItem>{IndexRange{5, 5}}));
        QCOMPARE(barsOf(test).pair, BarPair::Corrupted);
        QCOMPARE(barsOf(test).clean, left.shown().runs().cleanProbability);
    }
};

QTEST_MAIN(TestTracePatches)
#include "tst_trace_patches.moc"
