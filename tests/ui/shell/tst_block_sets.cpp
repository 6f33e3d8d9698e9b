// SPDX-License-Identifier: GPL-3.0-or-later
// The user's own token sets in blocking: chosen in a menu, asked of both models, kept with the view.
#include <QJsonArray>
#include <QMenu>
#include <QTest>
#include <QToolButton>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/views/block/block_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

const std::string kPrompt = "The mother tongue of Danielle Darrieux is";

BlockPanel& panelOf(const WindowUnderTest& test) {
    return *test.find<BlockPanel>("blockPanel");
}

QAction* setOf(const WindowUnderTest& test, const char* role) {
    return test.find<QToolButton>("blockSets")
        ->menu()
        ->findChild<QAction*>(QStringLiteral("blockSet.") + QLatin1String(role));
}

std::vector<Role> askedOf(const WindowUnderTest& test, const std::string& channel) {
    std::vector<Role> found;
    for (const mambascope::Request& request : test.control->begunRequests()) {
        if (request.channel == channel) {
            found = std::get<BlockRequest>(request.body).sources;
        }
    }
    return found;
}

[[nodiscard]] bool open(WindowUnderTest& test) {
    if (!test.start()) {
        return false;
    }
    test.trigger("view.block");
    return test.settle() && panelOf(test).view().sheet().models.size() == 2;
}

} // namespace

class TestBlockSets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chosenSetsAreAskedOfBothModels() {
        WindowUnderTest test(kPrompt);
        QVERIFY(open(test));
        QCOMPARE(askedOf(test, "left/blocking"), BlockRequest().sources);
        QVERIFY(setOf(test, "subject")->isChecked() && !setOf(test, "after")->isChecked());
        setOf(test, "after")->trigger();
        setOf(test, "relation")->trigger();
        QVERIFY(test.settle());
        const std::vector wanted{Role::Subject, Role::SubjectLast, Role::Last, Role::After};
        QCOMPARE(askedOf(test, "left/blocking"), wanted);
        QCOMPARE(askedOf(test, "right/blocking"), wanted);
        for (const BlockShown& shown : panelOf(test).view().sheet().models) {
            QCOMPARE(shown.block->sources, wanted);
            QCOMPARE(shown.sourceCount(), 4);
        }
        QVERIFY(!panelOf(test).view().isStale());
        QVERIFY(blockSentence(panelOf(test).view().sheet().models[0], 3).contains(QStringLiteral("behind")));
    }

    void oneSetIsLeft() {
        WindowUnderTest test(kPrompt);
        QVERIFY(open(test));
        for (const char* role : {"subject", "subject_last", "relation"}) {
            setOf(test, role)->trigger();
        }
        QVERIFY(test.settle());
        QCOMPARE(askedOf(test, "left/blocking"), std::vector{Role::Last});
        QVERIFY(!setOf(test, "last")->isEnabled());
        setOf(test, "all")->trigger();
        QVERIFY(setOf(test, "last")->isEnabled());
    }

    void theViewKeepsThem() {
        WindowUnderTest test(kPrompt);
        QVERIFY(open(test));
        const QJsonObject usual = panelOf(test).properties();
        setOf(test, "first")->trigger();
        QVERIFY(test.settle());
        const QJsonObject kept = panelOf(test).properties();
        QVERIFY(kept != usual);
        panelOf(test).setProperties({});
        QCOMPARE(panelOf(test).properties(), usual);
        panelOf(test).setProperties(kept);
        QVERIFY(test.settle());
        QVERIFY(setOf(test, "first")->isChecked());
        QCOMPARE(askedOf(test, "right/blocking").back(), Role::First);
        // What is broken is left out.
        panelOf(test).setProperties({{QStringLiteral("sets"), QJsonArray{QStringLiteral("nobody"), 3}}});
        QCOMPARE(panelOf(test).properties(), usual);
    }
};

QTEST_MAIN(TestBlockSets)
#include "tst_block_sets.moc"
