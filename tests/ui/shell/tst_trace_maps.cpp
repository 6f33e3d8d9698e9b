// SPDX-License-Identifier: GPL-3.0-or-later
// The maps of causal tracing: which there are, exact cells and estimates, zoom, long prompts, the keyboard.
#include <QMenu>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "tests/ui/shell/trace_steps.hpp"
#include "ui/files/session_io.hpp"
#include "ui/text/number_text.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestTraceMaps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Rows that say nothing leave their room to those that do.
    void aLongBeginningIsOneRow() {
        std::string prompt;
        for (int i = 0; i < 30; ++i) {
            prompt += "so ";
        }
        WindowUnderTest test(prompt + "says Danielle Darrieux is");
        test.initial.subject = ByteSpan{95, 112};
        QVERIFY(test.start());
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        TraceView& left = traceViewOf(test);
        QCOMPARE(left.shown().joinedRows(), 29);
        QCOMPARE(left.shown().rowCount(), 34 - 28);
        QCOMPARE(left.shown().pair(0).clean, 28);
        QCOMPARE(left.shown().label(0).display, QStringLiteral("… 29"));
        QCOMPARE(left.shown().label(3).display, QStringLiteral("·Danielle"));
        QCOMPARE(left.describe({0, 0, 0}), QStringLiteral("the first 29 tokens are the same in both runs"));
        const auto* whole = test.window->runner().result<TraceSnapshot>(Side::Left, Channel::Trace);
        QCOMPARE(left.shown().at({0, 4, 3}).probability, double{whole->maps[0].probability[32 * 24 + 3]});
        clickTraceCell(left, {0, 4, 3});
        QCOMPARE(test.state().patches.at(0).part.bytes, (ByteSpan{103, 112}));
        QVERIFY(!left.chipRect(29, true).isValid() && left.chipRect(30, true).isValid());
    }

    void mapsOfTheMemoryOnRequest() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        auto* menu = test.find<QToolButton>("traceStates")->menu();
        for (const char* name : {"traceState.state", "traceState.conv"}) {
            menu->findChild<QAction*>(QLatin1String(name))->trigger();
        }
        QVERIFY(test.settle());
        TraceView& left = traceViewOf(test);
        QCOMPARE(left.shown().stateCount(), 6);
        QCOMPARE(traceViewOf(test, Side::Right).shown().stateCount(), 3); // a transformer has none
        QVERIFY(tracePanelOf(test).error(Side::Left).isEmpty() &&
                tracePanelOf(test).error(Side::Right).isEmpty());
        const TraceCell cell{mapOf(left, Site::State), 5, 8};
        QVERIFY(std::isnan(left.shown().estimate(cell)) && !std::isnan(left.shown().effect(cell)));
        clickTraceCell(left, cell);
        QVERIFY(test.settle());
        QCOMPARE(test.state().patches.at(0).state, Site::State);
        QVERIFY(std::abs(barsOf(test).current - left.shown().at(cell).probability) < 1e-6);
        const ExperimentState before = test.state();
        const QString file = test.folder.filePath(QStringLiteral("s.mambascope"));
        saveSession(before, file);
        QCOMPARE(loadSession(file), before);
        test.trigger("edit.undo");
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QCOMPARE(left.shown().stateCount(), 5);
        QVERIFY(menu->findChild<QAction*>(QStringLiteral("traceState.state"))->isChecked());
        QVERIFY(!menu->findChild<QAction*>(QStringLiteral("traceState.conv"))->isChecked());
    }

    /// The numbers that the view tells are those of all cells of its table that have both.
    void estimatesAreHeldAgainstExactCells() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        TraceView& left = traceViewOf(test);
        const auto check = checkEstimates(left.shown());
        QVERIFY(check.has_value());
        const ViewTable table = tracePanelOf(test).table();
        const std::size_t exact = columnAt(table, "probability");
        const std::size_t estimate = columnAt(table, "first_order");
        std::vector<std::pair<double, double>> pairs;
        for (const auto& row : table.rows) {
            const auto position = std::get<qint64>(row.at(columnAt(table, "clean_position")));
            if (std::get<QString>(row[0]) == QStringLiteral("demo-mamba2") && position >= 4) {
                pairs.emplace_back(std::get<double>(row[exact]), std::get<double>(row[estimate]));
            }
        }
        QCOMPARE(pairs.size(), static_cast<std::size_t>(check->cells));
        QCOMPARE(check->cells, 3 * 4 * 24);
        double x = 0;
        double y = 0;
        double largest = 0;
        for (const auto& [a, b] : pairs) {
            x += a / static_cast<double>(pairs.size());
            y += b / static_cast<double>(pairs.size());
            largest = std::max(largest, std::abs(a - b));
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (const auto& [a, b] : pairs) {
            xx += (a - x) * (a - x);
            yy += (b - y) * (b - y);
            xy += (a - x) * (b - y);
        }
        QVERIFY(std::abs(check->correlation - xy / std::sqrt(xx * yy)) < 1e-9);
        QVERIFY(check->correlation > 0.5 && check->correlation < 1);
        QCOMPARE(check->largest, largest);
        QCOMPARE(std::abs(left.shown().at(check->at).probability - left.shown().estimate(check->at)),
                 largest);
        const QString r = QStringLiteral("r = %1").arg(formatFixed(check->correlation, 2));
        QVERIFY2(tracePanelOf(test).note().contains(r), qPrintable(tracePanelOf(test).note()));
        QVERIFY2(tracePanelOf(test).caption().contains(r), qPrintable(tracePanelOf(test).caption()));
        QVERIFY(left.describe({1, 5, 8}).contains(QStringLiteral("first-order estimate ")));
        // While exact cells are to come there is nothing to compare.
        test.control->setDelay(std::chrono::milliseconds(20));
        test.find<QSpinBox>("traceWindow")->setValue(4);
        QTRY_VERIFY(left.shown().isPartial());
        QVERIFY(!checkEstimates(left.shown()) && !tracePanelOf(test).note().contains(QStringLiteral("r = ")));
        QVERIFY(test.settle());
        QVERIFY(checkEstimates(left.shown()).has_value());
    }

    void mapsZoomAndScrollTogether() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.window->setLayout(LayoutPreset::Trace);
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        TraceView& left = traceViewOf(test);
        const TraceCell cell{2, 5, 15};
        const QPointF at = left.cellRect(cell).center();
        const double whole = left.cellRect(cell).width();
        const auto wheel = [&](QPointF where, Qt::KeyboardModifiers keys, int notches) {
            QWheelEvent event(where, left.mapToGlobal(where), {}, {0, 120 * notches}, Qt::NoButton, keys,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&left, &event);
        };
        wheel(at, Qt::ControlModifier, 4);
        QVERIFY(left.isZoomed());
        QCOMPARE(*left.cellAt(at), cell); // what the pointer is on stays there
        QVERIFY(left.cellRect(cell).width() > 1.5 * whole);
        const double shift = left.cellRect({2, 5, 15}).left() - left.cellRect({0, 5, 15}).left();
        QVERIFY(std::abs(shift - (left.cellRect({2, 5, 16}).left() - left.cellRect({0, 5, 16}).left())) < 1);
        // No click reaches what is scrolled away.
        const QRectF first = left.cellRect({0, 5, 0});
        QVERIFY(!left.cellAt(first.center()).has_value() || left.cellAt(first.center())->column != 0);
        auto* bar = test.find<QScrollBar>("traceViewLeftScrollAcross");
        QVERIFY(bar->isVisible());
        bar->setValue(0);
        QCOMPARE(*left.cellAt(left.cellRect({3, 5, 0}).center()), (TraceCell{3, 5, 0}));
        left.setFocus();
        QTest::keyClick(&left, Qt::Key_Right);
        QTest::keyClick(&left, Qt::Key_End); // the keyboard's cell is always seen
        QCOMPARE(*left.cellAt(left.cellRect({0, 0, 23}).center()), (TraceCell{0, 0, 23}));
        const QJsonObject kept = tracePanelOf(test).properties();
        test.trigger("view.zoomToFit");
        QVERIFY(!left.isZoomed());
        QCOMPARE(left.cellRect(cell).width(), whole);
        tracePanelOf(test).setProperties(kept);
        QVERIFY(left.isZoomed());
        QVERIFY(left.cellRect(cell).width() > 1.5 * whole);
        test.trigger("view.zoomIn");
        QVERIFY(left.isZoomed() && !test.window->pane(Side::Left).heatmap().isZoomed());
    }

    /// Where there are more tokens than pixels, a block shows the strongest of its cells, and says so.
    void longPromptsAreAnOverview() {
        std::string prompt = "Danielle Darrieux";
        for (int i = 0; i < 290; ++i) {
            prompt += " so";
        }
        WindowUnderTest test(prompt + " is");
        test.initial.subject = ByteSpan{0, 17};
        QVERIFY(test.start());
        test.traceWith(QStringLiteral("Steve Jobs"));
        QVERIFY(test.settle());
        TraceView& left = traceViewOf(test);
        QCOMPARE(left.shown().rowCount(), 293);
        QVERIFY(left.port().down.block > 1);
        const QRectF last = left.cellRect({0, 292, 23});
        const auto shown = left.cellAt(last.center());
        QVERIFY(shown && shown->row > 280);
        double strongest = 0;
        for (int row = 292 / left.port().down.block * left.port().down.block; row < 293; ++row) {
            strongest = std::max(strongest, std::abs(left.shown().effect({0, row, shown->column})));
        }
        QVERIFY(std::abs(left.shown().effect(*shown)) >= strongest);
        QVERIFY(last.bottom() <= left.height());
    }

    void cellsFillInAndEstimatesAreDotted() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        TraceView& left = traceViewOf(test);
        bool werePartial = false;
        bool hadEstimates = false;
        bool wasApproximate = false;
        connect(&test.window->runner(), &ExperimentRunner::updated, this, [&](const ResultChange& change) {
            if (change.side == Side::Left && left.shown().stateCount() > 0) {
                werePartial = werePartial || left.shown().isPartial();
                hadEstimates = hadEstimates || left.shown().hasEstimates();
                wasApproximate =
                    wasApproximate || tracePanelOf(test).badge().mark == QStringLiteral("first-order");
            }
        });
        test.control->setDelay(std::chrono::milliseconds(5));
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        QVERIFY(werePartial && hadEstimates && wasApproximate);
        QVERIFY(!left.shown().isPartial() && !left.shown().hasEstimates());
        QCOMPARE(tracePanelOf(test).badge().mark, QStringLiteral("exact"));
    }

    void theKeyboardAndTheScreenReaderWalkThroughTheMaps() {
        WindowUnderTest test(kTracePrompt);
        QVERIFY(test.start());
        test.traceWith(kOtherSubject);
        QVERIFY(test.settle());
        TraceView& left = traceViewOf(test);
        left.setFocus();
        QTest::keyClick(&left, Qt::Key_Right);
        QCOMPARE(*left.cursorCell(), TraceCell());
        QTest::keyClick(&left, Qt::Key_End);
        QTest::keyClick(&left, Qt::Key_Right); // into the next state's map
        QCOMPARE(*left.cursorCell(), (TraceCell{1, 0, 0}));
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(&left, Qt::Key_Down);
        }
        QCOMPARE(left.accessibleDescription(), left.describe({1, 5, 0}));
        QCOMPARE(left.tableRows(), 7);
        QCOMPARE(left.tableColumns(), 4 * 24);
        QCOMPARE(*left.tableCursor(), (TablePlace{5, 24}));
        QCOMPARE(left.tableCell({5, 24}), left.describe({1, 5, 0}));
        QVERIFY(left.tableColumnTitle(24).startsWith(QStringLiteral("s, ")));
        QVERIFY(left.tableRowTitle(5).contains(QStringLiteral("·Darrieux")));
        QTest::keyClick(&left, Qt::Key_Space);
        QCOMPARE(test.state().patches.size(), std::size_t{1});
        QCOMPARE(test.state().patches[0].state, Site::S);
    }
};

QTEST_MAIN(TestTraceMaps)
#include "tst_trace_maps.moc"
