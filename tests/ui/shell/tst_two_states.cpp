// SPDX-License-Identifier: GPL-3.0-or-later
// A and B in the window: the comparison's numbers are those that the panes show in either state.
#include <QLabel>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/views/comparison/comparison_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestTwoStates : public QObject {
    Q_OBJECT

private:
    static ComparisonPanel& panel(const WindowUnderTest& test) {
        return *qobject_cast<ComparisonPanel*>(test.window->body().views().find("comparison"));
    }

private Q_SLOTS:
    void numbersAreThoseOfThePanes() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("view.comparison");
        QVERIFY(panel(test).isVisible());
        QVERIFY(test.find<QLabel>("comparisonNote")->text().contains(QStringLiteral("marks a state A")));
        test.trigger("history.markA");
        std::array<double, 2> a{};
        std::array<double, 2> b{};
        for (const Side side : kSides) {
            a[indexOf(side)] = test.probability(side);
        }
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        for (const Side side : kSides) {
            b[indexOf(side)] = test.probability(side);
        }
        const std::uint64_t runs = test.control->runCount();
        test.trigger("history.markB");
        QVERIFY(test.settle());
        QCOMPARE(test.control->runCount(), runs); // both were computed already
        const std::vector<ComparedModel>& models = panel(test).model().models();
        QCOMPARE(models.size(), std::size_t(2));
        for (const Side side : kSides) {
            const ComparedToken& answer = models[indexOf(side)].tokens.front();
            QVERIFY(answer.isAnswer);
            QCOMPARE(*answer.a, a[indexOf(side)]);
            QCOMPARE(*answer.b, b[indexOf(side)]);
            QCOMPARE(*answer.difference(), b[indexOf(side)] - a[indexOf(side)]);
        }
        QVERIFY(panel(test).caption().contains(QStringLiteral("A: ")));
        QVERIFY(!test.find<QLabel>("comparisonNote")->isVisible());

        test.trigger("history.flip"); // going elsewhere changes no number
        QVERIFY(test.settle());
        QCOMPARE(*panel(test).model().models()[0].tokens.front().b, b[0]);
        test.typePrompt(QStringLiteral("Another prompt"));
        QVERIFY(test.settle());
        QCOMPARE(*panel(test).model().models()[0].tokens.front().a, a[0]);
    }

    /// A state whose answers are no longer kept is computed for the comparison alone.
    void whatIsNotThereIsComputed() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("history.markA");
        ExperimentState other = test.state();
        other.prompt = "Danielle was born";
        test.window->experiment().change(other, QStringLiteral("another prompt"));
        test.trigger("history.markB");
        test.trigger("edit.undo"); // before it was answered
        test.trigger("view.comparison");
        QVERIFY(test.settle());
        QCOMPARE(panel(test).model().models().size(), std::size_t(2));
        QVERIFY(test.runsOn("left/state-b") + test.runsOn("right/state-b") > 0);
    }

    /// Another B: the old one's numbers never stand under its name.
    void anotherMark() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("view.comparison");
        test.trigger("history.markA");
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        test.trigger("history.markB");
        QVERIFY(test.settle());
        const double old = *panel(test).model().models()[0].tokens.front().b;
        test.clickCell(Side::Left, 4, 0);
        QVERIFY(test.settle());
        const double now = test.probability(Side::Left);
        QVERIFY(now != old);
        test.trigger("history.markB");
        QVERIFY(test.settle());
        QCOMPARE(*panel(test).model().models()[0].tokens.front().b, now);
        test.trigger("history.markB"); // takes the mark away
        QVERIFY(panel(test).model().models().empty());
        QVERIFY(panel(test).table().isEmpty());
    }
};

QTEST_MAIN(TestTwoStates)
#include "tst_two_states.moc"
