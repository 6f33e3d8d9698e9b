// SPDX-License-Identifier: GPL-3.0-or-later
// Clicks and pointers on results that are not of the present state, or not whole.
#include <QLabel>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/status_strip.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/views/flow/flow_panel.hpp"
#include "ui/views/map/map_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;
using namespace std::chrono_literals;

namespace {

KnockoutMapView& mapOf(const WindowUnderTest& test) {
    return test.find<MapPanel>("mapPanel")->map(Side::Left);
}

void clickMap(const WindowUnderTest& test, int source, int window) {
    KnockoutMapView& map = mapOf(test);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.cellRect(source, window).center().toPoint());
}

/// Another prompt, of which attention is there and the map is not yet.
void changePrompt(WindowUnderTest& test, const std::string& prompt) {
    test.control->setDelay(60ms);
    ExperimentState next = test.state();
    next.prompt = prompt;
    test.window->experiment().change(next, QStringLiteral("type"));
    QTRY_VERIFY(!test.window->runner().isStale(Side::Left, Channel::Attention));
    QVERIFY(test.window->runner().isStale(Side::Left, Channel::Map));
}

} // namespace

class TestStalePlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Row 1 of the old map is "·Music", which is token 2 of the new prompt; token 1 there is "·Beats".
    void aClickOnAnOldMapCutsTheCharactersThatItShows() {
        WindowUnderTest test;
        QVERIFY(test.start());
        changePrompt(test, "The Beats Music is owned by");
        clickMap(test, 1, 8);
        QCOMPARE(test.state().knockouts.size(), std::size_t(1));
        QCOMPARE(test.state().knockouts[0].source, (ByteSpan{9, 15}));
        QCOMPARE(test.state().knockouts[0].query, (ByteSpan{24, 27}));
        QVERIFY(test.settle());
    }

    void aClickOnWhatIsGoneIsRefused() {
        WindowUnderTest test;
        QVERIFY(test.start());
        changePrompt(test, "Beats is owned by");
        clickMap(test, 1, 8);
        QVERIFY(test.state().knockouts.empty());
        QVERIFY(test.find<StatusStrip>("statusStrip")->message().contains(QStringLiteral("no such pair")));
        QVERIFY(test.settle());
    }

    void pointingAtAnOldMapMarksNothingOfTheNewPrompt() {
        WindowUnderTest test;
        QVERIFY(test.start());
        changePrompt(test, "The Beats Music is owned by");
        TokenStrip& tokens = test.window->pane(Side::Left).tokenStrip();
        const QImage quiet = tokens.grab().toImage();
        KnockoutMapView& map = mapOf(test);
        QTest::mouseMove(&map, map.cellRect(1, 8).center().toPoint());
        QCOMPARE(tokens.grab().toImage(), quiet);
        QVERIFY(test.settle());
    }

    /// Layers of a map that is of another model are taken by depth: 8–16 of 24 are 4–8 of 12.
    void layersOfAnotherModelKeepTheirDepth() {
        WindowUnderTest test;
        QVERIFY(test.start());
        ModelInfo other = *test.control->findModel("demo-transformer");
        other.name = "other"; // the right model's results are known already
        test.control->addModel(other);
        test.control->setDelay(60ms);
        ExperimentState next = test.state();
        next.pane(Side::Left).model = "other";
        test.window->experiment().change(next, QStringLiteral("choose"));
        QTRY_VERIFY(!test.window->runner().isStale(Side::Left, Channel::Attention));
        QVERIFY(test.window->runner().isStale(Side::Left, Channel::Map));
        clickMap(test, 1, 8);
        QCOMPARE(test.state().knockouts.size(), std::size_t(1));
        QCOMPARE(layersIn(test.state().knockouts[0].layers[0], 12), (IndexRange{4, 8}));
        QVERIFY(test.settle());
    }

    void aFlowClickWithCentredWindowsShowsThatWindow() {
        WindowUnderTest test;
        test.initial.align = WindowAlign::Center;
        QVERIFY(test.start());
        FlowView& flow = test.find<FlowPanel>("flowPanel")->view();
        const auto* shown = test.window->runner().result<FlowSnapshot>(Side::Left, Channel::Flow);
        QVERIFY(shown != nullptr && shown->windows.size() > 15);
        QTest::mouseClick(&flow, Qt::LeftButton, {}, flow.pointAt(0, Role::Subject, 15).toPoint());
        const IndexRange clicked = shown->windows[15];
        QCOMPARE(chosenLayers(test.state().pane(Side::Left), 24, WindowAlign::Center), clicked);
        QCOMPARE(test.state().pane(Side::Left).layer, std::optional(15));
    }

    void halfAMapSaysNothingOfWhatMattersMost() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QVERIFY(test.find<QLabel>("finding0")->isVisible());
        test.control->setSweepChunk(2);
        test.control->setDelay(30ms);
        ExperimentState next = test.state();
        next.align = WindowAlign::Center;
        test.window->experiment().change(next, QStringLiteral("align"));
        QVERIFY(!test.find<QLabel>("finding0")->isVisible()); // they were of the old windows
        QTRY_VERIFY(test.window->runner().resultState(Side::Left, Channel::Map) == ResultState::Partial);
        const ScaleLimits filling = mapOf(test).colorScale().limits();
        QVERIFY(!test.find<QLabel>("finding0")->isVisible());
        QTest::qWait(100);
        QVERIFY(test.window->runner().resultState(Side::Left, Channel::Map) == ResultState::Partial);
        QCOMPARE(mapOf(test).colorScale().limits(), filling); // no colour changes its meaning
        test.control->setDelay(0ms);
        QVERIFY(test.settle());
        QVERIFY(test.find<QLabel>("finding0")->isVisible());
    }

    void computingAgainIsSeen() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.control->setDelay(80ms);
        test.trigger("models.repeat");
        QVERIFY(!test.window->runner().isSettled());
        QVERIFY(test.window->runner().isStale(Side::Left, Channel::Attention));
        QVERIFY(test.window->runner().isStale(Side::Left, Channel::Map));
        QVERIFY(mapOf(test).isStale());
        QVERIFY(!test.find<QLabel>("finding0")->isVisible());
        test.control->setDelay(0ms);
        QVERIFY(test.settle());
        QVERIFY(!mapOf(test).isStale());
        QVERIFY(test.find<QLabel>("finding0")->isVisible());
    }

    /// A subject in the middle leaves a relation of two runs.
    void aRoleIsCutInOneStep() {
        WindowUnderTest test("The mother tongue of Danielle Darrieux is");
        test.initial.subject = ByteSpan{4, 10};
        QVERIFY(test.start());
        Experiment& experiment = test.window->experiment();
        const NodeId before = experiment.history().present().id;
        test.trigger("cut.relation");
        QCOMPARE(test.state().knockouts.size(), std::size_t(2));
        QCOMPARE(experiment.history().present().parent, before);
        test.trigger("cut.relation");
        QVERIFY(test.state().knockouts.empty());
        experiment.undo();
        experiment.undo();
        QCOMPARE(experiment.history().present().id, before);
        QVERIFY(test.state().knockouts.empty());
        QVERIFY(test.settle());
    }

    void undoFindsResultsAgain() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const double clean = test.probability(Side::Left);
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        const double cut = test.probability(Side::Left);
        QVERIFY(cut < clean);
        const std::uint64_t runs = test.control->runCount();
        test.trigger("edit.undo");
        QCOMPARE(test.probability(Side::Left), clean); // at once
        test.trigger("edit.redo");
        QCOMPARE(test.probability(Side::Left), cut);
        QCOMPARE(test.control->runCount(), runs);
        test.trigger("models.repeat"); // but what is computed again is
        QVERIFY(test.settle());
        QVERIFY(test.control->runCount() > runs);
    }
};

QTEST_MAIN(TestStalePlaces)
#include "tst_stale_places.moc"
