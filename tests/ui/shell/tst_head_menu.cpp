// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of heads in a pane: decay groups, single heads, and channels by number where there are thousands.
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/widgets/text_button.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestHeadMenu : public QObject {
    Q_OBJECT

private:
    static constexpr int kChannels = 5120;

    static ModelInfo modelOf(int heads, bool hasDecay, bool areChannels) {
        ModelInfo info = *FakeControl().findModel("demo-mamba2");
        info.name = "model";
        info.heads = heads;
        info.layers = 2; // the fake computes every head of every layer
        info.hasDecay = hasDecay;
        info.headsAreChannels = areChannels;
        return info;
    }
    static void show(WindowUnderTest& test, const ModelInfo& info) {
        test.control->addModel(info);
        test.initial.pane(Side::Left).model = info.name;
        QVERIFY(test.start());
    }
    static TextButton* button(WindowUnderTest& test) {
        return test.window->pane(Side::Left)
            .header()
            .findChild<TextButton*>(QStringLiteral("headButtonLeft"));
    }
    /// Opens the menu as a click does, without waiting in its event loop.
    static QMenu* open(WindowUnderTest& test) {
        QMenu* menu = button(test)->menu();
        menu->popup(button(test)->mapToGlobal(QPoint(0, 20)));
        return menu;
    }
    /// Without what knockouts cut, which stands at the end behind a separator (tst_cut_heads).
    static QList<QAction*> shownItems(const QMenu& menu) {
        QList<QAction*> items = menu.actions();
        return items.mid(0, items.size() - 2);
    }
    static QStringList names(const QMenu& menu) {
        QStringList list;
        for (const QAction* action : shownItems(menu)) {
            list << action->text();
        }
        return list;
    }
    static QString checkedName(const QMenu& menu) {
        QStringList list;
        for (const QAction* action : shownItems(menu)) {
            if (action->isChecked()) {
                list << action->text();
            }
        }
        return list.join(QLatin1Char('|'));
    }
    static void choose(WindowUnderTest& test, const char* item) {
        QMenu* menu = open(test);
        auto* action = menu->findChild<QAction*>(QLatin1String(item));
        QVERIFY2(action != nullptr, item);
        action->trigger();
        menu->close();
        QVERIFY(test.settle());
    }
    static QSpinBox* openEntry(WindowUnderTest& test) {
        QMenu* menu = open(test);
        QMenu* entry = shownItems(*menu).constLast()->menu();
        entry->popup(menu->mapToGlobal(QPoint(20, 20)));
        return entry->findChild<QSpinBox*>(QStringLiteral("headNumberLeft"));
    }

private Q_SLOTS:
    void fewHeadsAreListed() {
        WindowUnderTest test;
        show(test, modelOf(3, false, false));
        QMenu* menu = open(test);
        QCOMPARE(names(*menu), (QStringList{QStringLiteral("mean of all heads"), QStringLiteral("head 0"),
                                            QStringLiteral("head 1"), QStringLiteral("head 2")}));
        QCOMPARE(checkedName(*menu), QStringLiteral("mean of all heads"));
        menu->close();
        choose(test, "head_2");
        QCOMPARE(test.state().pane(Side::Left).head, std::optional(2));
        QCOMPARE(button(test)->text(), QStringLiteral("head: 2 ▾"));
        test.trigger("edit.undo");
        QCOMPARE(test.state(), test.initial);
    }

    void sixtyFourHeadsAreListedAndMoreAreNot() {
        for (const int heads : {64, 65}) {
            WindowUnderTest test;
            show(test, modelOf(heads, false, false));
            QMenu* menu = open(test);
            QCOMPARE(shownItems(*menu).size(), heads == 64 ? 65 : 2);
            QCOMPARE(shownItems(*menu).constLast()->text(),
                     heads == 64 ? QStringLiteral("head 63") : QStringLiteral("head…"));
            menu->close();
        }
    }

    void decayGroupsAreShownAndUndone() {
        WindowUnderTest test;
        show(test, modelOf(3, true, false));
        QMenu* menu = open(test);
        QCOMPARE(names(*menu).mid(0, 5),
                 (QStringList{QStringLiteral("mean of all heads"), QStringLiteral("slow third"),
                              QStringLiteral("middle third"), QStringLiteral("fast third"),
                              QStringLiteral("head 0")}));
        menu->close();
        choose(test, "head_1");
        choose(test, "decay_middle");
        QCOMPARE(test.state(), withHeadsOf(test, std::nullopt, DecayGroup::Middle));
        const auto* shown = test.window->runner().result<AttentionSnapshot>(Side::Left, Channel::Attention);
        QCOMPARE(shown->heads, (HeadSelection{{DecayGroup::Middle}, {}}));
        QCOMPARE(test.window->pane(Side::Left).heatmap().data().viewName,
                 QStringLiteral("middle third: mean |weight|, row-normalised"));
        QCOMPARE(button(test)->text(), QStringLiteral("middle third ▾"));
        QCOMPARE(checkedName(*open(test)), QStringLiteral("middle third"));
        button(test)->menu()->close();
        test.trigger("edit.undo");
        QCOMPARE(test.state(), withHeadsOf(test, 1, std::nullopt));
        choose(test, "decay_slow");
        choose(test, "headMean");
        QCOMPARE(test.state(), test.initial);
    }

    void thousandsOfChannelsMakeAShortMenu() {
        WindowUnderTest test;
        show(test, modelOf(kChannels, true, true));
        QMenu* menu = open(test);
        QCOMPARE(names(*menu), (QStringList{QStringLiteral("mean of all channels"),
                                            QStringLiteral("slow third"), QStringLiteral("middle third"),
                                            QStringLiteral("fast third"), QStringLiteral("channel…")}));
        menu->close();
        QCOMPARE(names(*open(test)).size(), 5); // opening again adds nothing
        menu->close();
    }

    void longTitlesFitTheSmallestWindow() {
        WindowUnderTest test("Beats Music is owned by", {1024, 640});
        test.useTheme();
        show(test, modelOf(kChannels, true, true));
        choose(test, "decay_middle");
        QCOMPARE(button(test)->text(), QStringLiteral("middle third ▾"));
        verifyThatTheHeaderFits(test);
        QSpinBox* number = openEntry(test);
        QTest::keyClicks(number, QStringLiteral("5119"));
        QTest::keyClick(number, Qt::Key_Enter);
        QVERIFY(test.settle());
        QCOMPARE(button(test)->text(), QStringLiteral("channel: 5119 ▾"));
        verifyThatTheHeaderFits(test);
    }

    void aChannelIsEnteredByNumber() {
        WindowUnderTest test;
        show(test, modelOf(kChannels, true, true));
        QSpinBox* number = openEntry(test);
        QVERIFY(number != nullptr && number->isVisible() && number->hasFocus());
        QVERIFY(number->accessibleName().contains(QStringLiteral("5119")));
        QCOMPARE(number->maximum(), kChannels - 1);
        QTest::keyClicks(number, QStringLiteral("4711"));
        QVERIFY(!test.state().pane(Side::Left).head); // nothing happens before the number is confirmed
        QTest::keyClick(number, Qt::Key_Return);
        QCOMPARE(test.state().pane(Side::Left).head, std::optional(4711));
        QVERIFY(!number->isVisible() && !button(test)->menu()->isVisible());
        QVERIFY(test.settle());
        QCOMPARE(button(test)->text(), QStringLiteral("channel: 4711 ▾"));
        QVERIFY(test.window->pane(Side::Left)
                    .heatmap()
                    .data()
                    .viewName.startsWith(QStringLiteral("channel 4711: ")));
        QCOMPARE(test.window->experiment().history().undoText(), QStringLiteral("show channel 4711"));

        number = openEntry(test);
        QCOMPARE(number->value(), 4711);
        QCOMPARE(checkedName(*button(test)->menu()), QStringLiteral("channel…"));
        number->setValue(12);
        auto* confirm = number->parentWidget()->findChild<QPushButton*>(QStringLiteral("showHeadLeft"));
        QTest::mouseClick(confirm, Qt::LeftButton);
        QCOMPARE(test.state().pane(Side::Left).head, std::optional(12));
        test.trigger("edit.undo");
        test.trigger("edit.undo");
        QCOMPARE(test.state(), test.initial);
    }

    void escapeChoosesNothing() {
        WindowUnderTest test;
        show(test, modelOf(kChannels, true, true));
        QSpinBox* number = openEntry(test);
        QTest::keyClicks(number, QStringLiteral("7"));
        QTest::keyClick(number, Qt::Key_Escape);
        QVERIFY(!number->isVisible());
        QCOMPARE(test.state(), test.initial);
    }

private:
    static void verifyThatTheHeaderFits(WindowUnderTest& test) {
        QCOMPARE(test.window->width(), 1024);
        QVERIFY2(test.window->minimumSizeHint().width() <= 1024,
                 qPrintable(QString::number(test.window->minimumSizeHint().width())));
        QVERIFY(button(test)->width() >= button(test)->sizeHint().width());
    }
    static ExperimentState withHeadsOf(const WindowUnderTest& test, std::optional<int> head,
                                       std::optional<DecayGroup> group) {
        ExperimentState state = test.initial;
        state.pane(Side::Left).head = head;
        state.pane(Side::Left).decayGroup = group;
        return state;
    }
};

QTEST_MAIN(TestHeadMenu)
#include "tst_head_menu.moc"
