// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer and keyboard on the heatmap, and what it says of the cell that they are on.
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include "tests/ui/views/heatmap_fixture.hpp"
#include "ui/actions/key_bindings.hpp"

using namespace mambascope;
using namespace mambascope::ui;
using namespace mambascope::test;

class TestHeatmapInput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { // as the window's actions do
        const std::pair<const char*, QList<QKeySequence>> keys[] = {
            {"view.nextLayer", {QKeySequence(Qt::Key_BracketRight)}},
            {"view.previousLayer", {QKeySequence(Qt::Key_BracketLeft)}},
            {"view.wider", {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)}},
            {"view.narrower", {QKeySequence(Qt::Key_Minus)}}};
        for (const auto& [id, sequences] : keys) {
            keyBindings().declare(QLatin1String(id), sequences);
        }
    }
    void init() { m_view = beatsMusicHeatmap(); }
    void cleanup() { m_view.reset(); }

    void clickTogglesOnlyConnections() {
        QSignalSpy toggled(m_view.get(), &HeatmapView::cellToggled);
        QSignalSpy rectangle(m_view.get(), &HeatmapView::rectangleSelected);
        click(*m_view, middle(*m_view, {5, 2}));
        QCOMPARE(toggled.count(), 1);
        QCOMPARE(toggled.at(0).at(0).toInt(), 5);
        QCOMPARE(toggled.at(0).at(1).toInt(), 2);
        click(*m_view, middle(*m_view, {4, 4}), Qt::ControlModifier);
        QCOMPARE(toggled.count(), 2);
        QCOMPARE(toggled.at(1).at(2).value<Qt::KeyboardModifiers>(), Qt::ControlModifier);
        click(*m_view, middle(*m_view, {2, 4})); // the future
        click(*m_view, {1, 1});                  // no cell
        sendMouse(*m_view, QEvent::MouseButtonPress, middle(*m_view, {3, 3}), Qt::RightButton,
                  Qt::RightButton);
        sendMouse(*m_view, QEvent::MouseButtonRelease, middle(*m_view, {3, 3}), Qt::RightButton,
                  Qt::NoButton);
        QCOMPARE(toggled.count(), 2);
        QCOMPARE(rectangle.count(), 0);
    }

    void dragTakesARectangle() {
        QSignalSpy toggled(m_view.get(), &HeatmapView::cellToggled);
        QSignalSpy rectangle(m_view.get(), &HeatmapView::rectangleSelected);
        drag(*m_view, middle(*m_view, {5, 3}), middle(*m_view, {4, 1}));
        QCOMPARE(rectangle.count(), 1);
        QCOMPARE(rectangle.at(0).mid(0, 4), (QList<QVariant>{4, 5, 1, 3}));
        drag(*m_view, middle(*m_view, {3, 2}), {4000, 4000}); // ends at the nearest cell
        QCOMPARE(rectangle.at(1).mid(0, 4), (QList<QVariant>{3, 5, 2, 5}));
        drag(*m_view, middle(*m_view, {1, 4}), middle(*m_view, {4, 1})); // starts nowhere
        QCOMPARE(rectangle.count(), 2);
        QCOMPARE(toggled.count(), 0);
    }

    void shiftExtendsFromTheLastCell() {
        QSignalSpy rectangle(m_view.get(), &HeatmapView::rectangleSelected);
        click(*m_view, middle(*m_view, {3, 1}));
        click(*m_view, middle(*m_view, {5, 3}), Qt::ShiftModifier);
        QCOMPARE(rectangle.count(), 1);
        QCOMPARE(rectangle.at(0).mid(0, 4), (QList<QVariant>{3, 5, 1, 3}));
    }

    void escapeDropsADrag() {
        QSignalSpy rectangle(m_view.get(), &HeatmapView::rectangleSelected);
        QSignalSpy escaped(m_view.get(), &HeatmapView::escapePressed);
        const QPointF end = middle(*m_view, {5, 4});
        sendMouse(*m_view, QEvent::MouseButtonPress, middle(*m_view, {3, 1}), Qt::LeftButton, Qt::LeftButton);
        sendMouse(*m_view, QEvent::MouseMove, end, Qt::NoButton, Qt::LeftButton);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        sendMouse(*m_view, QEvent::MouseButtonRelease, end, Qt::LeftButton, Qt::NoButton);
        QCOMPARE(rectangle.count(), 0);
        QCOMPARE(escaped.count(), 1);
    }

    void hoverTellsTheCellInWords() {
        QSignalSpy hovered(m_view.get(), &HeatmapView::hovered);
        QSignalSpy status(m_view.get(), &HeatmapView::statusTextChanged);
        hover(*m_view, middle(*m_view, {3, 2}));
        QCOMPARE(hovered.count(), 1);
        QCOMPARE(hovered.at(0), (QList<QVariant>{3, 2}));
        QCOMPARE(status.last().at(0).toString(), QStringLiteral("layer 1, ·is ← ·Music, share 0.58"));
        QCOMPARE(m_view->accessibleDescription(), m_view->statusText());
        hover(*m_view, middle(*m_view, {2, 4})); // above the diagonal
        QCOMPARE(hovered.last(), (QList<QVariant>{-1, -1}));
        QCOMPARE(m_view->statusText(), QString());

        const QPoint at = middle(*m_view, {3, 2}).toPoint();
        m_view->show();
        QHelpEvent help(QEvent::ToolTip, at, m_view->mapToGlobal(at));
        QApplication::sendEvent(m_view.get(), &help);
        QCOMPARE(QToolTip::text(), QStringLiteral("layer 1, ·is ← ·Music, share 0.58"));
        QToolTip::hideText();
    }

    void keyboardMovesTheCursor() {
        QVERIFY(showFocused(*m_view));
        QTest::keyClick(m_view.get(), Qt::Key_Left); // shows the cursor in the corner
        QCOMPARE(m_view->cursorCell(), std::optional(Cell{5, 5}));
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(m_view->cursorCell(), std::optional(Cell{4, 4}));
        QTest::keyClick(m_view.get(), Qt::Key_Right); // stops at the diagonal
        QCOMPARE(m_view->cursorCell(), std::optional(Cell{4, 4}));
        QTest::keyClick(m_view.get(), Qt::Key_Up); // follows the diagonal
        QCOMPARE(m_view->cursorCell(), std::optional(Cell{3, 3}));
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->cursorCell(), std::optional(Cell{3, 0}));
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->cursorCell(), std::optional(Cell{3, 3}));
        QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(m_view->cursorCell(), std::optional(Cell{0, 0}));
        QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_view->cursorCell(), std::optional(Cell{5, 5}));
        QVERIFY(m_view->statusText().startsWith(QStringLiteral("layer 1, ·by ← ·by")));
        QVERIFY(colorsIn(picture(*m_view), m_view->cellRect({5, 5}).adjusted(-2, -2, 2, 2))
                    .contains(color(m_view->palette(), ThemeColor::Accent).rgb()));
    }

    void keyboardCutsAndSteps() {
        QVERIFY(showFocused(*m_view));
        QSignalSpy toggled(m_view.get(), &HeatmapView::cellToggled);
        QSignalSpy rectangle(m_view.get(), &HeatmapView::rectangleSelected);
        QSignalSpy layer(m_view.get(), &HeatmapView::layerStep);
        QSignalSpy window(m_view.get(), &HeatmapView::windowStep);
        m_view->setCursorCell(Cell{5, 1});
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QCOMPARE(toggled.count(), 1);
        QCOMPARE(toggled.at(0).at(1).toInt(), 1);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Space); // with or without Shift
        QCOMPARE(rectangle.count(), 1);
        QCOMPARE(rectangle.at(0).mid(0, 4), (QList<QVariant>{4, 5, 1, 2}));
        QTest::keyClick(m_view.get(), Qt::Key_BracketRight);
        QTest::keyClick(m_view.get(), Qt::Key_BracketLeft);
        QCOMPARE(layer.at(0).at(0).toInt(), 1);
        QCOMPARE(layer.at(1).at(0).toInt(), -1);
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QCOMPARE(window.at(0).at(0).toInt(), 1);
        QCOMPARE(window.at(1).at(0).toInt(), -1);
    }

    void contextMenuOfACell() {
        QSignalSpy menu(m_view.get(), &HeatmapView::contextMenuRequested);
        const QPoint at = middle(*m_view, {4, 3}).toPoint();
        QContextMenuEvent byMouse(QContextMenuEvent::Mouse, at, m_view->mapToGlobal(at));
        QApplication::sendEvent(m_view.get(), &byMouse);
        QCOMPARE(menu.count(), 1);
        QCOMPARE(menu.at(0).mid(0, 2), (QList<QVariant>{4, 3}));
        m_view->setCursorCell(Cell{2, 0});
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(m_view.get(), &byKey);
        QCOMPARE(menu.at(1).mid(0, 2), (QList<QVariant>{2, 0}));
    }

private:
    std::unique_ptr<HeatmapView> m_view;
};

QTEST_MAIN(TestHeatmapInput)
#include "tst_heatmap_input.moc"
