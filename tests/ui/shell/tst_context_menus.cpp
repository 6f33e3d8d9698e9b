// SPDX-License-Identifier: GPL-3.0-or-later
// Right click on a token or a cell: what it offers, and that every step can be taken back.
#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/prompt/prompt_bar.hpp"
#include "ui/shell/status_strip.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestContextMenus : public QObject {
    Q_OBJECT

private:
    /// Opens a menu by right click and triggers one of its items, which must be enabled.
    static void choose(WindowUnderTest& test, QWidget& widget, QPointF at, const char* menuName,
                       const char* item) {
        test.rightClick(widget, at);
        auto* menu = test.find<QMenu>(menuName);
        QVERIFY(menu != nullptr && menu->isVisible());
        auto* action = menu->findChild<QAction*>(QLatin1String(item));
        QVERIFY2(action != nullptr && action->isEnabled(), item);
        action->trigger();
        menu->close();
        QTRY_VERIFY(test.find<QMenu>(menuName) == nullptr);
    }
    static void onToken(WindowUnderTest& test, Side side, int token, const char* item) {
        TokenStrip& strip = test.window->pane(side).tokenStrip();
        choose(test, strip, strip.chipRect(token).center(), "tokenMenu", item);
    }
    static void onCell(WindowUnderTest& test, Side side, Cell cell, const char* item) {
        HeatmapView& heatmap = test.window->pane(side).heatmap();
        choose(test, heatmap, heatmap.cellRect(cell).center(), "cellMenu", item);
    }
    static bool isEnabled(WindowUnderTest& test, Side side, int token, const char* item) {
        TokenStrip& strip = test.window->pane(side).tokenStrip();
        test.rightClick(strip, strip.chipRect(token).center());
        auto* menu = test.find<QMenu>("tokenMenu");
        const bool enabled = menu->findChild<QAction*>(QLatin1String(item))->isEnabled();
        menu->close();
        QTest::qWait(1);
        return enabled;
    }
    static void verifyUndone(WindowUnderTest& test) {
        test.trigger("edit.undo");
        QCOMPARE(test.state(), test.initial);
    }

private Q_SLOTS:
    void aTokenIsKnockedOut() {
        WindowUnderTest test;
        QVERIFY(test.start());
        onToken(test, Side::Left, 1, "knockToken");
        QCOMPARE(test.state().knockouts.at(0).query, (ByteSpan{11, 23}));
        QCOMPARE(test.state().knockouts.at(0).source, (ByteSpan{5, 11}));
        QCOMPARE(test.state().knockouts.at(0).scope, Scope::Both);
        verifyUndone(test);
        onToken(test, Side::Right, 1, "knockTokenHere");
        QCOMPARE(test.state().knockouts.at(0).scope, Scope::Right);
        verifyUndone(test);
        QVERIFY(!isEnabled(test, Side::Left, 4, "knockToken")); // nothing comes after the last one
    }

    void theSubjectIsMarked() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QVERIFY(!isEnabled(test, Side::Left, 0, "clearSubject")); // guessed, not marked
        onToken(test, Side::Left, 3, "subjectHere");
        QCOMPARE(test.state().subject, std::optional(ByteSpan{15, 20}));
        verifyUndone(test);
        onToken(test, Side::Right, 3, "subjectEnd"); // from "Beats", where it starts now
        QCOMPARE(test.state().subject, std::optional(ByteSpan{0, 20}));
        onToken(test, Side::Right, 1, "subjectStart");
        QCOMPARE(test.state().subject, std::optional(ByteSpan{6, 20}));
        QCOMPARE(test.window->pane(Side::Left).tokenStrip().subject(), std::optional<IndexRange>({1, 3}));
        onToken(test, Side::Left, 4, "subjectStart"); // beyond its end: one token
        QCOMPARE(test.state().subject, std::optional(ByteSpan{21, 23}));
        onToken(test, Side::Left, 2, "clearSubject");
        QCOMPARE(test.state(), test.initial);
        QCOMPARE(test.window->pane(Side::Left).tokenStrip().subject(), std::optional<IndexRange>({0, 1}));
        test.trigger("edit.undo");
        QCOMPARE(test.state().subject, std::optional(ByteSpan{21, 23}));
    }

    void spacesAreNoSubject() {
        WindowUnderTest test("Beats Music  is owned by"); // tokens: Beats, ·Music, ·, ·is, …
        QVERIFY(test.start());
        onToken(test, Side::Left, 2, "subjectHere");
        QCOMPARE(test.state(), test.initial);
        QVERIFY(test.find<StatusStrip>("statusStrip")->message().contains(QStringLiteral("White space")));
        onToken(test, Side::Left, 2, "subjectEnd"); // from "Beats" to the space: without it
        QCOMPARE(test.state().subject, std::optional(ByteSpan{0, 11}));
    }

    /// Old tokens keep their marks while the new prompt's results are on their way.
    void theMarkStaysOnItsCharacters() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.control->hold();
        ExperimentState next = test.state();
        next.prompt = "Also Beats Music is owned by";
        next.subject = ByteSpan{5, 16};
        test.window->experiment().change(next, QStringLiteral("edit"));
        QCOMPARE(test.window->pane(Side::Left).tokenStrip().subject(), std::optional<IndexRange>({0, 1}));
        test.control->release();
        QVERIFY(test.settle());
        QCOMPARE(test.window->pane(Side::Left).tokenStrip().subject(), std::optional<IndexRange>({1, 2}));
    }

    void aTokenIsFollowedAndCopied() {
        WindowUnderTest test;
        QVERIFY(test.start());
        onToken(test, Side::Left, 1, "followToken");
        QCOMPARE(test.state().target, std::string("Music"));
        QVERIFY(test.settle());
        QCOMPARE(test.window->pane(Side::Right).bars().data().target, QStringLiteral("·Music"));
        onToken(test, Side::Left, 1, "followToken"); // again: lets go of it
        QVERIFY(test.state().target.empty());
        onToken(test, Side::Left, 1, "copyToken");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral(" Music"));
        onToken(test, Side::Left, 1, "followOther");
        auto* dialog = test.find<QInputDialog>("targetDialog");
        QVERIFY(dialog != nullptr && dialog->isVisible());
        dialog->setTextValue(QStringLiteral("Sony"));
        dialog->accept();
        QCOMPARE(test.state().target, std::string("Sony"));
    }

    void aTokenWithoutASpaceIsFollowedInThePredictions() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const int maps = test.runsOn("left/map");
        onToken(test, Side::Left, 0, "followToken"); // "Beats"
        QCOMPARE(test.state().followedToken, std::string("Beats"));
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/map"), maps); // they keep to the model's own answer
        for (const Side side : kSides) {
            const PredictionData& shown = test.window->pane(side).bars().data();
            QCOMPARE(shown.target, QStringLiteral("Beats"));
            QVERIFY(!shown.targetKnown); // the fake models never say it
            QVERIFY(!shown.rows.empty());
        }
        QVERIFY(
            test.find<PromptBar>("promptBar")->hint().contains(QStringLiteral("Following “<b>Beats</b>”")));
        test.trigger("edit.undo");
        QCOMPARE(test.state(), test.initial);
        QVERIFY(test.settle());
        QVERIFY(test.window->pane(Side::Left).bars().data().targetKnown);
    }

    void aCellOffersItsPairAndItsSource() {
        WindowUnderTest test;
        QVERIFY(test.start());
        onCell(test, Side::Left, {4, 1}, "knockPair");
        QCOMPARE(test.state().knockouts.at(0).query, (ByteSpan{20, 23}));
        QCOMPARE(test.state().knockouts.at(0).scope, Scope::Both);
        verifyUndone(test);
        onCell(test, Side::Left, {4, 1}, "knockPairHere");
        QCOMPARE(test.state().knockouts.at(0).scope, Scope::Left);
        verifyUndone(test);
        onCell(test, Side::Left, {3, 1}, "knockQuery");
        QCOMPARE(test.state().knockouts.at(0).source, (ByteSpan{0, 20}));
        verifyUndone(test);
        onCell(test, Side::Right, {4, 1}, "knockToken");
        QCOMPARE(test.state().knockouts.at(0).query, (ByteSpan{11, 23}));
        verifyUndone(test);
        onCell(test, Side::Right, {4, 2}, "subjectEnd");
        QCOMPARE(test.state().subject, std::optional(ByteSpan{0, 14}));
        verifyUndone(test);
        onCell(test, Side::Right, {4, 1}, "copyCell");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("·by ← ·Music")));
    }

    void theMenuKeyOpensItAtTheCursor() {
        WindowUnderTest test;
        QVERIFY(test.start());
        TokenStrip& strip = test.window->pane(Side::Left).tokenStrip();
        strip.setFocus();
        QTest::keyClick(&strip, Qt::Key_Home);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, strip.mapToGlobal(QPoint()));
        QApplication::sendEvent(&strip, &event);
        auto* menu = test.find<QMenu>("tokenMenu");
        QVERIFY(menu != nullptr && menu->isVisible());
        QVERIFY(menu->actions().front()->text().contains(QStringLiteral("later tokens")));
        menu->close();
    }

    void ctrlDoubleClickActsOnThisModelAlone() {
        WindowUnderTest test;
        QVERIFY(test.start());
        TokenStrip& strip = test.window->pane(Side::Right).tokenStrip();
        QTest::mouseDClick(&strip, Qt::LeftButton, Qt::ControlModifier, strip.chipRect(1).center().toPoint());
        QCOMPARE(test.state().knockouts.at(0).scope, Scope::Right);
    }
};

QTEST_MAIN(TestContextMenus)
#include "tst_context_menus.moc"
