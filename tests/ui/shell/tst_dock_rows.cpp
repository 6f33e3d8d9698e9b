// SPDX-License-Identifier: GPL-3.0-or-later
// However many docks are open: none runs over the edge, the window keeps its size, and each can be reached.
#include <QApplication>
#include <QDockWidget>
#include <QTest>
#include <set>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/dock_scroll.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/style/theme_controller.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestDockRows : public QObject {
    Q_OBJECT

private:
    static std::vector<QDockWidget*> shownDocks(const WindowUnderTest& test) {
        std::vector<QDockWidget*> shown;
        for (QDockWidget* dock : test.find<DockArea>("dockArea")->docks()) {
            if (!dock->isHidden()) {
                shown.push_back(dock);
            }
        }
        return shown;
    }

    /// What is wrong with where the docks are; empty: nothing.
    static QString problem(const WindowUnderTest& test) {
        const auto& area = *test.find<DockArea>("dockArea");
        const auto& scroll = *test.find<DockScroll>("dockScroll");
        if (area.width() > scroll.viewport()->width()) {
            return QStringLiteral("the docks are wider than the window: %1 for %2")
                .arg(area.width())
                .arg(scroll.viewport()->width());
        }
        const std::vector<QDockWidget*> docks = shownDocks(test);
        for (std::size_t i = 0; i < docks.size(); ++i) {
            const QRect own = docks[i]->geometry();
            if (!area.rect().contains(own)) {
                return docks[i]->objectName() + QStringLiteral(" lies outside");
            }
            const QSize least = docks[i]->minimumSizeHint();
            if (own.width() < least.width() || own.height() < least.height()) {
                return QStringLiteral("%1 is too small: %2x%3 for %4x%5")
                    .arg(docks[i]->objectName())
                    .arg(own.width())
                    .arg(own.height())
                    .arg(least.width())
                    .arg(least.height());
            }
            for (std::size_t j = 0; j < i; ++j) {
                if (own.intersects(docks[j]->geometry())) {
                    return docks[i]->objectName() + QStringLiteral(" covers ") + docks[j]->objectName();
                }
            }
        }
        return {};
    }

    static int rowCount(const WindowUnderTest& test) {
        std::set<int> tops;
        for (const QDockWidget* dock : shownDocks(test)) {
            tops.insert(dock->y());
        }
        return static_cast<int>(tops.size());
    }

private Q_SLOTS:
    void cleanup() {
        qApp->setStyleSheet({});
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void everyDockHasItsPlace_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QStringList>("opened");
        QTest::addColumn<bool>("isMirrored");
        QTest::addColumn<int>("rows"); // at least
        const QStringList two{QStringLiteral("trust"), QStringLiteral("history")};
        const QStringList tracing{QStringLiteral("trace"), QStringLiteral("paths"), QStringLiteral("edit")};
        QTest::newRow("five") << QSize(1560, 1000) << two << false << 1;
        QTest::newRow("five, mirrored") << QSize(1560, 1000) << two << true << 1;
        QTest::newRow("five in the smallest window") << QSize(1024, 700) << two << false << 2;
        QTest::newRow("six") << QSize(1560, 1000) << tracing << false << 2;
        QTest::newRow("six in the smallest window") << QSize(1024, 700) << tracing << true << 3;
        QTest::newRow("all") << QSize(1560, 1000)
                             << QStringList{QStringLiteral("trust"),      QStringLiteral("history"),
                                            QStringLiteral("comparison"), QStringLiteral("dataset"),
                                            QStringLiteral("results"),    QStringLiteral("trace"),
                                            QStringLiteral("paths"),      QStringLiteral("edit"),
                                            QStringLiteral("lre"),        QStringLiteral("block")}
                             << false << 4;
    }
    void everyDockHasItsPlace() {
        QFETCH(QSize, size);
        QFETCH(QStringList, opened);
        QFETCH(bool, isMirrored);
        QFETCH(int, rows);
        QApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
        WindowUnderTest test("Beats Music is owned by", size);
        test.useTheme();
        QVERIFY(test.start());
        for (const QString& view : opened) {
            test.trigger(qPrintable(QStringLiteral("view.") + view));
            QTRY_COMPARE(problem(test), QString());
            QCOMPARE(test.window->size(), size);
        }
        QCOMPARE(shownDocks(test).size(), static_cast<std::size_t>(3 + opened.size()));
        QVERIFY(rowCount(test) >= rows);
        // Each can be scrolled into sight, and so can the panes.
        auto* scroll = test.find<DockScroll>("dockScroll");
        for (QDockWidget* dock : shownDocks(test)) {
            scroll->ensureWidgetVisible(dock, 0, 0);
            QVERIFY(!dock->visibleRegion().isEmpty());
        }
        // They go as they came.
        for (const QString& view : opened) {
            test.trigger(qPrintable(QStringLiteral("view.") + view));
        }
        QTRY_COMPARE(rowCount(test), 1);
        QTRY_COMPARE(problem(test), QString());
        QCOMPARE(test.window->size(), size);
    }

    /// A dock that is opened below the window's edge is scrolled to.
    void openedDockComesIntoSight() {
        WindowUnderTest test("Beats Music is owned by", {1024, 700});
        test.useTheme();
        QVERIFY(test.start());
        const auto isWhollySeen = [&](const char* name) {
            auto* dock = test.find<QDockWidget>(name);
            auto* view = test.find<DockScroll>("dockScroll")->viewport();
            return view->rect().contains(QRect(dock->mapTo(view, QPoint()), dock->size()));
        };
        for (const char* view : {"trace", "edit", "lre", "block"}) {
            test.trigger(qPrintable(QStringLiteral("view.%1").arg(QLatin1String(view))));
            QTRY_VERIFY2(isWhollySeen(qPrintable(QStringLiteral("%1Dock").arg(QLatin1String(view)))), view);
        }
        QVERIFY(!isWhollySeen("mapDock"));
    }

    /// A dock that makes way is not hidden meanwhile: nothing is computed twice.
    void nothingIsComputedAgain() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QCOMPARE(rowCount(test), 1);
        const int maps = test.runsOn("left/map");
        const int flows = test.runsOn("right/flow");
        test.trigger("view.edit");
        test.trigger("view.trace");
        QTRY_VERIFY(rowCount(test) > 1);
        test.window->resize(1024, 700);
        QTRY_VERIFY(rowCount(test) > 2);
        test.window->resize(1900, 1000);
        QTRY_COMPARE(problem(test), QString());
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/map"), maps);
        QCOMPARE(test.runsOn("right/flow"), flows);
    }

    /// What the user has put somewhere stays there while it fits, and makes room where it doesn't.
    void ownPlacesGiveWayToTheEdgeAlone() {
        WindowUnderTest test("Beats Music is owned by", {1900, 1000});
        QVERIFY(test.start());
        auto* area = test.find<DockArea>("dockArea");
        auto* map = test.find<QDockWidget>("mapDock");
        map->setFloating(true); // the user drags it …
        map->setFloating(false);
        area->addDockWidget(Qt::RightDockWidgetArea, map); // … to the side
        QVERIFY(area->isUsers());
        test.trigger("view.trust");
        QTRY_COMPARE(problem(test), QString());
        QCOMPARE(area->dockWidgetArea(map), Qt::RightDockWidgetArea);
        for (const char* more : {"view.trace", "view.edit", "view.lre"}) {
            test.trigger(more);
        }
        QTRY_VERIFY(rowCount(test) > 1);
        QTRY_COMPARE(problem(test), QString());
        QCOMPARE(area->dockWidgetArea(map), Qt::RightDockWidgetArea);
    }
};

QTEST_MAIN(TestDockRows)
#include "tst_dock_rows.moc"
