// SPDX-License-Identifier: GPL-3.0-or-later
// Zooming by menu and keys: the view that has the keyboard, or the matrix of the pane that is worked in.
#include <QMenu>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/prompt/prompt_edit.hpp"
#include "ui/views/map/knockout_map_view.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

/// Its cells are small, so that there is something to zoom.
std::string longPrompt() {
    return QStringLiteral("one two three four five six ").repeated(10).toStdString() + "is";
}

} // namespace

class TestZoomActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theViewWithTheKeyboardIsZoomed() {
        WindowUnderTest test(longPrompt(), {1024, 700});
        QVERIFY(test.start());
        HeatmapView& left = test.window->pane(Side::Left).heatmap();
        HeatmapView& right = test.window->pane(Side::Right).heatmap();
        auto* map = test.window->findChild<KnockoutMapView*>();
        QVERIFY(map != nullptr);
        for (ZoomableView* view : {static_cast<ZoomableView*>(&left), static_cast<ZoomableView*>(&right),
                                   static_cast<ZoomableView*>(map)}) {
            view->setFocus();
            QTest::keyClick(view, Qt::Key_Equal, Qt::ControlModifier | Qt::AltModifier);
            QVERIFY2(view->isZoomed(), qPrintable(view->objectName()));
            QCOMPARE(int{left.isZoomed()} + int{right.isZoomed()} + int{map->isZoomed()}, 1);
            QTest::keyClick(view, Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
            QVERIFY(!view->isZoomed());
        }
    }

    void elsewhereTheActivePanesMatrixIs() {
        WindowUnderTest test(longPrompt(), {1024, 700});
        QVERIFY(test.start());
        HeatmapView& right = test.window->pane(Side::Right).heatmap();
        right.setFocus();
        test.find<PromptEdit>("promptEdit")->setFocus();
        test.trigger("view.zoomIn");
        test.trigger("view.zoomIn");
        QVERIFY(right.isZoomed());
        test.trigger("view.zoomOut");
        QVERIFY(right.isZoomed());
        test.trigger("view.zoomToFit");
        QVERIFY(!right.isZoomed());
    }

    void theMenuHasThem() {
        WindowUnderTest test;
        test.make();
        const QList<QAction*> entries = test.find<QMenu>("viewMenu")->actions();
        for (const char* id : {"view.zoomIn", "view.zoomOut", "view.zoomToFit"}) {
            QVERIFY2(entries.contains(test.window->actionRegistry().find(QLatin1String(id))), id);
        }
    }
};

QTEST_MAIN(TestZoomActions)
#include "tst_zoom_actions.moc"
