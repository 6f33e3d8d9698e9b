// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong is said beside the field concerned, and the last good result stays, marked stale.
#include <QFile>
#include <QLabel>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/prompt/prompt_bar.hpp"
#include "ui/views/flow/flow_panel.hpp"
#include "ui/views/map/map_panel.hpp"

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

    void aPromptTooLongForAnyPicture() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const std::uint64_t runs = test.control->runCount();
        ExperimentState next = test.state();
        next.prompt = std::string(kLongestPrompt + 1, 'x');
        test.window->experiment().change(next, QStringLiteral("paste"));
        QVERIFY(promptError(test).contains(QStringLiteral("4097 bytes")));
        verifyLastGoodResult(test, Side::Left);
        QCOMPARE(test.control->runCount(), runs);
        test.trigger("edit.undo");
        QVERIFY(promptError(test).isEmpty());
        QVERIFY(!test.window->runner().isStale(Side::Left, Channel::Attention));
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
        QTRY_VERIFY(test.window->pane(Side::Left).error().contains(QStringLiteral("out of memory")));
        QCOMPARE(test.probability(Side::Left), test.cleanProbability(Side::Left)); // the last good result
        QVERIFY(test.window->runner().isStale(Side::Left, Channel::Predict));
        test.control->failAlways(std::nullopt);
        test.trigger("models.repeat");
        QVERIFY(test.settle());
        QVERIFY(test.window->pane(Side::Left).error().isEmpty());
        QVERIFY(test.probability(Side::Left) < test.cleanProbability(Side::Left));
    }

    /// Another window asks for new maps and flows alone.
    void aFailedMapAndFlowKeepTheLastGoodOnes() {
        WindowUnderTest test;
        QVERIFY(test.start());
        auto* maps = test.find<MapPanel>("mapPanel");
        auto* flow = test.find<FlowPanel>("flowPanel");
        const double change = maps->map(Side::Left).change(1, 8);
        const QPointF point = flow->view().pointAt(0, Role::Subject, 5);
        const QImage mapBefore = maps->map(Side::Left).grab().toImage();
        const QImage flowBefore = flow->view().grab().toImage();

        test.control->failAlways(Error(ErrorCode::OutOfMemory, {"cpu", "sweeping"}, "out of memory"));
        test.trigger("view.wider");
        QTRY_VERIFY(maps->error(Side::Left).contains(QStringLiteral("cpu: out of memory during: sweeping")));
        QTRY_VERIFY(flow->error().contains(QStringLiteral("demo-mamba2: cpu: out of memory")));
        QVERIFY(test.find<QLabel>("mapErrorLeft")->isVisible());
        QVERIFY(test.find<QLabel>("flowError")->isVisible());
        QVERIFY(maps->error(Side::Right).isEmpty()); // its window is what it was
        QVERIFY(test.window->pane(Side::Left).error().isEmpty());
        QVERIFY(test.window->runner().isStale(Side::Left, Channel::Map));
        QCOMPARE(maps->map(Side::Left).change(1, 8), change);
        QVERIFY(maps->map(Side::Left).grab().toImage() != mapBefore); // marked
        QVERIFY(flow->view().grab().toImage() != flowBefore);
        QCOMPARE(flow->view().pointAt(0, Role::Subject, 5).x(), point.x());

        test.control->failAlways(std::nullopt);
        test.trigger("models.repeat");
        QVERIFY(test.settle());
        QVERIFY(maps->error(Side::Left).isEmpty() && flow->error().isEmpty());
        QVERIFY(!test.find<QLabel>("mapErrorLeft")->isVisible());
        QVERIFY(!test.window->runner().isStale(Side::Left, Channel::Map));
    }

    /// The answer to the very same question is shown already; that it could not be had again is said.
    void computingAgainMayFail() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.control->failAlways(Error(ErrorCode::DeviceFailure, {"cuda:0", "lost"}, "cuda:0: lost"));
        test.trigger("models.repeat");
        QTRY_VERIFY(!test.window->pane(Side::Left).error().isEmpty());
        verifyLastGoodResult(test, Side::Left);
        test.control->failAlways(std::nullopt);
        test.trigger("models.repeat");
        QVERIFY(test.settle());
        QVERIFY(!test.window->runner().isStale(Side::Left, Channel::Attention));
    }

    void aFailedViewKeepsTheLastGoodMatrix() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.control->failAlways(Error(ErrorCode::OutOfMemory, {"cpu", "tracing"}, "out of memory"));
        Q_EMIT
        test.window->pane(Side::Left).header().viewChosen(AttentionView::Signed);
        QTRY_VERIFY(test.window->pane(Side::Left).error().contains(QStringLiteral("out of memory")));
        QCOMPARE(test.window->pane(Side::Left).heatmap().data().kind, ScaleKind::Sequential);
        verifyLastGoodResult(test, Side::Left);
        test.control->failAlways(std::nullopt);
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QVERIFY(test.window->pane(Side::Left).error().isEmpty());
    }

    void anEmptyPromptFromTheStart() {
        WindowUnderTest test("");
        test.make();
        test.window->show();
        QVERIFY(promptError(test).contains(QStringLiteral("Type a prompt")));
        QVERIFY(test.find<QLabel>("modelInfoLeft")->text().isEmpty()); // nothing is being loaded
        QCOMPARE(test.control->runCount(), std::uint64_t{0});
        test.typePrompt(QStringLiteral("Beats Music"));
        QVERIFY(test.settle());
        QCOMPARE(test.window->pane(Side::Left).heatmap().data().size(), 2);
    }

    /// What was marked in spaces that are left out again is no subject, and nothing fails for the want of it.
    void aSubjectInSpacesThatAreLeftOut() {
        WindowUnderTest test("Beats Music is owned by  ");
        test.initial.subject = ByteSpan{24, 25};
        QVERIFY(test.start());
        QVERIFY2(promptError(test).isEmpty(), qPrintable(promptError(test)));
        QVERIFY(test.find<FlowPanel>("flowPanel")->error().isEmpty());
        QCOMPARE(test.window->runner().subject(), std::optional(ByteSpan{0, 11}));
        QVERIFY(!test.find<PromptBar>("promptBar")->hint().contains(QStringLiteral("marked;")));
    }

    void aLongErrorDoesNotWidenTheWindow() {
        WindowUnderTest test("Beats Music is owned by", {1024, 700});
        QVERIFY(test.start());
        const int least = test.window->centralWidget()->minimumSizeHint().width();
        const QString path = QStringLiteral("/models/") + QString(300, QLatin1Char('x'));
        Q_EMIT
        test.window->pane(Side::Left).header().modelChosen(path);
        QTRY_VERIFY(test.window->pane(Side::Left).error().contains(path));
        QVERIFY(test.window->centralWidget()->minimumSizeHint().width() <= std::max(least, 1024));
        QCOMPARE(test.window->size(), QSize(1024, 700));
    }

    void aMissingSession() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const QString file = test.folder.filePath(QStringLiteral("none.json"));
        test.window->openSession(file);
        QVERIFY(test.find<QLabel>("noticeText")->text().contains(file));
        QCOMPARE(test.state(), test.initial);
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
