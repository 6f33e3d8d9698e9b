// SPDX-License-Identifier: GPL-3.0-or-later
// Latest wins: what reaches the listener when requests replace each other.
#include <QtTest>

#include <algorithm>
#include <latch>
#include <map>
#include <thread>

#include "core/engine/engine.hpp"
#include "tests/support/fake_backend.hpp"
#include "tests/support/recording_listener.hpp"
#include "tests/support/sample_requests.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> names(const std::vector<Request>& requests) {
    std::vector<std::string> result;
    for (const Request& request : requests) {
        result.push_back(request.channel + std::to_string(request.generation));
    }
    return result;
}

using Names = std::vector<std::string>;

} // namespace

class TestEngineLatest : public QObject {
    Q_OBJECT

    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<RecordingListener> m_listener;
    std::unique_ptr<Engine> m_engine;

private Q_SLOTS:
    void init() {
        m_control = std::make_shared<FakeControl>();
        m_listener = std::make_unique<RecordingListener>();
        m_engine = std::make_unique<Engine>(FakeBackend::factory(m_control), *m_listener);
    }

    void cleanup() {
        m_control->release();
        m_engine.reset();
    }

    void answersCarryTheirRequest() {
        const RequestBody body = predictRequest("last<-subject@8-16");
        const std::uint64_t generation = m_engine->submit("left/predict", body);
        QVERIFY(m_listener->waitForFinal("left/predict", generation));
        const auto records = m_listener->records();
        QCOMPARE(records.snapshots.size(), std::size_t{1});
        const Snapshot& snapshot = *records.snapshots.front();
        QVERIFY(snapshot.request == (Request{"left/predict", generation, body}));
        QVERIFY(!snapshot.partial);
        QVERIFY(snapshot.provenance.durationMs > 0);
        QVERIFY(std::holds_alternative<PredictSnapshot>(snapshot.body));
        QVERIFY(records.failures.empty());
    }

    void oneThreadOfItsOwn() {
        m_engine->submit("a", predictRequest());
        m_engine->submit("b", mapRequest());
        QVERIFY(waitUntilIdle(*m_engine));
        const auto threads = m_listener->records().threads;
        QVERIFY(threads.size() >= 2);
        QVERIFY(std::all_of(threads.begin(), threads.end(), [&](auto id) { return id == threads.front(); }));
        QVERIFY(threads.front() != std::this_thread::get_id());
    }

    void generationsCountPerChannel() {
        QCOMPARE(m_engine->submit("a", predictRequest()), std::uint64_t{1});
        QCOMPARE(m_engine->submit("a", predictRequest()), std::uint64_t{2});
        QCOMPARE(m_engine->submit("b", predictRequest()), std::uint64_t{1});
    }

    void newestReplacesWhatWaits() {
        m_control->hold();
        m_engine->submit("a", predictRequest());
        QVERIFY(m_control->waitForRuns(1));
        for (int i = 0; i < 50; ++i) {
            m_engine->submit("b", predictRequest());
        }
        m_control->release();
        QVERIFY(waitUntilIdle(*m_engine));
        QCOMPARE(names(m_control->begunRequests()), (Names{"a1", "b50"}));
        QCOMPARE(m_listener->records().snapshots.size(), std::size_t{2});
    }

    void aReplacedRequestKeepsItsTurn() {
        m_control->hold();
        m_engine->submit("a", predictRequest());
        QVERIFY(m_control->waitForRuns(1));
        m_engine->submit("b", predictRequest());
        m_engine->submit("c", predictRequest());
        m_engine->submit("b", predictRequest());
        m_control->release();
        QVERIFY(waitUntilIdle(*m_engine));
        QCOMPARE(names(m_control->begunRequests()), (Names{"a1", "b2", "c1"}));
    }

    void newestStopsWhatRuns() {
        m_control->hold();
        m_engine->submit("a", predictRequest());
        QVERIFY(m_control->waitForRuns(1));
        m_engine->submit("a", predictRequest());
        QVERIFY(m_control->waitForRuns(2)); // the first one has gone although it was held
        m_control->release();
        QVERIFY(m_listener->waitForFinal("a", 2));
        QCOMPARE(m_listener->records().calls(), m_listener->records().progress.size() + 1);
    }

    void otherChannelsGoOn() {
        m_control->hold();
        m_engine->submit("a", predictRequest());
        QVERIFY(m_control->waitForRuns(1));
        m_engine->submit("b", predictRequest());
        m_control->release();
        QVERIFY(m_listener->waitForFinal("a", 1));
        QVERIFY(m_listener->waitForFinal("b", 1));
    }

    void anotherKindOnTheSameChannelReplacesToo() {
        m_control->hold();
        m_engine->submit("a", predictRequest());
        QVERIFY(m_control->waitForRuns(1));
        m_engine->submit("b", mapRequest());
        m_engine->submit("b", predictRequest());
        m_engine->submit("c", predictRequest());
        m_engine->submit("c", mapRequest());
        m_control->release();
        QVERIFY(waitUntilIdle(*m_engine));
        QCOMPARE(names(m_control->begunRequests()), (Names{"a1", "b2", "c2"}));
    }

    void listenersMaySubmit() {
        auto listener = std::make_unique<RecordingListener>();
        Engine* engine = nullptr;
        std::atomic<int> left = 5;
        listener->onCall = [&] {
            if (left-- > 0) {
                engine->submit("again", predictRequest());
            }
        };
        Engine chained(FakeBackend::factory(m_control), *listener);
        engine = &chained;
        chained.submit("again", predictRequest());
        QVERIFY(listener->waitFor([&](const auto&) { return left <= 0; }));
        QVERIFY(waitUntilIdle(chained));
        QVERIFY(listener->records().finalOf("again").back()->request.generation >= 2);
    }

    void stormsFromSeveralThreads() {
        constexpr int kThreads = 4;
        constexpr int kSubmits = 300;
        m_control->setDelay(1ms);
        const Names channels{"left/predict", "right/predict", "left/map"};
        std::vector<std::jthread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < kSubmits; ++i) {
                    const std::size_t which = static_cast<std::size_t>(i + t) % channels.size();
                    const RequestBody body =
                        which == 2 ? RequestBody(mapRequest()) : RequestBody(predictRequest());
                    m_engine->submit(channels[which], body);
                    if (i % 7 == 0) {
                        std::this_thread::sleep_for(1ms);
                    }
                }
            });
        }
        threads.clear();
        QVERIFY(waitUntilIdle(*m_engine));

        const auto records = m_listener->records();
        for (const std::string& channel : channels) {
            const auto finals = records.finalOf(channel);
            QVERIFY2(!finals.empty(), channel.c_str());
            // All submits were made, so the newest generation is their number.
            QCOMPARE(finals.back()->request.generation, std::uint64_t{kThreads * kSubmits / 3});
        }
        std::map<std::string, std::uint64_t> newest;
        for (const auto& snapshot : records.snapshots) {
            std::uint64_t& before = newest[snapshot->request.channel];
            QVERIFY(snapshot->request.generation >= before);
            before = snapshot->request.generation;
        }
        QVERIFY(m_control->runCount() < kThreads * kSubmits);
        QVERIFY(records.failures.empty());
    }

    void slowListenersOnlySlowThings() {
        // The first call keeps its listener until everything else is submitted.
        std::latch called(1);
        std::latch submitted(1);
        auto listener = std::make_unique<RecordingListener>();
        listener->onCall = [&] {
            if (!called.try_wait()) {
                called.count_down();
            }
            submitted.wait();
        };
        Engine engine(FakeBackend::factory(m_control), *listener);
        engine.submit("a", predictRequest());
        called.wait();
        for (int i = 1; i < 100; ++i) {
            engine.submit("a", predictRequest());
        }
        submitted.count_down();
        QVERIFY(waitUntilIdle(engine));
        QCOMPARE(listener->records().finalOf("a").back()->request.generation, std::uint64_t{100});
        QCOMPARE(m_control->runCount(), 2); // the first and the newest
    }

    void statusSaysWhatRuns() {
        QVERIFY(!m_engine->status());
        QVERIFY(!m_engine->busy());
        m_control->hold();
        m_engine->submit("a", predictRequest());
        m_engine->submit("b", mapRequest());
        QVERIFY(m_control->waitForRuns(1));
        QTRY_COMPARE(m_engine->status()->stage, std::string("trace"));
        const auto status = m_engine->status();
        QCOMPARE(status->channel, std::string("a"));
        QCOMPARE(status->generation, std::uint64_t{1});
        QCOMPARE(status->waiting, std::size_t{1});
        QVERIFY(status->elapsedMs >= 0);
        QVERIFY(m_engine->busy());
        m_control->release();
        QVERIFY(waitUntilIdle(*m_engine));
        QVERIFY(!m_engine->status());
    }
};

QTEST_GUILESS_MAIN(TestEngineLatest)
#include "tst_engine_latest.moc"
