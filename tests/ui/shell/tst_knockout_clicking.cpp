// SPDX-License-Identifier: GPL-3.0-or-later
// What the product is for: cut connections with the mouse or the keyboard and see the bars move.
#include <QAction>
#include <QLabel>
#include <QListView>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/files/experiment_json.hpp"
#include "ui/views/knockouts/knockout_delegate.hpp"
#include "ui/views/knockouts/knockout_list_model.hpp"
#include "ui/views/knockouts/knockout_panel.hpp"
#include "ui/views/map/map_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestKnockoutClicking : public QObject {
    Q_OBJECT

private:
    /// The list's first row, as its delegate gets it.
    static QStyleOptionViewItem rowOf(const QListView& list) {
        QStyleOptionViewItem option;
        option.rect = list.visualRect(list.model()->index(0, 0));
        option.font = list.font();
        option.direction = list.layoutDirection();
        return option;
    }

    static QImage cellImage(HeatmapView& heatmap, Cell cell) {
        return heatmap.grab(heatmap.cellRect(cell).toAlignedRect().adjusted(2, 2, -2, -2)).toImage();
    }

    static void verifyIntact(WindowUnderTest& test) {
        QVERIFY(test.settle());
        QVERIFY(test.state().knockouts.empty());
        QCOMPARE(test.find<QListView>("knockoutList")->model()->rowCount(), 0);
        for (const Side side : kSides) {
            QCOMPARE(test.probability(side), test.cleanProbability(side));
            QVERIFY(!test.window->pane(side).bars().data().hasVariant);
        }
    }

    static void verifyCut(WindowUnderTest& test, Side side) {
        QVERIFY(test.probability(side) < test.cleanProbability(side));
        const PredictionData& shown = test.window->pane(side).bars().data();
        QVERIFY(shown.hasVariant);
        QCOMPARE(shown.current, test.probability(side));
        QVERIFY(shown.current < shown.clean);
    }

private Q_SLOTS:
    void aClickCutsInBothModelsAndUndoTakesItBack() {
        WindowUnderTest test;
        QVERIFY(test.start());
        HeatmapView& left = test.window->pane(Side::Left).heatmap();
        HeatmapView& right = test.window->pane(Side::Right).heatmap();
        const QImage leftBefore = cellImage(left, {4, 1});
        const QImage rightBefore = cellImage(right, {4, 1});
        test.clickCell(Side::Left, 4, 1);
        QTest::mouseMove(&left, QPoint(1, 1)); // the pointer leaves the cell

        // List and hatching follow at once, without the engine.
        auto* list = test.find<QListView>("knockoutList");
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("·by ← ·Music"));
        QCOMPARE(list->model()->index(0, 0).data(KnockoutListModel::DetailRole).toString(),
                 QStringLiteral("layers 7–15 of 24 · 3–7 of 12 · 1 pair"));
        QVERIFY(cellImage(left, {4, 1}) != leftBefore);
        QVERIFY(cellImage(right, {4, 1}) != rightBefore);

        QVERIFY(test.settle());
        verifyCut(test, Side::Left);
        verifyCut(test, Side::Right);
        QCOMPARE(test.window->actionRegistry().find(QStringLiteral("edit.undo"))->text(),
                 QStringLiteral("Undo knock out ·by ← ·Music"));

        test.trigger("edit.undo");
        verifyIntact(test);
        QTest::mouseMove(&left, QPoint(1, 1));
        QCOMPARE(cellImage(right, {4, 1}), rightBefore);
        test.trigger("edit.redo");
        QVERIFY(test.settle());
        verifyCut(test, Side::Right);
    }

    void aSecondClickRestores() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.clickCell(Side::Right, 4, 0);
        test.clickCell(Side::Left, 4, 0);
        verifyIntact(test);
    }

    void byKeyboardAlone() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.window->activateWindow();
        // Tab from the prompt until the left matrix has the focus.
        HeatmapView& heatmap = test.window->pane(Side::Left).heatmap();
        for (int i = 0; i < 40 && !heatmap.hasFocus(); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QVERIFY(heatmap.hasFocus());
        QTest::keyClick(&heatmap, Qt::Key_Down);
        QTest::keyClick(&heatmap, Qt::Key_Up);
        QVERIFY(heatmap.cursorCell().has_value());
        const Cell cell = *heatmap.cursorCell();
        QTest::keyClick(&heatmap, Qt::Key_Space);
        QVERIFY(test.settle());
        QCOMPARE(test.state().knockouts.size(), std::size_t(1));
        QCOMPARE(test.state().knockouts[0].scope, Scope::Both);
        verifyCut(test, Side::Left);
        verifyCut(test, Side::Right);
        QTest::keyClick(&heatmap, Qt::Key_Z, Qt::ControlModifier);
        verifyIntact(test);
        QTest::keyClick(&heatmap, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(test.state().knockouts.size(), std::size_t(1));
        QTest::keyClick(&heatmap, Qt::Key_Space);
        QCOMPARE(heatmap.cursorCell(), std::optional(cell));
        verifyIntact(test);
    }

    void unlinkedClicksStayInTheirPane() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("edit.link");
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        verifyCut(test, Side::Left);
        QCOMPARE(test.probability(Side::Right), test.cleanProbability(Side::Right));
        test.trigger("edit.undo");
        test.trigger("edit.undo");
        QVERIFY(test.state().linked);
        verifyIntact(test);
    }

    void ctrlClickActsOnThisModelAlone() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.clickCell(Side::Right, 4, 1, Qt::ControlModifier);
        QVERIFY(test.settle());
        QCOMPARE(test.state().knockouts.at(0).scope, Scope::Right);
        verifyCut(test, Side::Right);
        QCOMPARE(test.probability(Side::Left), test.cleanProbability(Side::Left));
    }

    void aDragTakesARectangle() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.dragCells(Side::Left, {3, 0}, {4, 1});
        QCOMPARE(test.state().knockouts.size(), std::size_t(1));
        QCOMPARE(test.state().knockouts[0].query, (ByteSpan{14, 23}));
        QCOMPARE(test.state().knockouts[0].source, (ByteSpan{0, 11}));
        QVERIFY(test.settle());
        const auto* shown = test.window->runner().result<PredictSnapshot>(Side::Left, Channel::Predict);
        QCOMPARE(shown->variants.at(0).edges.at(0).targets, (std::vector<int>{3, 4}));
        QCOMPARE(shown->variants.at(0).edges.at(0).sources, (std::vector<int>{0, 1}));
        // One of its cells is restored, the other three stay cut.
        test.clickCell(Side::Left, 4, 0);
        QCOMPARE(test.state().knockouts.size(), std::size_t(2));
        QVERIFY(test.settle());
        const double three = test.probability(Side::Left);
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QVERIFY(test.probability(Side::Left) < three);
    }

    void allKnockoutsAreOneVariant() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.clickCell(Side::Left, 4, 0);
        QVERIFY(test.settle());
        const double one = test.probability(Side::Left);
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        QVERIFY(test.probability(Side::Left) < one);
        const auto* shown = test.window->runner().result<PredictSnapshot>(Side::Left, Channel::Predict);
        QCOMPARE(shown->variants.size(), std::size_t(1));
        QCOMPARE(shown->variants[0].edges.size(), std::size_t(2));
    }

    void doubleClickCutsATokenFromAllLaterOnes() {
        WindowUnderTest test;
        QVERIFY(test.start());
        TokenStrip& strip = test.window->pane(Side::Left).tokenStrip();
        const QPoint at = strip.chipRect(1).center().toPoint();
        QTest::mouseClick(&strip, Qt::LeftButton, {}, at);
        QTest::mouseDClick(&strip, Qt::LeftButton, {}, at);
        QCOMPARE(test.state().knockouts.size(), std::size_t(1));
        QCOMPARE(test.state().knockouts[0].query, (ByteSpan{11, 23}));
        QCOMPARE(test.state().knockouts[0].source, (ByteSpan{5, 11}));
        QVERIFY(test.settle());
        verifyCut(test, Side::Right);
    }

    void brushingMarksTheSubject() {
        WindowUnderTest test;
        QVERIFY(test.start());
        TokenStrip& strip = test.window->pane(Side::Right).tokenStrip();
        const int flows = test.runsOn("left/flow");
        const int attention = test.runsOn("left/attention");
        QTest::mousePress(&strip, Qt::LeftButton, {}, strip.chipRect(2).center().toPoint());
        QTest::mouseMove(&strip,
                         (strip.chipRect(2).center().toPoint() + strip.chipRect(3).center().toPoint()) / 2);
        QTest::mouseMove(&strip, strip.chipRect(3).center().toPoint());
        QTest::mouseRelease(&strip, Qt::LeftButton, {}, strip.chipRect(3).center().toPoint());
        QCOMPARE(test.state().subject,
                 std::optional(ByteSpan{12, 20})); // "is owned" without the space before
        QCOMPARE(test.window->pane(Side::Left).tokenStrip().subject(), std::optional<IndexRange>({2, 3}));
        QVERIFY(test.settle());
        QVERIFY(test.runsOn("left/flow") > flows);
        QCOMPARE(test.runsOn("left/attention"), attention); // the subject changes no weight
        test.trigger("edit.undo");
        QCOMPARE(test.window->pane(Side::Left).tokenStrip().subject(), std::optional<IndexRange>({0, 1}));
    }

    /// What is cut while the pane's new model can't be loaded is of the model that is still shown: a session
    /// of it can be opened again.
    void knockoutsOfAShownModelAreWhole() {
        WindowUnderTest test;
        QVERIFY(test.start());
        Q_EMIT
        test.window->pane(Side::Left).header().modelChosen(QStringLiteral("no-such-model"));
        QVERIFY(test.settle());
        QCOMPARE(test.window->runner().layerCount(Side::Left), 0);
        test.clickCell(Side::Left, 4, 1);
        auto* map = test.find<KnockoutMapView>("knockoutMapViewLeft");
        QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect(1, 3).center().toPoint());
        QCOMPARE(test.state().knockouts.size(), std::size_t{2});
        for (const KnockoutEntry& entry : test.state().knockouts) {
            QCOMPARE(entry.layers[indexOf(Side::Left)].of, 24);
        }
        const ExperimentState read = experimentFromJson(toJson(test.state()), QStringLiteral("memory"));
        QCOMPARE(read.knockouts.size(), std::size_t{2});
    }

    void theListSwitchesAndRemoves_data() {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void theListSwitchesAndRemoves() {
        QFETCH(Qt::LayoutDirection, direction);
        WindowUnderTest test;
        QVERIFY(test.start());
        test.find<QListView>("knockoutList")->setLayoutDirection(direction);
        test.clickCell(Side::Left, 4, 0);
        test.clickCell(Side::Left, 4, 1);
        auto* list = test.find<QListView>("knockoutList");
        QTRY_VERIFY(list->isVisible());
        const auto clickIn = [list](const QRect& part) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, part.center());
        };
        const QStyleOptionViewItem row = rowOf(*list);
        const bool isBoxLeft = KnockoutDelegate::checkRect(row).center().x() < row.rect.center().x();
        QCOMPARE(isBoxLeft, direction == Qt::LeftToRight);
        clickIn(KnockoutDelegate::checkRect(row));
        QVERIFY(!test.state().knockouts[0].enabled);
        QVERIFY(test.settle());
        QCOMPARE(test.window->runner()
                     .result<PredictSnapshot>(Side::Left, Channel::Predict)
                     ->variants.at(0)
                     .edges.size(),
                 std::size_t(1));
        clickIn(KnockoutDelegate::removeRect(rowOf(*list)));
        QCOMPARE(list->model()->rowCount(), 1);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(!test.state().knockouts[0].enabled);
        QTest::keyClick(list, Qt::Key_Delete);
        verifyIntact(test);
    }

    void windowAndAllLayers() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("edit.allLayers");
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        const auto* shown = test.window->runner().result<PredictSnapshot>(Side::Left, Channel::Predict);
        QCOMPARE(shown->variants.at(0).edges.at(0).layers.size(), std::size_t(24));
    }

    void knockoutsMoveWithTheirCharacters() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        test.typePrompt(QStringLiteral("x")); // everything else goes, and the knockout with it
        QVERIFY(test.state().knockouts.empty());
        test.trigger("edit.undo");
        QCOMPARE(test.state().knockouts.size(), std::size_t(1));
    }

    void whatMattersMostCanBeCut() {
        WindowUnderTest test;
        QVERIFY(test.start());
        auto* line = test.find<QLabel>("finding0");
        QVERIFY(line->isVisible());
        QVERIFY(line->text().contains(QStringLiteral("·by ← ")));
        Q_EMIT
        line->linkActivated(QStringLiteral("#"));
        QCOMPARE(test.state().knockouts.size(), std::size_t(1));
        QVERIFY(test.state().knockouts[0].scope != Scope::Both);
        Q_EMIT
        line->linkActivated(QStringLiteral("#"));
        verifyIntact(test);
    }

    void aMapCellIsTheSameKnockout() {
        WindowUnderTest test;
        QVERIFY(test.start());
        auto* panel = test.find<MapPanel>("mapPanel");
        KnockoutMapView& map = panel->map(Side::Left);
        const double wanted = map.change(1, 8) + test.cleanProbability(Side::Left);
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.cellRect(1, 8).center().toPoint());
        QVERIFY(test.settle());
        QCOMPARE(test.state().knockouts.size(), std::size_t(1));
        QCOMPARE(test.state().knockouts[0].layers[0], (LayerSpan{false, 8, 16, 24}));
        QVERIFY(std::abs(test.probability(Side::Left) - wanted) < 1e-6);
    }

    void rolesAreCutFromTheMenu() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("cut.relation");
        QCOMPARE(test.state().knockouts.size(), std::size_t(1)); // is owned
        QCOMPARE(test.state().knockouts[0].source, (ByteSpan{11, 20}));
        test.trigger("cut.subject");
        QCOMPARE(test.state().knockouts[1].source, (ByteSpan{0, 11}));
        QVERIFY(test.settle());
        verifyCut(test, Side::Right);
    }

    void answersAreFollowed() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const PredictionData shown = test.window->pane(Side::Left).bars().data();
        const PredictionRow& second = shown.rows.at(1);
        Q_EMIT
        test.window->pane(Side::Left).bars().targetChosen(second.text.trimmed(), second.id);
        QCOMPARE(test.state().target, second.text.trimmed().toStdString());
        QVERIFY(test.settle());
        QCOMPARE(test.window->pane(Side::Right).bars().data().targetId, second.id);
        Q_EMIT
        test.window->pane(Side::Left).bars().targetChosen(second.text.trimmed(), second.id);
        QVERIFY(test.state().target.empty());
    }
};

QTEST_MAIN(TestKnockoutClicking)
#include "tst_knockout_clicking.moc"
