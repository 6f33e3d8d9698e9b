// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "tests/support/fake_backend.hpp"
#include "ui/engine/engine_session.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;
using namespace std::chrono_literals;

namespace {

PredictRequest predict(const std::string& prompt) {
    PredictRequest request;
    request.model.model = "demo-mamba2";
    request.prompt.text = prompt;
    return request;
}

} // namespace

class TestEngineSession : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<EngineSession> m_session;
    std::vector<std::shared_ptr<const Snapshot>> m_snapshots;
    std::vector<Failure> m_failures;

    [[nodiscard]] std::string promptOf(std::size_t i) const {
        return std::get<PredictRequest>(m_snapshots.at(i)->request.body).prompt.text;
    }
    /// A session whose right model has an engine of its own, with this control.
    std::shared_ptr<FakeControl> giveRightModelAnEngine() {
        const auto right = std::make_shared<FakeControl>();
        m_session.reset();
        m_session =
            std::make_unique<EngineSession>(FakeBackend::factory(m_control), FakeBackend::factory(right));
        connect(m_session.get(), &EngineSession::snapshotArrived, this,
                [this](const auto& snapshot) { m_snapshots.push_back(snapshot); });
        return right;
    }

private Q_SLOTS:
    void init() {
        m_control = std::make_shared<FakeControl>();
        m_session = std::make_unique<EngineSession>(FakeBackend::factory(m_control));
        m_snapshots.clear();
        m_failures.clear();
        connect(m_session.get(), &EngineSession::snapshotArrived, this,
                [this](const std::shared_ptr<const Snapshot>& snapshot) {
                    QCOMPARE(QThread::currentThread(), thread());
                    m_snapshots.push_back(snapshot);
                });
        connect(m_session.get(), &EngineSession::failed, this,
                [this](const Failure& failure) { m_failures.push_back(failure); });
    }
    void cleanup() { m_session.reset(); }

    void answersArriveOnThisThread() {
        const std::uint64_t generation = m_session->submit("left/predict", predict("one two"));
        QTRY_COMPARE(m_snapshots.size(), std::size_t(1));
        QCOMPARE(m_snapshots[0]->request.generation, generation);
        QTRY_VERIFY(!m_session->busy());
    }

    void onlyTheNewestOfAStormArrives() {
        m_control->setDelay(2ms);
        for (int i = 0; i < 100; ++i) {
            m_session->submit("left/predict", predict("prompt " + std::to_string(i)));
        }
        QTRY_VERIFY(!m_session->busy());
        QTRY_COMPARE(m_snapshots.size(), std::size_t(1));
        QTest::qWait(20);
        QCOMPARE(m_snapshots.size(), std::size_t(1));
        QCOMPARE(promptOf(0), std::string("prompt 99"));
    }

    /// The answer waits in the event queue while its request is replaced: it must not be shown.
    void anAnswerThatIsOnItsWayIsDropped() {
        m_session->submit("left/predict", predict("old"));
        QVERIFY(m_control->waitForRuns(1));
        while (m_session->busy()) {
            QThread::msleep(1); // no event loop: the answer stays in the queue
        }
        m_session->submit("left/predict", predict("new"));
        QTRY_COMPARE(m_snapshots.size(), std::size_t(1));
        QCOMPARE(promptOf(0), std::string("new"));
    }

    void aCancelledChannelIsSilent() {
        m_session->submit("left/predict", predict("one"));
        QVERIFY(m_control->waitForRuns(1));
        while (m_session->busy()) {
            QThread::msleep(1);
        }
        m_session->cancel("left/predict");
        QTest::qWait(20);
        QVERIFY(m_snapshots.empty());
    }

    void channelsDoNotReplaceEachOther() {
        m_session->submit("left/predict", predict("one"));
        m_session->submit("right/predict", predict("two"));
        QTRY_COMPARE(m_snapshots.size(), std::size_t(2));
    }

    void failuresArriveAndTheEngineLivesOn() {
        m_control->failNext(Error(ErrorCode::ModelNotFound, {"x", "y"}, "no model"));
        m_session->submit("left/predict", predict("one"));
        QTRY_COMPARE(m_failures.size(), std::size_t(1));
        QCOMPARE(m_failures[0].code, ErrorCode::ModelNotFound);
        m_session->submit("left/predict", predict("one"));
        QTRY_COMPARE(m_snapshots.size(), std::size_t(1));
    }

    void closingDuringARunDoesNotWaitForIt() {
        m_control->setDelay(10s);
        m_session->submit("left/predict", predict("one"));
        QVERIFY(m_control->waitForRuns(1));
        QElapsedTimer timer;
        timer.start();
        m_session.reset();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QTest::qWait(10);
        QVERIFY(m_snapshots.empty() && m_failures.empty());
    }

    /// Two GPUs: both models compute at the same time.
    void theRightModelHasAThreadOfItsOwn() {
        const auto right = giveRightModelAnEngine();
        m_control->setDelay(10s);
        m_session->submit("left/predict", predict("left"));
        QVERIFY(m_control->waitForRuns(1));
        m_session->submit("right/predict", predict("right"));
        m_session->submit("data/evaluate", predict("both")); // waits behind the left model's
        QTRY_COMPARE(m_snapshots.size(), std::size_t(1));
        QCOMPARE(promptOf(0), std::string("right"));
        QVERIFY(m_session->busy());
        m_session->cancel("left/predict");
    }

    /// Neither model's request waits for the other's answer, nor for the other's to begin.
    void bothModelsComputeAtTheSameTime() {
        const auto right = giveRightModelAnEngine();
        m_control->hold();
        right->hold();
        m_session->submit("left/predict", predict("left"));
        m_session->submit("right/predict", predict("right"));
        QVERIFY(m_control->waitForRuns(1));
        QVERIFY(right->waitForRuns(1)); // both are under way now, and none has answered
        QTest::qWait(10);
        QVERIFY(m_snapshots.empty());
        m_control->release();
        QTRY_COMPARE(m_snapshots.size(), std::size_t(1));
        QCOMPARE(promptOf(0), std::string("left"));
        right->release();
        QTRY_COMPARE(m_snapshots.size(), std::size_t(2));
        QCOMPARE(promptOf(1), std::string("right"));
    }

    /// On the CPU both would share its cores; what the other thread still has is forgotten.
    void aModelThatMovesToTheCpuChangesThreads() {
        const auto right = giveRightModelAnEngine();
        m_session->submit("right/predict", predict("on its GPU"));
        QVERIFY(right->waitForRuns(1));
        while (m_session->busy()) {
            QThread::msleep(1); // no event loop: the answer stays in the queue
        }
        PredictRequest moved = predict("on the CPU");
        moved.model.device = {DeviceKind::Cpu, 0};
        m_session->submit("right/predict", moved);
        QTRY_COMPARE(m_snapshots.size(), std::size_t(1));
        QCOMPARE(promptOf(0), std::string("on the CPU"));
        QVERIFY(m_control->waitForRuns(1));
    }

    void partsOfASweepArrive() {
        MapRequest map;
        map.model.model = "demo-mamba2";
        map.prompt.text = "one two three four";
        m_control->setSweepChunk(2);
        m_session->submit("left/map", map);
        QTRY_VERIFY(!m_snapshots.empty() && !m_snapshots.back()->partial);
        QVERIFY(m_snapshots.size() > 1);
        QVERIFY(m_snapshots.front()->partial);
    }
};

QTEST_GUILESS_MAIN(TestEngineSession)
#include "tst_engine_session.moc"
