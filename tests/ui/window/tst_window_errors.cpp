// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong is said beside the field concerned, and the last good result stays, marked stale.
#include <QFile>
#include <QLabel>
#include <QTest>

#include "tests/ui/window/window_under_test.hpp"
#include "ui/window/prompt_bar.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestWindowErrors : public QObject {
    Q_OBJECT

private:
    static QString promptError(WindowUnderTest& test) { return test.find<PromptBar>("promptBar")->error(); }

    static void verifyLastGoodResult(WindowUnderTest& test, Side side) {
        QCOMPARE(test.window->pane(side).heatmap().data().size(), 5);
        QVERIFY(!test.window->pane(side).bars().data().rows.empty());
        QVERIFY(test.window->runner().isStale(side, Channel::Attention));
    }

private Q_SLOTS:
    void anUnknownModel() {
        WindowUnderTest test;
        QVERIFY(test.start());
        Q_EMIT
        test.window->pane(Side::Right).header().modelChosen(QStringLiteral("no-such-model"));
        QTRY_VERIFY(!test.window->pane(Side::Right).error().isEmpty());
        QVERIFY(test.window->pane(Side::Right).error().contains(QStringLiteral("no-such-model")));
        QVERIFY(test.find<QLabel>("paneErrorRight")->isVisible());
        QVERIFY(test.window->pane(Side::Left).error().isEmpty());
        QVERIFY(promptError(test).isEmpty());
        verifyLastGoodResult(test, Side::Right);
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QVERIFY(test.window->pane(Side::Right).error().isEmpty());
        QVERIFY(!test.window->runner().isStale(Side::Right, Channel::Attention));
    }

    void anUnknownModelFromTheStart() {
        WindowUnderTest test;
        test.initial.pane(Side::Left).model = "no-such-model";
        test.make();
        test.window->show();
        QTRY_VERIFY(!test.window->pane(Side::Left).error().isEmpty());
        QVERIFY(test.settle());
        QCOMPARE(test.window->pane(Side::Right).heatmap().data().size(), 5);
    }

    void anEmptyPrompt() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const std::uint64_t runs = test.control->runCount();
        test.typePrompt(QStringLiteral("  "));
        QVERIFY(promptError(test).contains(QStringLiteral("Type a prompt")));
        QVERIFY(test.find<QLabel>("promptError")->isVisible());
        verifyLastGoodResult(test, Side::Left);
        QTest::qWait(ExperimentRunner::kTypingPauseMs + 50);
        QCOMPARE(test.control->runCount(), runs); // nothing to ask
        test.typePrompt(QStringLiteral("Beats Music"));
        QVERIFY(promptError(test).isEmpty());
        QVERIFY(test.settle());
        QCOMPARE(test.window->pane(Side::Left).heatmap().data().size(), 2);
    }

    void aPromptTooLongForOneModel() {
        WindowUnderTest test;
        QVERIFY(test.start());
        ExperimentState next = test.state();
        next.prompt = QStringLiteral("word ").repeated(130).trimmed().toStdString();
        test.window->experiment().change(next, QStringLiteral("long prompt"));
        QTRY_VERIFY(test.window->pane(Side::Right).error().contains(QStringLiteral("128")));
        QTRY_COMPARE(test.window->pane(Side::Left).heatmap().data().size(), 130);
        QVERIFY(test.window->pane(Side::Left).error().isEmpty());
        verifyLastGoodResult(test, Side::Right);
    }

    void aBackendThatFailsToStart() {
        WindowUnderTest test;
        test.control->failFactory(Error(ErrorCode::DeviceUnavailable, {"cuda:0", "no driver"}, "no driver"));
        test.make();
        test.window->show();
        QTRY_VERIFY(!test.window->pane(Side::Left).error().isEmpty());
        QVERIFY(test.window->pane(Side::Left).error().contains(QStringLiteral("cuda:0")));
    }

    void aFailureInTheMiddleAndComputingAgain() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.control->failAlways(Error(ErrorCode::OutOfMemory, {"cpu", "knocking out"}, "out of memory"));
        test.clickCell(Side::Left, 4, 1);
        QTRY_VERIFY(test.window->pane(Side::Left).error().contains(QStringLiteral("Out of memory")));
        QCOMPARE(test.probability(Side::Left), test.cleanProbability(Side::Left)); // the last good result
        QVERIFY(test.window->runner().isStale(Side::Left, Channel::Predict));
        test.control->failAlways(std::nullopt);
        test.trigger("models.repeat");
        QVERIFY(test.settle());
        QVERIFY(test.window->pane(Side::Left).error().isEmpty());
        QVERIFY(test.probability(Side::Left) < test.cleanProbability(Side::Left));
    }

    void errorsAreNotRichText() {
        WindowUnderTest test;
        QVERIFY(test.start());
        Q_EMIT
        test.window->pane(Side::Left).header().modelChosen(QStringLiteral("<b>bold</b>"));
        QTRY_VERIFY(test.window->pane(Side::Left).error().contains(QStringLiteral("<b>bold</b>")));
        QCOMPARE(test.find<QLabel>("paneErrorLeft")->textFormat(), Qt::PlainText);
    }

    void aBrokenSession() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const QString file = test.folder.filePath(QStringLiteral("s.json"));
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"schema\":\"mambascope.session/1\",\"prompt\":7}");
        broken.close();
        const ExperimentState before = test.state();
        test.window->openSession(file);
        QCOMPARE(test.state(), before);
        auto* notice = test.find<QLabel>("noticeText");
        QVERIFY(notice->isVisible());
        QVERIFY(notice->text().contains(file) && notice->text().contains(QStringLiteral("prompt")));
        test.window->showNotice({});
        QVERIFY(!notice->isVisible());
    }
};

QTEST_MAIN(TestWindowErrors)
#include "tst_window_errors.moc"
