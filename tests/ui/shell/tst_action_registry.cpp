// SPDX-License-Identifier: GPL-3.0-or-later
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSet>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/actions/command_palette.hpp"
#include "ui/actions/key_table.hpp"

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
        QAction* third = registry.add(QStringLiteral("c"), QStringLiteral("C"), keys("Ctrl+K, L"));
        QVERIFY(third->shortcut().isEmpty()); // would never be reached
        QCOMPARE(registry.conflicts().size(), 2);
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

    /// Keys of a focused view are no actions of the window, and still compete with the window's.
    void viewsKeysDoNotTakeTheWindowsKeys() {
        WindowUnderTest test;
        test.make();
        const KeyTable table(test.window->actionRegistry(), {});
        for (std::size_t row = 0; row < table.rows().size(); ++row) {
            for (const QKeySequence& key : table.rows()[row].keys) {
                QVERIFY2(table.conflicts(row, key).empty(),
                         qPrintable(table.rows()[row].id + QStringLiteral(": ") + key.toString()));
            }
        }
        // Nobody has keys that the settings don't know.
        const QList<QAction*> windows = test.window->actionRegistry().actions();
        for (const QAction* own : test.window->findChildren<QAction*>()) {
            QVERIFY2(windows.contains(own) || own->shortcuts().isEmpty() || own->objectName().isEmpty(),
                     qPrintable(own->objectName()));
        }
    }

    void theWindowsActionsHaveNoConflictAndAPlace() {
        WindowUnderTest test;
        test.make();
        const ActionRegistry& registry = test.window->actionRegistry();
        QVERIFY2(registry.conflicts().isEmpty(), qPrintable(registry.conflicts().join(QLatin1Char('\n'))));
        QSet<QAction*> inMenus;
        collect(test.window->menuBar()->actions(), inMenus);
        for (QAction* action : registry.actions()) {
            QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!plainText(*action).isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        }
    }

    /// By typing its name and going down to it; what can't be used now is left out.
    void thePaletteReachesEveryAction() {
        WindowUnderTest test;
        test.useTheme();
        QVERIFY(test.start());
        test.clickCell(Side::Left, 4, 1);
        const QList<QAction*> actions = test.window->actionRegistry().actions();
        QVERIFY(actions.size() > 40);
        test.trigger("help.palette");
        auto* filter = test.find<QLineEdit>("commandPaletteFilter");
        auto* list = test.find<QListView>("commandPaletteList");
        for (QAction* action : actions) {
            if (!action->isEnabled()) {
                const QString id = action->objectName(); // after one step, and no experiment runs
                QVERIFY2(id == QStringLiteral("edit.redo") || id == QStringLiteral("edit.clearPatches") ||
                             id == QStringLiteral("experiment.pause") ||
                             id == QStringLiteral("experiment.stop"),
                         qPrintable(id));
                continue;
            }
            filter->setText(plainText(*action));
            QString description = filter->accessibleDescription();
            for (int step = 0; step < 4 && !description.startsWith(textWithKeys(*action)); ++step) {
                QTest::keyClick(filter, Qt::Key_Down);
                description = filter->accessibleDescription();
            }
            QVERIFY2(description.startsWith(textWithKeys(*action)),
                     qPrintable(action->objectName() + QStringLiteral(": ") + description));
            QCOMPARE(list->currentIndex().data().toString(), plainText(*action));
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
