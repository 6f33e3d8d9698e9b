// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "tests/support/fake_backend.hpp"
#include "ui/engine/experiment_runner.hpp"
#include "ui/state/edits.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;
using namespace std::chrono_literals;

class TestExperimentRunner : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<Experiment> m_experiment;
    std::unique_ptr<EngineSession> m_session;
    std::unique_ptr<ExperimentRunner> m_runner;

    void start(const std::string& prompt, bool sweeps = true) {
        ExperimentState state = defaultExperiment();
        state.prompt = prompt;
        m_experiment = std::make_unique<Experiment>(state);
        m_session = std::make_unique<EngineSession>(FakeBackend::factory(m_control));
        m_runner = std::make_unique<ExperimentRunner>(*m_experiment, *m_session, [](const ExperimentState&) {
            return std::optional(ByteSpan{0, 5});
        });
        for (const Side side : kSides) {
            m_runner->setNeeded(side, Channel::Map, sweeps);
            m_runner->setNeeded(side, Channel::Flow, sweeps);
            m_runner->setNeeded(side, Channel::Trust, sweeps);
        }
        m_runner->flush();
    }

    [[nodiscard]] int runsOn(const std::string& channel) const {
        const std::vector<Request> begun = m_control->begunRequests();
        return static_cast<int>(std::count_if(begun.begin(), begun.end(),
                                              [&](const Request& r) { return r.channel == channel; }));
    }

    void type(const std::string& prompt) {
        m_experiment->change(withPrompt(m_experiment->state(), prompt), QStringLiteral("type"),
                             StepKind::Typing);
    }

private Q_SLOTS:
    void init() { m_control = std::make_shared<FakeControl>(); }
    void cleanup() {
        m_runner.reset();
        m_session.reset();
        m_experiment.reset();
    }

    void everythingComesOnce() {
        start("Beats Music is owned by");
        QSignalSpy settled(m_runner.get(), &ExperimentRunner::settled);
        QTRY_VERIFY(m_runner->isSettled());
        for (const Side side : kSides) {
            for (const Channel channel : kChannels) {
                QVERIFY(!m_runner->isStale(side, channel));
                QCOMPARE(runsOn(channelName(side, channel)), 1);
            }
        }
        QCOMPARE(m_runner->layerCount(Side::Left), 24);
        QCOMPARE(m_runner->layerCount(Side::Right), 12);
        QVERIFY(settled.count() >= 1);
    }

    void sweepsComeAfterThePromptsOwnResults() {
        start("Beats Music is owned by");
        QTRY_VERIFY(m_runner->isSettled());
        const std::vector<Request> begun = m_control->begunRequests();
        QCOMPARE(begun[0].channel, std::string("left/attention"));
        QCOMPARE(begun[1].channel, std::string("right/attention"));
        for (std::size_t i = 0; i < begun.size(); ++i) {
            QCOMPARE(isSweep(begun[i].body), i >= 4);
        }
    }

    void whatIsHiddenIsNotComputed() {
        start("Beats Music is owned by", false);
        QTRY_VERIFY(m_runner->isSettled());
        QCOMPARE(runsOn("left/map") + runsOn("right/map") + runsOn("left/flow") + runsOn("right/flow"), 0);
        m_runner->setNeeded(Side::Left, Channel::Map, true);
        QTRY_VERIFY(m_runner->isSettled());
        QCOMPARE(runsOn("left/map"), 1);
        QCOMPARE(runsOn("right/map"), 0);
        // Hidden and shown again: the answer is there.
        m_runner->setNeeded(Side::Left, Channel::Map, false);
        m_runner->setNeeded(Side::Left, Channel::Map, true);
        QTRY_VERIFY(m_runner->isSettled());
        QCOMPARE(runsOn("left/map"), 1);
    }

    void typingWaitsForAPauseAndShowsOnlyTheNewest() {
        start("Beats", false);
        QTRY_VERIFY(m_runner->isSettled());
        const std::uint64_t before = m_control->runCount();
        for (const char* prompt : {"Beats M", "Beats Mu", "Beats Mus", "Beats Music"}) {
            type(prompt);
            QVERIFY(m_runner->isStale(Side::Left, Channel::Attention));
            QTest::qWait(20);
        }
        QCOMPARE(m_control->runCount(), before);
        QTRY_VERIFY(m_runner->isSettled());
        QCOMPARE(m_control->runCount(), before + 4); // attention and predictions of both
        const auto shown = m_runner->snapshot(Side::Right, Channel::Predict);
        QCOMPARE(std::get<PredictRequest>(shown->request.body).prompt.text, std::string("Beats Music"));
    }

    void aClickDoesNotWaitAndAsksOnlyForPredictions() {
        start("Beats Music is owned by", false);
        QTRY_VERIFY(m_runner->isSettled());
        const std::uint64_t before = m_control->runCount();
        KnockoutEntry entry;
        entry.query = {20, 23};
        entry.source = {0, 5};
        m_experiment->change(withKnockout(m_experiment->state(), entry), QStringLiteral("cut"));
        QVERIFY(m_runner->isStale(Side::Left, Channel::Predict));
        QVERIFY(!m_runner->isStale(Side::Left, Channel::Attention));
        QTRY_VERIFY(m_runner->isSettled());
        QCOMPARE(m_control->runCount(), before + 2);
        const auto* answer = m_runner->result<PredictSnapshot>(Side::Left, Channel::Predict);
        QVERIFY(answer != nullptr);
        QCOMPARE(answer->variants.size(), std::size_t(1));
        QVERIFY(answer->variants[0].targetProbability < answer->clean.targetProbability);
        m_experiment->undo();
        QTRY_VERIFY(m_runner->isSettled());
        const auto* undone = m_runner->result<PredictSnapshot>(Side::Left, Channel::Predict);
        QVERIFY(undone != nullptr && undone->variants.empty());
    }

    /// Views take as long as a model: both models compute when the first one is told.
    void aClickIsAskedBeforeViewsAreTold() {
        start("Beats Music is owned by", false);
        QTRY_VERIFY(m_runner->isSettled());
        const std::uint64_t before = m_control->runCount();
        bool isTold = false;
        bool isAsked = false;
        connect(m_runner.get(), &ExperimentRunner::updated, this, [&](const ResultChange&) {
            if (!isTold) {
                isTold = true;
                isAsked = m_control->waitForRuns(before + 2, 3s);
            }
        });
        KnockoutEntry entry;
        entry.query = {20, 23};
        entry.source = {0, 5};
        m_experiment->change(withKnockout(m_experiment->state(), entry), QStringLiteral("cut"));
        QVERIFY(isTold);
        QVERIFY(isAsked);
        QTRY_VERIFY(m_runner->isSettled());
        QCOMPARE(m_control->runCount(), before + 2); // once each
    }

    void failuresKeepTheLastGoodResult() {
        start("Beats Music is owned by", false);
        QTRY_VERIFY(m_runner->isSettled());
        ExperimentState next = withModel(m_experiment->state(), Side::Left, "no-such-model");
        m_experiment->change(next, QStringLiteral("choose"));
        QTRY_VERIFY(m_runner->failure(Side::Left, Channel::Attention).has_value());
        QTRY_VERIFY(m_runner->isSettled()); // settled in failure
        QVERIFY(m_runner->result<AttentionSnapshot>(Side::Left, Channel::Attention) != nullptr);
        QVERIFY(m_runner->isStale(Side::Left, Channel::Attention));
        QVERIFY(!m_runner->isStale(Side::Right, Channel::Attention));
        m_experiment->undo();
        QTRY_VERIFY(m_runner->isSettled());
        QVERIFY(!m_runner->failure(Side::Left, Channel::Attention));
        QVERIFY(!m_runner->isStale(Side::Left, Channel::Attention));
    }

    void afterAFailureTheSameRequestIsTriedAgainOnDemand() {
        m_control->failAlways(Error(ErrorCode::OutOfMemory, {"cpu", "loading"}, "out of memory"));
        start("Beats", false);
        QTRY_VERIFY(m_runner->failure(Side::Right, Channel::Predict).has_value());
        m_control->failAlways(std::nullopt);
        m_runner->repeat();
        QTRY_VERIFY(m_runner->isSettled());
        QVERIFY(!m_runner->failure(Side::Right, Channel::Predict));
        QVERIFY(!m_runner->isStale(Side::Right, Channel::Predict));
    }

    void knockoutsOfAnUnknownModelWait() {
        ExperimentState state = defaultExperiment();
        state.prompt = "Beats Music is owned by";
        KnockoutEntry entry;
        entry.query = {20, 23};
        entry.source = {0, 5};
        entry.layers.fill(LayerSpan{false, 20, 23, 24}); // beyond the transformer's twelve layers
        m_experiment = std::make_unique<Experiment>(withKnockout(state, entry));
        m_session = std::make_unique<EngineSession>(FakeBackend::factory(m_control));
        m_runner = std::make_unique<ExperimentRunner>(*m_experiment, *m_session,
                                                      [](const ExperimentState&) { return std::nullopt; });
        m_runner->flush();
        QTRY_VERIFY(m_runner->isSettled());
        QVERIFY(!m_runner->failure(Side::Right, Channel::Predict));
        const auto* answer = m_runner->result<PredictSnapshot>(Side::Right, Channel::Predict);
        QVERIFY(answer != nullptr);
        QCOMPARE(answer->variants.at(0).edges.at(0).layers, (std::vector<int>{10, 11}));
    }

    void undoingDuringAPauseAsksAtOnce() {
        start("Beats", false);
        QTRY_VERIFY(m_runner->isSettled());
        type("Beats M");
        m_experiment->undo();
        QVERIFY(!m_runner->isStale(Side::Left, Channel::Attention));
        QTest::qWait(ExperimentRunner::kTypingPauseMs + 50);
        QVERIFY(m_runner->isSettled());
        QCOMPARE(runsOn("left/attention"), 1); // the answer was there all the time
    }

    void aStormOfStatesEndsWithTheLast() {
        m_control->setDelay(3ms);
        start("Beats", true);
        for (int i = 0; i < 60; ++i) {
            ExperimentState next = m_experiment->state();
            next.prompt = "Beats Music " + std::to_string(i);
            next.pane(Side::Left).window = 1 + i % 9;
            m_experiment->change(next, QStringLiteral("storm"));
            QTest::qWait(i % 3);
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_runner->isSettled(), 20000);
        for (const Side side : kSides) {
            for (const Channel channel : kChannels) {
                QVERIFY(!m_runner->isStale(side, channel));
            }
        }
    }

    void aSweepSaysHowLongItTakes() {
        m_control->setDelay(250ms);
        m_control->setSweepChunk(2);
        start("Beats Music is owned by");
        QTest::qWait(700); // less than a second of any sweep, and progress has been told
        QVERIFY(!m_runner->remainingSeconds(Side::Left, Channel::Map));
        QTRY_VERIFY_WITH_TIMEOUT(m_runner->remainingSeconds(Side::Left, Channel::Map).has_value(), 20000);
        QVERIFY(*m_runner->remainingSeconds(Side::Left, Channel::Map) < 60);
    }
};

QTEST_GUILESS_MAIN(TestExperimentRunner)
#include "tst_experiment_runner.moc"
