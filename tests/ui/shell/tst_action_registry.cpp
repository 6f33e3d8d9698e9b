// SPDX-License-Identifier: GPL-3.0-or-later
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSet>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/actions/command_palette.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestActionRegistry : public QObject {
    Q_OBJECT

private:
    static QList<QKeySequence> keys(const char* sequence) { return {QKeySequence(QLatin1String(sequence))}; }

    static void collect(const QList<QAction*>& actions, QSet<QAction*>& into) {
        for (QAction* action : actions) {
            into.insert(action);
            if (action->menu() != nullptr) {
                collect(action->menu()->actions(), into);
            }
        }
    }

private Q_SLOTS:
    void conflictsAreRefused() {
        QWidget window;
        ActionRegistry registry(window);
        QAction* first = registry.add(QStringLiteral("a"), QStringLiteral("A"), keys("Ctrl+K"));
        QAction* second = registry.add(QStringLiteral("b"), QStringLiteral("B"), keys("Ctrl+K"));
        QCOMPARE(first->shortcut(), QKeySequence(QStringLiteral("Ctrl+K")));
        QVERIFY(second->shortcut().isEmpty());
        QCOMPARE(registry.conflicts().size(), 1);
        QVERIFY(registry.conflicts()[0].contains(QStringLiteral("b")));
        QVERIFY(!registry.setShortcuts(QStringLiteral("b"), keys("Ctrl+K")));
        QVERIFY(registry.setShortcuts(QStringLiteral("a"), keys("Ctrl+J")));
        QVERIFY(registry.setShortcuts(QStringLiteral("b"), keys("Ctrl+K")));
        QVERIFY(!registry.setShortcuts(QStringLiteral("none"), keys("Ctrl+M")));
        QCOMPARE(registry.find(QStringLiteral("a")), first);
        QVERIFY(registry.find(QStringLiteral("none")) == nullptr);
    }

    void aClearedRegistryTakesTheSameAgain() {
        QWidget window;
        ActionRegistry registry(window);
        QAction others(nullptr);
        registry.adopt(QStringLiteral("other"), &others);
        auto* group = new QActionGroup(&window);
        QPointer<QActionGroup> watched(group);
        QPointer<QAction> first = registry.add(QStringLiteral("a"), QStringLiteral("A"), keys("Ctrl+K"));
        group->addAction(first);
        registry.clear();
        QVERIFY(first.isNull());
        QVERIFY(watched.isNull());
        QCOMPARE(registry.actions(), QList<QAction*>{&others}); // not its own
        QVERIFY(registry.find(QStringLiteral("a")) == nullptr);
        QAction* again = registry.add(QStringLiteral("a"), QStringLiteral("A"), keys("Ctrl+K"));
        QVERIFY(registry.conflicts().isEmpty());
        QCOMPARE(again->shortcuts(), keys("Ctrl+K"));
        {
            QAction brief(nullptr);
            registry.adopt(QStringLiteral("brief"), &brief);
        }
        QCOMPARE(registry.actions(), (QList<QAction*>{&others, again})); // who goes is forgotten
    }

    /// Actions of a focused view are no part of the registry, and still compete with the window's.
    void viewsActionsDoNotTakeTheWindowsKeys() {
        WindowUnderTest test;
        test.make();
        const QList<QAction*> windows = test.window->actionRegistry().actions();
        int views = 0;
        for (const QAction* own : test.window->findChildren<QAction*>()) {
            if (windows.contains(own) || own->shortcutContext() != Qt::WidgetShortcut) {
                continue;
            }
            for (const QKeySequence& key : own->shortcuts()) {
                ++views;
                for (const QAction* other : windows) {
                    QVERIFY2(!other->shortcuts().contains(key),
                             qPrintable(other->objectName() + QStringLiteral(": ") + key.toString()));
                }
            }
        }
        QVERIFY(views > 0);
    }

    void theWindowsActionsHaveNoConflictAndAPlace() {
        WindowUnderTest test;
        test.make();
        const ActionRegistry& registry = test.window->actionRegistry();
        QVERIFY2(registry.conflicts().isEmpty(), qPrintable(registry.conflicts().join(QLatin1Char('\n'))));
        QSet<QAction*> inMenus;
        collect(test.window->menuBar()->actions(), inMenus);
        for (QAction* action : registry.actions()) {
            QVERIFY2(!plainText(*action).isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        }
    }

    void thePaletteFindsAndRuns() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.clickCell(Side::Left, 4, 1);
        test.trigger("help.palette");
        auto* palette = test.find<CommandPalette>("commandPalette");
        QVERIFY(palette->isVisible());
        auto* filter = test.find<QLineEdit>("commandPaletteFilter");
        auto* list = test.find<QListView>("commandPaletteList");
        const int all = list->model()->rowCount();
        QTest::keyClicks(filter, QStringLiteral("knock clear"));
        QVERIFY(list->model()->rowCount() >= 1 && list->model()->rowCount() < all);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Clear knockouts"));
        QTest::keyClick(filter, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QVERIFY(test.state().knockouts.empty());
        const int usual = palette->width();
        QFont large = palette->font();
        large.setPixelSize(2 * QFontInfo(large).pixelSize());
        palette->setFont(large);
        test.trigger("help.palette");
        QVERIFY(palette->width() > 1.5 * usual);
        QTest::keyClicks(filter, QStringLiteral("no such action"));
        QTest::keyClick(filter, Qt::Key_Return); // nothing to run
        QVERIFY(!palette->isVisible());
    }
};

QTEST_MAIN(TestActionRegistry)
#include "tst_action_registry.moc"
