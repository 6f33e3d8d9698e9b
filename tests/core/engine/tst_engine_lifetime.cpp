// SPDX-License-Identifier: GPL-3.0-or-later
// Cancelling and closing: silent, prompt, and never a call too many.
#include <QtTest>

#include <atomic>
#include <thread>

#include "core/engine/engine.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/fake_backend.hpp"
#include "tests/support/function_backend.hpp"
#include "tests/support/recording_listener.hpp"
#include "tests/support/sample_requests.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace std::chrono_literals;

namespace {

/// Notes on which thread it is made, attached, run and destroyed.
class ThreadNotes : public EngineBackend {
public:
    explicit ThreadNotes(std::vector<std::thread::id>& notes)
        : m_notes(notes) {
        note();
    }
    ~ThreadNotes() override { note(); }
    void attachToThread() override { note(); }
    Snapshot run(const Request&, RunContext&) override {
        note();
        return {{}, {}, false, ModelSnapshot{}};
    }

private:
    void note() { m_notes.push_back(std::this_thread::get_id()); }
    std::vector<std::thread::id>& m_notes;
};

} // namespace

class TestEngineLifetime : public QObject {
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

    void cleanup() { m_engine.reset(); }

    void cancelStopsWhatRuns() {
        m_control->hold();
        m_engine->submit("a", ModelRequest{kMamba});
        QVERIFY(m_control->waitForRuns(1));
        m_engine->cancel("a");
        QVERIFY(waitUntilIdle(*m_engine)); // although it was held
        QCOMPARE(m_listener->records().calls(), std::size_t{0});
    }

    void cancelDropsWhatWaits() {
        m_control->hold();
        m_engine->submit("a", predictRequest());
        QVERIFY(m_control->waitForRuns(1));
        m_engine->submit("b", predictRequest());
        m_engine->submit("c", mapRequest());
        m_engine->cancel("b");
        m_engine->cancel("c");
        m_control->release();
        QVERIFY(waitUntilIdle(*m_engine));
        QCOMPARE(m_control->runCount(), std::uint64_t{1});
        QCOMPARE(m_listener->records().snapshots.size(), std::size_t{1});
    }

    void cancelLeavesOthersAlone() {
        m_control->hold();
        m_engine->submit("a", predictRequest());
        QVERIFY(m_control->waitForRuns(1));
        m_engine->cancel("b");
        m_engine->cancel("");
        m_control->release();
        QVERIFY(m_listener->waitForFinal("a", 1));
    }

    void submitAfterCancel() {
        m_control->hold();
        const std::uint64_t first = m_engine->submit("a", predictRequest());
        QVERIFY(m_control->waitForRuns(1));
        m_engine->cancel("a");
        const std::uint64_t second = m_engine->submit("a", predictRequest());
        QVERIFY(second > first);
        m_control->release();
        QVERIFY(m_listener->waitForFinal("a", second));
        QCOMPARE(m_listener->records().snapshots.size(), std::size_t{1});
    }

    void resultsThatComeTooLateAreDropped() {
        std::atomic<bool> running = false;
        std::atomic<bool> cancelled = false;
        const auto stubborn = [&](const Request&, RunContext&) { // never looks whether it should stop
            running = true;
            while (!cancelled) {
                std::this_thread::sleep_for(1ms);
            }
            return Snapshot{{}, {}, false, ModelSnapshot{}};
        };
        RecordingListener listener;
        Engine engine(FunctionBackend::factory(stubborn), listener);
        engine.submit("a", predictRequest());
        QTRY_VERIFY(running);
        engine.cancel("a");
        cancelled = true;
        QVERIFY(waitUntilIdle(engine));
        QCOMPARE(listener.records().calls(), std::size_t{0});
    }

    void everythingHappensOnOneThread() {
        std::vector<std::thread::id> notes; // read after the engine has gone
        {
            Engine engine([&] { return std::make_unique<ThreadNotes>(notes); }, *m_listener);
            engine.submit("a", predictRequest());
            QVERIFY(m_listener->waitForFinal("a", 1));
        }
        QCOMPARE(notes.size(), std::size_t{4});
        for (const std::thread::id id : notes) {
            QVERIFY(id == notes.front());
            QVERIFY(id != std::this_thread::get_id());
        }
        QVERIFY(m_listener->records().threads.front() == notes.front());
    }

    void closeAtOnce() {
        for (int i = 0; i < 100; ++i) {
            Engine engine(FakeBackend::factory(m_control), *m_listener);
            if (i % 2 == 0) {
                engine.submit("a", predictRequest());
            }
        }
    }

    void closeDuringARun_data() {
        QTest::addColumn<bool>("sweep");
        QTest::newRow("click") << false;
        QTest::newRow("sweep") << true;
    }

    void closeDuringARun() {
        QFETCH(bool, sweep);
        m_control->hold();
        const RequestBody body = sweep ? RequestBody(mapRequest()) : RequestBody(predictRequest());
        m_engine->submit("a", body);
        QVERIFY(m_control->waitForRuns(1));
        for (const char* channel : {"b", "c", "d"}) {
            m_engine->submit(channel, body);
        }
        m_engine.reset(); // returns although the run is held for ever
        const std::size_t calls = m_listener->records().calls();
        m_control->release();
        std::this_thread::sleep_for(20ms);
        QCOMPARE(m_listener->records().calls(), calls);
        QVERIFY(m_listener->records().snapshots.empty());
        QCOMPARE(m_control->runCount(), std::uint64_t{1});
    }

    void closingIsSilentToo() {
        // A run that never looks whether it should stop ends well while the engine closes.
        std::atomic<bool> running = false;
        std::atomic<bool> closing = false;
        const auto stubborn = [&](const Request&, RunContext& context) {
            running = true;
            while (!closing) {
                std::this_thread::sleep_for(1ms);
            }
            while (errorOf([&] { context.checkStop(); }) == std::nullopt) {
                std::this_thread::sleep_for(1ms);
            }
            context.progress("sweep", 1, 1);
            context.publishPartial(MapSnapshot{});
            return Snapshot{{}, {}, false, MapSnapshot{}};
        };
        {
            Engine engine(FunctionBackend::factory(stubborn), *m_listener);
            engine.submit("a", mapRequest());
            QTRY_VERIFY(running);
            closing = true;
        }
        QCOMPARE(m_listener->records().calls(), std::size_t{0});
    }

    /// What a listener or a backend submits while the engine closes gets a number and never runs.
    void submitsWhileClosingAreRefused() {
        for (int round = 0; round < 200; ++round) {
            std::atomic<int> runs = 0;
            std::atomic<Engine*> closing = nullptr;
            const auto submitsLate = [&](const Request& request, RunContext& context) {
                ++runs;
                if (request.channel == "first") {
                    while (errorOf([&] { context.checkStop(); }) == std::nullopt) {
                        std::this_thread::yield();
                    }
                    const std::uint64_t generation = closing.load()->submit("late", predictRequest());
                    const std::uint64_t next = closing.load()->submit("late", mapRequest());
                    if (next != generation + 1) {
                        runs = 1000;
                    }
                }
                return Snapshot{{}, {}, false, ModelSnapshot{}};
            };
            RecordingListener listener;
            {
                Engine engine(FunctionBackend::factory(submitsLate), listener);
                closing = &engine;
                engine.submit("first", predictRequest());
                while (runs == 0) {
                    std::this_thread::yield();
                }
            }
            QCOMPARE(runs.load(), 1);
            QCOMPARE(listener.records().calls(), std::size_t{0});
        }
    }

    void closeWhileOvertaking() {
        m_control->setSweepChunk(1);
        m_control->setDelay(2ms);
        for (int i = 0; i < 20; ++i) {
            RecordingListener listener;
            auto engine = std::make_unique<Engine>(FakeBackend::factory(m_control), listener);
            const std::uint64_t runs = m_control->runCount();
            engine->submit("map", mapRequest());
            QVERIFY(m_control->waitForRuns(runs + 1));
            engine->submit("click", predictRequest());
            QVERIFY(m_control->waitForRuns(runs + 2));
            engine.reset();
            QVERIFY(listener.records().finalOf("map").empty());
        }
    }

    void closeWithThreadsThatStillListened() {
        // The listener dies right after the engine: a call too many would be seen by the sanitizers.
        for (int i = 0; i < 30; ++i) {
            auto listener = std::make_unique<RecordingListener>();
            {
                Engine engine(FakeBackend::factory(m_control), *listener);
                for (int j = 0; j < 20; ++j) {
                    engine.submit("a",
                                  j % 2 == 0 ? RequestBody(mapRequest()) : RequestBody(predictRequest()));
                }
                std::this_thread::sleep_for(std::chrono::microseconds(100 * i));
            }
            listener.reset();
        }
    }

    void stormOfCancels() {
        m_control->setDelay(1ms);
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 200; ++i) {
                    const std::string channel = "c" + std::to_string((i + t) % 3);
                    if ((i + t) % 2 == 0) {
                        m_engine->cancel(channel);
                    } else {
                        m_engine->submit(channel, mapRequest());
                    }
                }
            });
        }
        threads.clear();
        for (const char* channel : {"c0", "c1", "c2"}) {
            m_engine->cancel(channel);
        }
        QVERIFY(waitUntilIdle(*m_engine));
        const std::uint64_t generation = m_engine->submit("c0", predictRequest());
        QVERIFY(m_listener->waitForFinal("c0", generation));
        QVERIFY(m_listener->records().failures.empty());
    }
};

QTEST_GUILESS_MAIN(TestEngineLifetime)
#include "tst_engine_lifetime.moc"
