// SPDX-License-Identifier: GPL-3.0-or-later
// Causal tracing in the window: the other run is typed, maps come, a click patches, the bars follow.
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/engine/trace_plan.hpp"
#include "ui/figures/figure_data.hpp"
#include "ui/files/session_io.hpp"
#include "ui/shell/status_strip.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/state/patches.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/knockouts/knockout_list_model.hpp"
#include "ui/views/paths/paths_panel.hpp"
#include "ui/views/trace/trace_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

const std::string kPrompt = "The mother tongue of Danielle Darrieux is";
const QString kOther = QStringLiteral("Steve Jobs");

TracePanel& panelOf(const WindowUnderTest& test) {
    return *test.find<TracePanel>("tracePanel");
}

TraceView& viewOf(const WindowUnderTest& test, Side side = Side::Left) {
    return panelOf(test).view(side);
}

/// The newest request of a channel that has begun.
template <typename Request>
std::optional<Request> newest(const WindowUnderTest& test, const std::string& channel) {
    std::optional<Request> found;
    for (const mambascope::Request& request : test.control->begunRequests()) {
        if (request.channel == channel) {
            found = std::get<Request>(request.body);
        }
    }
    return found;
}

const PredictionData& barsOf(const WindowUnderTest& test, Side side = Side::Left) {
    return test.window->pane(side).bars().data();
}

void clickCell(TraceView& view, TraceCell cell) {
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.cellRect(cell).center().toPoint());
}

void chooseValue(const WindowUnderTest& test, PatchSource value) {
    auto* box = test.find<QComboBox>("patchValue");
    const int index = box->findData(static_cast<int>(value));
    box->setCurrentIndex(index);
    Q_EMIT
    box->activated(index);
}

/// Whichever map is of this state.
int mapOf(const TraceView& view, Site state) {
    for (int map = 0; map < view.shown().stateCount(); ++map) {
        if (view.shown().map(map).state == state) {
            return map;
        }
    }
    return -1;
}

} // namespace

class TestTracePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAnotherRunNothingIsAsked() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.trigger("view.trace");
        test.trigger("view.paths");
        QVERIFY(test.settle());
        for (const char* channel : {"left/trace", "left/estimate", "left/patched", "left/paths"}) {
            QCOMPARE(test.runsOn(channel), 0);
        }
        QVERIFY(viewOf(test).shown().isEmpty() && panelOf(test).table().isEmpty());
        QVERIFY(test.find<PathsPanel>("pathsPanel")->table().isEmpty());
        QVERIFY(!viewOf(test).grab().isNull());
    }

    void whatIsTypedIsAsked() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.trigger("trace.other"); // opens the view, and the field has the keyboard
        auto* field = test.find<QLineEdit>("traceOtherEdit");
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, kOther);
        QVERIFY(test.settle());
        QCOMPARE(test.state().trace.otherSubject, kOther.toStdString());
        const auto request = newest<TraceRequest>(test, "left/trace");
        QVERIFY(request && request->maps);
        QCOMPARE(request->corruption.subject, kOther.toStdString());
        QCOMPARE(*request->prompt.subjectSpan, (ByteSpan{21, 38}));
        QCOMPARE(request->window, 10);
        QCOMPARE(request->align, WindowAlign::Center);
        QCOMPARE(newest<TraceRequest>(test, "left/estimate")->method, TraceMethod::Gradient);
        QCOMPARE(test.find<QLabel>("traceOtherLabel")->text(),
                 QStringLiteral("instead of Danielle Darrieux:"));
        // A letter is no step of its own.
        test.trigger("edit.undo");
        QVERIFY(!test.state().trace.isOn());
        QVERIFY(test.settle());
        QVERIFY(viewOf(test).shown().isEmpty());
        QVERIFY(field->text().isEmpty());
    }

    void subjectsOfTheSameRelationAreOffered() {
        WindowUnderTest test(kPrompt); // a prompt of CounterFact, whose answer is French
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

    /// Rows that say nothing leave their room to those that do.
    void aLongBeginningIsOneRow() {
        std::string prompt;
        for (int i = 0; i < 30; ++i) {
            prompt += "so ";
        }
        WindowUnderTest test(prompt + "says Danielle Darrieux is");
        test.initial.subject = ByteSpan{95, 112};
        QVERIFY(test.start());
        test.traceWith(kOther);
        QVERIFY(test.settle());
        TraceView& left = viewOf(test);
        QCOMPARE(left.shown().joinedRows(), 29);
        QCOMPARE(left.shown().rowCount(), 34 - 28);
        QCOMPARE(left.shown().pair(0).clean, 28);
        QCOMPARE(left.shown().label(0).display, QStringLiteral("… 29"));
        QCOMPARE(left.shown().label(3).display, QStringLiteral("·Danielle"));
        QCOMPARE(left.describe({0, 0, 0}), QStringLiteral("the first 29 tokens are the same in both runs"));
        const auto* whole = test.window->runner().result<TraceSnapshot>(Side::Left, Channel::Trace);
        QCOMPARE(left.shown().at({0, 4, 3}).probability, double{whole->maps[0].probability[32 * 24 + 3]});
        clickCell(left, {0, 4, 3});
        QCOMPARE(test.state().patches.at(0).part.bytes, (ByteSpan{103, 112}));
        QVERIFY(!left.chipRect(29, true).isValid() && left.chipRect(30, true).isValid());
    }

    void whatChangesNothingIsNoPatch() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.traceWith(kOther);
        QVERIFY(test.settle());
        clickCell(viewOf(test), {0, 1, 3}); // before the subject
        QVERIFY(test.state().patches.empty());
        QCOMPARE(viewOf(test).statusText(), QStringLiteral("·mother is the same in both runs"));
    }

    void bothRunsAndAMapOfEachState() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.traceWith(QStringLiteral("Jobs")); // a token less than the clean subject
        QVERIFY(test.settle());
        TraceView& left = viewOf(test);
        QCOMPARE(left.shown().stateCount(), 4);
        QCOMPARE(viewOf(test, Side::Right).shown().stateCount(), 3);
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
        QCOMPARE(panelOf(test).badge().mark, QStringLiteral("exact"));
        QVERIFY(panelOf(test).caption().contains(QStringLiteral("Jobs")));
    }

    void aClickIsALivePatch() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        const double clean = test.probability(Side::Left);
        test.traceWith(kOther);
        QVERIFY(test.settle());
        QCOMPARE(barsOf(test).current, clean); // no patch yet: the bars are as before
        TraceView& left = viewOf(test);
        const TraceCell cell{mapOf(left, Site::S), 5, 8};
        const double wanted = left.shown().at(cell).probability;
        clickCell(left, cell);
        QVERIFY(test.settle());
        QCOMPARE(test.state().patches.size(), std::size_t{1});
        const PatchEntry& entry = test.state().patches[0];
        QCOMPARE(entry.state, Site::S);
        QCOMPARE(entry.part.bytes, (ByteSpan{29, 38}));
        QCOMPARE(entry.layers, (LayerSpan{false, 3, 12, 24}));
        QCOMPARE(entry.side, Side::Left);
        // It is asked as it was clicked, and the bars are of it.
        const auto request = newest<TraceRequest>(test, "left/patched");
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
        QVERIFY(panelOf(test).note().contains(QStringLiteral("demo-mamba2, patched")));
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
        clickCell(left, cell);
        QVERIFY(test.settle());
        QVERIFY(test.state().patches.empty());
        QCOMPARE(barsOf(test).current, clean);
    }

    void patchesAddUpAndCanBeOff() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.traceWith(kOther);
        QVERIFY(test.settle());
        TraceView& left = viewOf(test);
        clickCell(left, {mapOf(left, Site::S), 5, 8});
        clickCell(left, {mapOf(left, Site::O), 6, 20});
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
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.traceWith(kOther);
        QVERIFY(test.settle());
        TraceView& left = viewOf(test);
        const TraceCell cell{mapOf(left, Site::S), 5, 8};
        chooseValue(test, PatchSource::Zero);
        clickCell(left, cell);
        QVERIFY(test.settle());
        QCOMPARE(newest<TraceRequest>(test, "left/patched")->patches[1].parts[0].value, PatchSource::Zero);
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
        chooseValue(test, PatchSource::Mean);
        auto* statistics = test.find<QToolButton>("patchStatistics");
        QVERIFY(statistics->isVisible());
        QCOMPARE(statistics->menu()->actions().size(), 2);
        clickCell(left, cell);
        QVERIFY(test.settle());
        QCOMPARE(test.state().patches.at(0).value, PatchSource::Zero); // refused: there is no file
        QVERIFY(test.find<StatusStrip>("statusStrip")->message().contains(QStringLiteral("statistics")));
        const QString file = test.folder.filePath(QStringLiteral("left.safetensors"));
        test.files->answers[FileChooser::Ask::OpenStatistics] = file;
        test.trigger("trace.meansLeft");
        QVERIFY(statistics->toolTip().contains(QStringLiteral("left.safetensors")));
        clickCell(left, cell);
        QVERIFY(test.settle());
        const auto request = newest<TraceRequest>(test, "left/patched");
        QCOMPARE(request->patches[1].parts[0].value, PatchSource::Mean);
        QCOMPARE(request->means, file.toStdString());
        QVERIFY(barsOf(test).current != zero);
        QVERIFY(panelOf(test).error(Side::Left).isEmpty());
        for (int i = 0; i < 3; ++i) { // the click, the file, the choice of means
            test.trigger("edit.undo");
        }
        QVERIFY(test.settle());
        QCOMPARE(barsOf(test).current, zero);
        QVERIFY(!statistics->isVisible());
    }

    void aClickPatchesBothModelsWhereAsked() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.traceWith(kOther);
        QVERIFY(test.settle());
        TraceView& left = viewOf(test);
        const double right = barsOf(test, Side::Right).current;
        test.find<QToolButton>("patchBoth")->click();
        clickCell(left, {mapOf(left, Site::S), 5, 8});
        QVERIFY(test.settle());
        QCOMPARE(test.state().patches.size(), std::size_t{2});
        const PatchEntry& other = test.state().patches[1];
        QCOMPARE(other.side, Side::Right);
        QCOMPARE(other.state, Site::Attn);
        QCOMPARE(other.part.bytes, (ByteSpan{29, 38}));
        TraceView& there = viewOf(test, Side::Right);
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
        clickCell(left, {mapOf(left, Site::O), 5, 12});
        QCOMPARE(test.state().patches.size(), std::size_t{4});
        clickCell(left, {mapOf(left, Site::O), 5, 12});
        QCOMPARE(test.state().patches.size(), std::size_t{1});
    }

    void mapsOfTheMemoryOnRequest() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.traceWith(kOther);
        QVERIFY(test.settle());
        auto* menu = test.find<QToolButton>("traceStates")->menu();
        for (const char* name : {"traceState.state", "traceState.conv"}) {
            menu->findChild<QAction*>(QLatin1String(name))->trigger();
        }
        QVERIFY(test.settle());
        TraceView& left = viewOf(test);
        QCOMPARE(left.shown().stateCount(), 6);
        QCOMPARE(viewOf(test, Side::Right).shown().stateCount(), 3); // a transformer has none
        QVERIFY(panelOf(test).error(Side::Left).isEmpty() && panelOf(test).error(Side::Right).isEmpty());
        const TraceCell cell{mapOf(left, Site::State), 5, 8};
        QVERIFY(std::isnan(left.shown().estimate(cell)) && !std::isnan(left.shown().effect(cell)));
        clickCell(left, cell);
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
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.traceWith(kOther);
        QVERIFY(test.settle());
        TraceView& left = viewOf(test);
        const auto check = checkEstimates(left.shown());
        QVERIFY(check.has_value());
        const ViewTable table = panelOf(test).table();
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
        QVERIFY2(panelOf(test).note().contains(r), qPrintable(panelOf(test).note()));
        QVERIFY2(panelOf(test).caption().contains(r), qPrintable(panelOf(test).caption()));
        QVERIFY(left.describe({1, 5, 8}).contains(QStringLiteral("first-order estimate ")));
        // While exact cells are to come there is nothing to compare.
        test.control->setDelay(std::chrono::milliseconds(20));
        test.find<QSpinBox>("traceWindow")->setValue(4);
        QTRY_VERIFY(left.shown().isPartial());
        QVERIFY(!checkEstimates(left.shown()) && !panelOf(test).note().contains(QStringLiteral("r = ")));
        QVERIFY(test.settle());
        QVERIFY(checkEstimates(left.shown()).has_value());
    }

    void mapsZoomAndScrollTogether() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.window->setLayout(LayoutPreset::Trace);
        test.traceWith(kOther);
        QVERIFY(test.settle());
        TraceView& left = viewOf(test);
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
        const QJsonObject kept = panelOf(test).properties();
        test.trigger("view.zoomToFit");
        QVERIFY(!left.isZoomed());
        QCOMPARE(left.cellRect(cell).width(), whole);
        panelOf(test).setProperties(kept);
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
        TraceView& left = viewOf(test);
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

    void statesCanBeCorruptedInstead() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.traceWith(QStringLiteral("Jobs"));
        QVERIFY(test.settle());
        auto* into = test.find<QComboBox>("traceInto");
        into->setCurrentIndex(1);
        Q_EMIT
        into->activated(1);
        QVERIFY(test.settle());
        QCOMPARE(newest<TraceRequest>(test, "left/trace")->into, BaseRun::Clean);
        TraceView& left = viewOf(test);
        QVERIFY(left.describe({0, 4, 2}).startsWith(QStringLiteral("corrupting h of ·Darrieux in layer 2")));
        clickCell(left, {0, 4, 2});
        QVERIFY(test.settle());
        const auto request = newest<TraceRequest>(test, "left/patched");
        QCOMPARE(request->patches[1].parts[0].positions, (std::vector<PositionItem>{IndexRange{5, 5}}));
        QCOMPARE(barsOf(test).pair, BarPair::Corrupted);
        QCOMPARE(barsOf(test).clean, left.shown().runs().cleanProbability);
    }

    void noiseAndWindows() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.trigger("view.trace");
        test.find<QToolButton>("traceNoise")->click();
        QVERIFY(test.settle());
        const auto request = newest<TraceRequest>(test, "right/trace");
        QVERIFY(request && request->corruption.noise && request->corruption.noise->timesSpread);
        QCOMPARE(request->corruption.noise->amount, 3.0);
        QVERIFY(viewOf(test, Side::Right).shown().rowCount() == 7);
        test.find<QSpinBox>("traceWindow")->setValue(40); // more than the models have
        QVERIFY(test.settle());
        QCOMPARE(newest<TraceRequest>(test, "left/trace")->window, 24);
        QCOMPARE(newest<TraceRequest>(test, "right/trace")->window, 12);
        test.find<QToolButton>("traceNoise")->click();
        QVERIFY(!test.state().trace.isOn());
    }

    void cellsFillInAndEstimatesAreDotted() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        TraceView& left = viewOf(test);
        bool werePartial = false;
        bool hadEstimates = false;
        bool wasApproximate = false;
        connect(&test.window->runner(), &ExperimentRunner::updated, this, [&](const ResultChange& change) {
            if (change.side == Side::Left && left.shown().stateCount() > 0) {
                werePartial = werePartial || left.shown().isPartial();
                hadEstimates = hadEstimates || left.shown().hasEstimates();
                wasApproximate =
                    wasApproximate || panelOf(test).badge().mark == QStringLiteral("first-order");
            }
        });
        test.control->setDelay(std::chrono::milliseconds(5));
        test.traceWith(kOther);
        QVERIFY(test.settle());
        QVERIFY(werePartial && hadEstimates && wasApproximate);
        QVERIFY(!left.shown().isPartial() && !left.shown().hasEstimates());
        QCOMPARE(panelOf(test).badge().mark, QStringLiteral("exact"));
    }

    void errorsStandBesideTheField() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.traceWith(kOther);
        QVERIFY(test.settle());
        const ViewTable before = panelOf(test).table();
        QVERIFY(!before.isEmpty() && panelOf(test).error(Side::Left).isEmpty());
        test.traceWith(QStringLiteral("Danielle Darrieux")); // the clean one
        QVERIFY(test.settle());
        QVERIFY(panelOf(test).error(Side::Left).contains(QStringLiteral("another subject")));
        QCOMPARE(panelOf(test).table().rows.size(), before.rows.size()); // the last good result stays
        QVERIFY(viewOf(test).isStale());
        test.traceWith(kOther);
        QVERIFY(test.settle());
        QVERIFY(panelOf(test).error(Side::Left).isEmpty() && !viewOf(test).isStale());
    }

    void theKeyboardAndTheScreenReaderWalkThroughTheMaps() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.traceWith(kOther);
        QVERIFY(test.settle());
        TraceView& left = viewOf(test);
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

    void sessionsKeepIt() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.traceWith(kOther);
        QVERIFY(test.settle());
        clickCell(viewOf(test), {1, 5, 8});
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
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.traceWith(kOther);
        QVERIFY(test.settle());
        clickCell(viewOf(test), {1, 5, 8});
        QVERIFY(test.settle());
        test.window->body().promptPresenter().choose(test.gallery[0]);
        QVERIFY(test.settle());
        QVERIFY(test.state().patches.empty() && !test.state().trace.isOn());
        QVERIFY(viewOf(test).shown().isEmpty());
    }

    void paths() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.traceWith(kOther);
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
