// SPDX-License-Identifier: GPL-3.0-or-later
// Some heads alone lose connections: chosen in a pane's head menu, for its knockouts, map and flow.
#include <QLabel>
#include <QListView>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/style/fonts.hpp"
#include "ui/views/knockouts/cut_heads_menu.hpp"
#include "ui/views/knockouts/knockout_list_model.hpp"
#include "ui/views/map/knockout_map_view.hpp"
#include "ui/widgets/text_button.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestCutHeads : public QObject {
    Q_OBJECT

private:
    static void show(WindowUnderTest& test, int heads, bool hasDecay, bool areChannels) {
        ModelInfo info = *test.control->findModel("demo-mamba2");
        info.name = "model";
        info.heads = heads;
        info.layers = 4;
        info.hasDecay = hasDecay;
        info.headsAreChannels = areChannels;
        test.control->addModel(info);
        test.initial.pane(Side::Left).model = info.name;
        QVERIFY(test.start());
    }
    static CutHeadsMenu* open(WindowUnderTest& test) {
        auto* button =
            test.window->pane(Side::Left).header().findChild<TextButton*>(QStringLiteral("headButtonLeft"));
        button->menu()->popup(button->mapToGlobal(QPoint(0, 20)));
        auto* menu = qobject_cast<CutHeadsMenu*>(button->menu()->actions().constLast()->menu());
        button->menu()->close();
        return menu;
    }
    static void choose(WindowUnderTest& test, const char* item) {
        auto* action = open(test)->findChild<QAction*>(QLatin1String(item));
        QVERIFY2(action != nullptr, item);
        action->trigger();
        QVERIFY(test.settle());
    }
    static QStringList names(const QMenu& menu) {
        QStringList list;
        for (const QAction* action : menu.actions()) {
            list << action->text();
        }
        return list;
    }
    static QString undoName(const WindowUnderTest& test) {
        return test.window->experiment().history().undoText();
    }

private Q_SLOTS:
    void namedByWhatIsRemoved() {
        WindowUnderTest test;
        show(test, 2, true, false);
        CutHeadsMenu* menu = open(test);
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->title(), QStringLiteral("knockouts: all heads"));
        QCOMPARE(names(*menu), (QStringList{QStringLiteral("knock out all heads"),
                                            QStringLiteral("knock out slow-decay heads only"),
                                            QStringLiteral("knock out middle-decay heads only"),
                                            QStringLiteral("knock out fast-decay heads only"),
                                            QStringLiteral("knock out head 0 only"),
                                            QStringLiteral("knock out head 1 only")}));
        QVERIFY(menu->actions().constFirst()->isChecked());
    }

    /// A row of the list is as high as all of its words need, whatever the panel's width.
    void theListSaysAllOfIt() {
        WindowUnderTest test;
        show(test, 2, true, false);
        test.clickCell(Side::Left, 4, 2);
        QVERIFY(test.settle());
        auto* list = test.find<QListView>("knockoutList");
        const QModelIndex row = list->model()->index(0, 0);
        const int brief = list->visualRect(row).height();
        choose(test, "cutDecay_slow");
        QVERIFY(row.data(KnockoutListModel::DetailRole).toString().contains(QStringLiteral("slow-decay")));
        QTRY_VERIFY(list->visualRect(row).height() > brief);
        const auto fits = [&] {
            const QFontMetrics detail(theme::labelFont(list->font()));
            const QString words = row.data(KnockoutListModel::DetailRole).toString();
            const QRect all = detail.boundingRect(QRect(0, 0, list->viewport()->width() - 48, 9999),
                                                  Qt::TextWordWrap, words);
            return list->visualRect(row).height() >= all.height() + list->fontMetrics().height();
        };
        QVERIFY(fits());
        test.window->resize(1024, 900);
        QTRY_VERIFY(fits());
    }

    /// Thousands of channels are not listed: the shown one can be cut alone.
    void channels() {
        WindowUnderTest test;
        show(test, 5120, true, true);
        QCOMPARE(names(*open(test)).size(), 4);
        test.window->experiment().change(withShownHead(test.state(), 77), QStringLiteral("show"));
        QVERIFY(test.settle());
        choose(test, "cutHead_77");
        QCOMPARE(test.state().pane(Side::Left).cutHead, std::optional(77));
        QCOMPARE(undoName(test), QStringLiteral("knock out channel 77 only"));
        QCOMPARE(open(test)->title(), QStringLiteral("knockouts: channel 77 only"));
    }

    void knockoutsMapsAndFlowsCutThem() {
        WindowUnderTest test;
        show(test, 3, true, false);
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        choose(test, "cutDecay_slow");
        const HeadSelection slow{{DecayGroup::Slow}, {}};
        ExperimentRunner& runner = test.window->runner();
        const auto bodyOf = [&](Side side, Channel channel) {
            return runner.snapshot(side, channel)->request.body;
        };
        QCOMPARE(std::get<PredictRequest>(bodyOf(Side::Left, Channel::Predict)).knockouts.at(0).heads, slow);
        QCOMPARE(std::get<MapRequest>(bodyOf(Side::Left, Channel::Map)).heads, slow);
        QCOMPARE(std::get<FlowRequest>(bodyOf(Side::Left, Channel::Flow)).heads, slow);
        QVERIFY(std::get<PredictRequest>(bodyOf(Side::Right, Channel::Predict)).knockouts.at(0).heads.all());

        // The list and the panels say so.
        const QModelIndex row = test.find<QListView>("knockoutList")->model()->index(0, 0);
        const QString detail = row.data(KnockoutListModel::DetailRole).toString();
        QVERIFY2(detail.contains(QStringLiteral("slow-decay heads only (left)")), qPrintable(detail));
        QCOMPARE(test.find<KnockoutMapView>("knockoutMapViewLeft")->title(),
                 QStringLiteral("model · slow-decay heads only"));
        QCOMPARE(test.find<KnockoutMapView>("knockoutMapViewRight")->title(),
                 QStringLiteral("demo-transformer"));
        QStringList texts;
        for (const QLabel* label : test.find<QWidget>("flowPanelTitle")->findChildren<QLabel*>()) {
            texts << label->toolTip(); // the text may be shortened
        }
        QVERIFY(texts.join(QLatin1Char('\n')).contains(QStringLiteral("slow-decay heads only | all heads")));

        QCOMPARE(undoName(test), QStringLiteral("knock out slow-decay heads only"));
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QVERIFY(std::get<MapRequest>(bodyOf(Side::Left, Channel::Map)).heads.all());
        QVERIFY(!row.data(KnockoutListModel::DetailRole).toString().contains(QStringLiteral("heads")));
        test.trigger("edit.redo");
        choose(test, "cutAllHeads");
        QVERIFY(!test.state().pane(Side::Left).cutGroup);
    }

    /// Strict knockouts cut all heads: one ends the other, visibly.
    void strictOrSomeHeads() {
        WindowUnderTest test;
        show(test, 3, true, false);
        choose(test, "cutHead_2");
        test.trigger("edit.strict");
        QVERIFY(test.state().strict && !test.state().pane(Side::Left).cutHead);
        choose(test, "cutHead_1");
        QVERIFY(!test.state().strict);
        QVERIFY(!test.window->actionRegistry().find(QStringLiteral("edit.strict"))->isChecked());
    }

private:
    static ExperimentState withShownHead(ExperimentState state, int head) {
        state.pane(Side::Left).head = head;
        return state;
    }
};

QTEST_MAIN(TestCutHeads)
#include "tst_cut_heads.moc"
