// SPDX-License-Identifier: GPL-3.0-or-later
// "Check against float64": what is shown is computed again behind everything else, and the result stands in
// the status strip until the experiment changes.
#include <QAction>
#include <QLabel>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/prompt/prompt_edit.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;
using namespace std::chrono_literals;

namespace {

QString checkOf(const WindowUnderTest& test) {
    return test.find<QLabel>("statusCheck")->text();
}

bool isOver(const WindowUnderTest& test) {
    return checkOf(test).contains(u'✓') || checkOf(test).contains(u'✗');
}

} // namespace

class TestFloat64Check : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItFound() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const auto* label = test.find<QLabel>("statusCheck");
        QVERIFY(checkOf(test).isEmpty());
        QVERIFY(!label->isVisible());
        test.trigger("models.check");
        QVERIFY(label->isVisible());
        QTRY_VERIFY(isOver(test));
        QVERIFY2(checkOf(test).contains(QStringLiteral("2·10⁻⁶ σ")), qPrintable(checkOf(test)));
        QVERIFY(checkOf(test).contains(QStringLiteral("3·10⁻⁷")));
        QVERIFY(checkOf(test).contains(u'✓'));
        QVERIFY(label->accessibleName().isEmpty()); // it would be read in place of the text
        // One line for each result in sight: predictions, attention, map and curves of both sides.
        QCOMPARE(label->accessibleDescription().count(u'\n'), 7);
        QVERIFY2(label->toolTip().contains(QStringLiteral("knockout map: all 2; relative 4·10⁻⁶")),
                 qPrintable(label->toolTip()));
        for (const char* channel : {"left/predict-check", "right/predict-check", "left/attention-check",
                                    "left/map-check", "right/flow-check"}) {
            QCOMPARE(test.runsOn(channel), 1);
        }
        // What was shown before has not been asked for again.
        QCOMPARE(test.runsOn("left/predict"), 1);
    }

    void changesTakeItBack() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("models.check");
        QTRY_VERIFY(isOver(test));
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(checkOf(test).isEmpty());
        QVERIFY(!test.find<QLabel>("statusCheck")->isVisible());
        QVERIFY(test.settle());
        test.trigger("models.check");
        QTRY_VERIFY(isOver(test));
        QCOMPARE(test.runsOn("left/predict-check"), 2);
    }

    void aClickEndsIt() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.control->setDelay(30ms);
        test.trigger("models.check");
        QVERIFY(checkOf(test).contains(QStringLiteral("%")));
        const int before = test.runsOn("left/predict");
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/predict"), before + 1);
        QVERIFY(checkOf(test).isEmpty());
        test.control->setDelay(0ms);
    }

    void failuresAreTold() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.control->failNext(Error(ErrorCode::MemoryTooSmall,
                                     {"big-model", "22 GB", "cpu", "3 GB", "a smaller model"},
                                     "big-model: too large"));
        test.trigger("models.check");
        QTRY_VERIFY2(checkOf(test).contains(QStringLiteral("big-model needs 22 GB")),
                     qPrintable(checkOf(test)));
        QVERIFY(!test.window->runner().failure(Side::Left, Channel::Predict));
    }

    void hiddenResultsAreLeftOut() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("layout.present"); // one model
        QVERIFY(test.settle());
        test.trigger("models.check");
        QTRY_VERIFY(isOver(test));
        QCOMPARE(test.runsOn("right/predict-check"), 0);
    }
};

QTEST_MAIN(TestFloat64Check)
#include "tst_float64_check.moc"
