// SPDX-License-Identifier: GPL-3.0-or-later
// The history's dock, by keyboard and mouse.
#include <QAccessible>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/views/history/history_panel.hpp"
#include "ui/views/history/name_dialog.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

/// A window whose history's dock is open.
class HistoryUnderTest : public WindowUnderTest {
public:
    [[nodiscard]] bool open() {
        if (!start()) {
            return false;
        }
        trigger("view.history");
        return panel().isVisible();
    }
    [[nodiscard]] HistoryPanel& panel() const {
        return *qobject_cast<HistoryPanel*>(window->body().views().find("history"));
    }
    [[nodiscard]] QListView& list() const { return panel().list(); }
    [[nodiscard]] const HistoryTree& history() const { return window->experiment().history(); }
    [[nodiscard]] const HistoryNode& presentNode() const { return history().present(); }
    void showLayer(int layer) const {
        ExperimentState next = state();
        next.pane(Side::Left).layer = layer;
        window->experiment().change(next, QStringLiteral("show layer %1").arg(layer));
    }
    /// Through the dialog, as a user would.
    void name(const QString& name, const QString& notes = {}) const {
        trigger("history.name");
        auto* dialog = window->findChild<NameDialog*>();
        auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("stateName"));
        field->selectAll();
        name.isEmpty() ? field->clear() : QTest::keyClicks(field, name);
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("stateNotes"))->setPlainText(notes);
        QTest::keyClick(field, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void trigger(const char* action) const {
        window->actionRegistry().find(QLatin1String(action))->trigger();
    }
};

} // namespace

class TestHistoryDock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsClosedAtFirst() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QVERIFY(!test.find<QDockWidget>("historyDock")->isVisible());
    }

    void enterGoesThere() {
        HistoryUnderTest test;
        QVERIFY(test.open());
        const ExperimentState first = test.state();
        test.showLayer(3);
        test.showLayer(5);
        const ExperimentState last = test.state();
        QCOMPARE(test.list().currentIndex().row(), 2); // follows the present state
        test.list().setFocus();
        QTest::keyClick(&test.list(), Qt::Key_Up);
        QTest::keyClick(&test.list(), Qt::Key_Up);
        QCOMPARE(test.state(), last); // looking at a row changes nothing
        QTest::keyClick(&test.list(), Qt::Key_Return);
        QCOMPARE(test.state(), first);
        QTest::keyClick(&test.list(), Qt::Key_End);
        QTest::keyClick(&test.list(), Qt::Key_Enter);
        QCOMPARE(test.state(), last);
        QVERIFY(test.settle());
    }

    void aClickGoesThereAndBranches() {
        HistoryUnderTest test;
        QVERIFY(test.open());
        const ExperimentState first = test.state();
        test.showLayer(3);
        const QRect row = test.list().visualRect(test.list().model()->index(0, 0));
        QTest::mouseClick(test.list().viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(test.state(), first);
        test.showLayer(7);
        QCOMPARE(test.list().model()->rowCount(), 3);
        QCOMPARE(test.history().childrenOf(test.history().nodes().front().id).size(), std::size_t(2));
        test.window->experiment().undo();
        QVERIFY(test.list().currentIndex().row() == 0);
    }

    void namesAndNotes() {
        HistoryUnderTest test;
        QVERIFY(test.open());
        test.showLayer(3);
        QVERIFY(!test.window->isWindowModified() == test.window->experiment().isClean());
        test.name(QStringLiteral("layer three"), QStringLiteral("say this\nthen that"));
        QCOMPARE(test.presentNode().name, QStringLiteral("layer three"));
        QCOMPARE(test.presentNode().notes, QStringLiteral("say this\nthen that"));
        QVERIFY(test.list()
                    .currentIndex()
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("then that")));
        test.list().setFocus();
        QTest::keyClick(&test.list(), Qt::Key_Delete);
        QVERIFY(test.presentNode().name.isEmpty());
        test.trigger("history.name"); // the notes are there again
        auto* dialog = test.window->findChild<NameDialog*>();
        QCOMPARE(dialog->findChild<QPlainTextEdit*>()->toPlainText(), QStringLiteral("say this\nthen that"));
        dialog->reject();
    }

    /// While the keyboard is in the list, what is chosen there is meant.
    void theChosenRowIsMeant() {
        HistoryUnderTest test;
        QVERIFY(test.open());
        test.showLayer(3);
        test.list().setFocus();
        QTest::keyClick(&test.list(), Qt::Key_Home);
        test.name(QStringLiteral("the start"));
        QCOMPARE(test.history().nodes().front().name, QStringLiteral("the start"));
        QVERIFY(test.presentNode().name.isEmpty());
    }

    void theOrderOfTheTalk() {
        HistoryUnderTest test;
        QVERIFY(test.open());
        test.name(QStringLiteral("one"));
        test.showLayer(3);
        test.name(QStringLiteral("two"));
        const NodeId two = test.presentNode().id;
        test.trigger("history.earlier");
        QCOMPARE(test.history().named().front(), two);
        test.trigger("history.later");
        QCOMPARE(test.history().named().back(), two);
    }

    void flippingBetweenTwoStates() {
        HistoryUnderTest test;
        QVERIFY(test.open());
        test.trigger("history.flip"); // nothing to flip between: nothing happens
        test.trigger("history.markA");
        const ExperimentState a = test.state();
        test.showLayer(3);
        test.trigger("history.markB");
        const ExperimentState b = test.state();
        test.showLayer(9);
        QVERIFY(test.settle());
        const std::uint64_t runs = test.control->runCount();
        for (int i = 0; i < 2; ++i) {
            test.trigger("history.flip");
            QCOMPARE(test.state(), a);
            test.trigger("history.flip");
            QCOMPARE(test.state(), b);
        }
        QVERIFY(test.settle());
        QCOMPARE(test.control->runCount(), runs); // nothing is computed again
        test.trigger("history.markB");
        QCOMPARE(test.history().marked(Mark::B), 0);
    }

    void theMenuOffersWhatCanBeDone() {
        HistoryUnderTest test;
        QVERIFY(test.open());
        test.showLayer(3);
        Q_EMIT
        test.list().customContextMenuRequested(
            test.list().visualRect(test.list().model()->index(0, 0)).center());
        auto* menu = test.find<QMenu>("historyMenu");
        QVERIFY(menu != nullptr);
        QCOMPARE(test.list().currentIndex().row(), 0);
        menu->findChild<QAction*>(QStringLiteral("historyGo"))->trigger();
        QCOMPARE(test.presentNode().id, test.history().nodes().front().id);
        menu->close();
    }

    void screenReadersHearRows() {
        HistoryUnderTest test;
        QVERIFY(test.open());
        test.showLayer(3);
        test.name(QStringLiteral("layer three"));
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&test.list());
        QVERIFY(list != nullptr && !list->text(QAccessible::Name).isEmpty());
        QCOMPARE(list->childCount(), 2);
        QCOMPARE(list->child(1)->text(QAccessible::Name),
                 QStringLiteral("“layer three”: show layer 3, present state"));
    }

    void aLongHistoryIsQuick() {
        HistoryUnderTest test;
        QVERIFY(test.open());
        for (int layer = 0; layer < 400; ++layer) {
            test.showLayer(layer % 2 == 0 ? 1 : 2);
            if (layer % 9 == 0) {
                test.window->experiment().undo();
            }
        }
        QVERIFY(test.list().model()->rowCount() > 100);
        QVERIFY(!test.panel().grab().isNull());
    }
};

QTEST_MAIN(TestHistoryDock)
#include "tst_history_dock.moc"
