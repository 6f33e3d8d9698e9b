// SPDX-License-Identifier: GPL-3.0-or-later
// Pointing at a token or cell marks the same characters in both models.
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/status_strip.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestWindowLinking : public QObject {
    Q_OBJECT

private:
    /// The picture of a widget while nothing moves in it.
    static QImage imageOf(QWidget& widget) { return widget.grab().toImage(); }

private Q_SLOTS:
    void aCellLightsUpInTheOtherModel() {
        WindowUnderTest test;
        QVERIFY(test.start());
        HeatmapView& left = test.window->pane(Side::Left).heatmap();
        HeatmapView& right = test.window->pane(Side::Right).heatmap();
        TokenStrip& rightTokens = test.window->pane(Side::Right).tokenStrip();
        const QImage quietMatrix = imageOf(right);
        const QImage quietTokens = imageOf(rightTokens);
        QTest::mouseMove(&left, left.cellRect({3, 1}).center().toPoint());
        QVERIFY(imageOf(right) != quietMatrix);
        QVERIFY(imageOf(rightTokens) != quietTokens);
        QVERIFY(test.find<StatusStrip>("statusStrip")->message().contains(QStringLiteral("·owned ← ·Music")));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&left, &leave);
        QCOMPARE(imageOf(right), quietMatrix);
        QCOMPARE(imageOf(rightTokens), quietTokens);
        QVERIFY(test.find<StatusStrip>("statusStrip")->message().isEmpty());
    }

    void theStatusBarForgetsWhatTheKeyboardLeft() {
        WindowUnderTest test;
        QVERIFY(test.start());
        auto* status = test.find<StatusStrip>("statusStrip");
        auto* prompt = test.find<QWidget>("promptEdit");
        ModelPane& pane = test.window->pane(Side::Left);
        QWidget* const views[] = {&pane.heatmap(), &pane.layerStrip(), &pane.bars(),
                                  test.find<QWidget>("knockoutMapViewLeft"), test.find<QWidget>("flowView")};
        for (QWidget* view : views) {
            view->setFocus();
            QTest::keyClick(view, Qt::Key_Right);
            QTest::keyClick(view, Qt::Key_Down);
            QVERIFY2(!status->message().isEmpty(), qPrintable(view->objectName()));
            prompt->setFocus();
            QVERIFY2(status->message().isEmpty(), qPrintable(view->objectName()));
        }
        test.clickCell(Side::Left, 3, 1); // the pointer leaves before the focus does
        QVERIFY(test.settle());
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&pane.heatmap(), &leave);
        prompt->setFocus();
        QVERIFY2(status->message().isEmpty(), qPrintable(status->message()));
        pane.heatmap().setFocus(); // and tells of the cell again when it is back
        QVERIFY2(status->message().contains(QStringLiteral("·owned ← ·Music")),
                 qPrintable(status->message()));
    }

    void whatChangesNoMatrixDrawsNone() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const auto renders = [&] {
            std::vector<int> all;
            for (const Side side : kSides) {
                ModelPane& pane = test.window->pane(side);
                pane.grab();
                all.insert(all.end(), {pane.heatmap().pictureRenders(), pane.layerStrip().pictureRenders()});
            }
            return all;
        };
        const std::vector<int> before = renders();
        test.trigger("edit.align"); // new maps and a new flow
        QVERIFY(test.settle());
        QCOMPARE(renders(), before);
        QTest::keyClick(&test.window->pane(Side::Left).heatmap(), Qt::Key_BracketRight);
        QVERIFY(test.settle());
        std::vector<int> after = before;
        ++after[0]; // the left matrix, of another layer
        QCOMPARE(renders(), after);
    }

    void aLockStaysUntilEscape() {
        WindowUnderTest test;
        QVERIFY(test.start());
        TokenStrip& left = test.window->pane(Side::Left).tokenStrip();
        HeatmapView& right = test.window->pane(Side::Right).heatmap();
        const QImage quiet = imageOf(right);
        QTest::mouseClick(&left, Qt::LeftButton, {}, left.chipRect(2).center().toPoint());
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&left, &leave);
        QVERIFY(imageOf(right) != quiet);
        left.setFocus();
        QTest::keyClick(&left, Qt::Key_Escape);
        QCOMPARE(imageOf(right), quiet);
    }

    void aLockGoesWithItsPrompt() {
        WindowUnderTest test;
        QVERIFY(test.start());
        TokenStrip& left = test.window->pane(Side::Left).tokenStrip();
        QTest::mouseClick(&left, Qt::LeftButton, {}, left.chipRect(2).center().toPoint());
        test.typePrompt(QStringLiteral("a b c"));
        QVERIFY(test.settle());
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&left, &leave);
        const QImage now = imageOf(test.window->pane(Side::Right).heatmap());
        left.setFocus();
        QTest::keyClick(&left, Qt::Key_Escape);
        QCOMPARE(imageOf(test.window->pane(Side::Right).heatmap()), now);
    }

    void matricesShareTheirScaleUntilUnlocked() {
        WindowUnderTest test;
        test.initial.pane(Side::Left).view = AttentionView::Absolute;
        test.initial.pane(Side::Right).view = AttentionView::Absolute;
        QVERIFY(test.start());
        const auto limits = [&](Side side) {
            return test.window->pane(side).heatmap().colorScale().limits();
        };
        QCOMPARE(limits(Side::Left), limits(Side::Right));
        test.trigger("view.shareScale");
        QVERIFY(limits(Side::Left) != limits(Side::Right));
        test.trigger("view.shareScale");
        QCOMPARE(limits(Side::Left), limits(Side::Right));
    }
};

QTEST_MAIN(TestWindowLinking)
#include "tst_window_linking.moc"
