// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps: overtaken between their chunks, delivered in parts.
#include <QtTest>

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/engine/engine.hpp"
#include "tests/support/fake_backend.hpp"
#include "tests/support/function_backend.hpp"
#include "tests/support/recording_listener.hpp"
#include "tests/support/sample_requests.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> channelsOf(const std::vector<Request>& requests) {
    std::vector<std::string> result;
    for (const Request& request : requests) {
        result.push_back(request.channel);
    }
    return result;
}

using Names = std::vector<std::string>;

const MapSnapshot& mapOf(const Snapshot& snapshot) {
    return std::get<MapSnapshot>(snapshot.body);
}

std::ptrdiff_t missingCells(const Snapshot& snapshot) {
    const std::vector<float>& cells = mapOf(snapshot).probability;
    return std::count_if(cells.begin(), cells.end(), [](float cell) { return std::isnan(cell); });
}

} // namespace

class TestEngineSweeps : public QObject {
    Q_OBJECT

    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<RecordingListener> m_listener;
    std::unique_ptr<Engine> m_engine;

    /// Starts a map and waits until it is held in its first chunk.
    void beginHeldMap() {
        m_control->setSweepChunk(1);
        m_control->hold();
        m_engine->submit("map", mapRequest());
        QVERIFY(m_control->waitForRuns(1));
    }

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

    void sweepsWaitBehindClicks() {
        m_control->hold();
        m_engine->submit("a", predictRequest());
        QVERIFY(m_control->waitForRuns(1));
        m_engine->submit("map", mapRequest());
        m_engine->submit("flow", FlowRequest{kMamba, kTonguePrompt, 9, WindowAlign::Start, {Role::Subject}});
        m_engine->submit("b", predictRequest());
        m_control->release();
        QVERIFY(waitUntilIdle(*m_engine));
        QCOMPARE(channelsOf(m_control->begunRequests()), (Names{"a", "b", "map", "flow"}));
    }

    void clicksOvertake() {
        beginHeldMap();
        m_engine->submit("click", predictRequest());
        m_engine->submit("click 2", predictRequest());
        m_control->release();
        QVERIFY(waitUntilIdle(*m_engine));
        QCOMPARE(channelsOf(m_control->begunRequests()), (Names{"map", "click", "click 2"}));
        const auto finals = m_listener->records();
        Names order;
        for (const auto& snapshot : finals.snapshots) {
            if (!snapshot->partial) {
                order.push_back(snapshot->request.channel);
            }
        }
        QCOMPARE(order, (Names{"click", "click 2", "map"}));
    }

    void overtakingChangesNoNumber() {
        m_engine->submit("alone", mapRequest());
        QVERIFY(waitUntilIdle(*m_engine));
        m_control->hold();
        m_engine->submit("map", mapRequest());
        QVERIFY(m_control->waitForRuns(2));
        m_engine->submit("click", predictRequest("last<-subject@all"));
        m_control->release();
        QVERIFY(waitUntilIdle(*m_engine));
        const auto records = m_listener->records();
        QCOMPARE(mapOf(*records.finalOf("map").at(0)).probability,
                 mapOf(*records.finalOf("alone").at(0)).probability);
    }

    void partsFillIn() {
        m_control->setSweepChunk(5);
        m_engine->submit("map", mapRequest());
        QVERIFY(waitUntilIdle(*m_engine));
        const auto records = m_listener->records();
        const auto parts = records.partialOf("map");
        QCOMPARE(parts.size(), std::size_t{3}); // 16 windows: 5, 10, 15, then all
        for (std::size_t i = 0; i < parts.size(); ++i) {
            QCOMPARE(missingCells(*parts[i]), static_cast<std::ptrdiff_t>(7 * (11 - 5 * i)));
            QVERIFY(parts[i]->request == parts[0]->request);
            QVERIFY(parts[i]->provenance.durationMs >= 0);
        }
        QCOMPARE(missingCells(*records.finalOf("map").at(0)), std::ptrdiff_t{0});
        QVERIFY(!records.snapshots.back()->partial);
    }

    void replacedSweepsStop() {
        beginHeldMap();
        m_engine->submit("map", mapRequest());
        QVERIFY(m_control->waitForRuns(2));
        m_control->release();
        QVERIFY(waitUntilIdle(*m_engine));
        for (const auto& snapshot : m_listener->records().snapshots) {
            QCOMPARE(snapshot->request.generation, std::uint64_t{2});
        }
    }

    void sweepsDoNotOvertakeSweeps() {
        beginHeldMap();
        m_engine->submit("map 2", mapRequest());
        m_control->release();
        QVERIFY(waitUntilIdle(*m_engine));
        const auto snapshots = m_listener->records().snapshots;
        const auto isSecond = [](const auto& snapshot) { return snapshot->request.channel == "map 2"; };
        QVERIFY(std::is_partitioned(snapshots.begin(), snapshots.end(),
                                    [&](const auto& snapshot) { return !isSecond(snapshot); }));
        QVERIFY(isSecond(snapshots.back()));
    }

    void whatTakesMinutesIsOvertakenBySweepsToo() {
        QVERIFY(urgencyOf(EvaluateRequest{}) == RequestUrgency::Background);
        QVERIFY(urgencyOf(mapRequest()) == RequestUrgency::Sweep);
        QVERIFY(urgencyOf(predictRequest()) == RequestUrgency::Interactive);
        Engine* self = nullptr;
        const auto body = [&](const Request& request, RunContext& context) {
            if (request.channel == "data") {
                self->submit("more data", EvaluateRequest{});
                self->submit("map", mapRequest());
            } else if (request.channel == "map") {
                self->submit("map 2", mapRequest());
                self->submit("click", predictRequest());
            }
            context.yieldToInteractive();
            return Snapshot{{}, {}, false, ModelSnapshot{}};
        };
        RecordingListener listener;
        Engine engine(FunctionBackend::factory(body), listener);
        self = &engine;
        engine.submit("data", EvaluateRequest{});
        QVERIFY(listener.waitForFinal("more data", 1));
        Names order;
        for (const auto& snapshot : listener.records().snapshots) {
            order.push_back(snapshot->request.channel);
        }
        QCOMPARE(order, (Names{"click", "map", "map 2", "data", "more data"}));
    }

    void nestedRunsDoNotNest() {
        std::atomic<int> depth = 0;
        std::atomic<int> deepest = 0;
        Engine* self = nullptr;
        const auto body = [&](const Request& request, RunContext& context) {
            deepest = std::max(deepest.load(), ++depth);
            if (request.channel == "sweep") {
                self->submit("click", predictRequest());
            } else if (request.channel == "click") {
                self->submit("second", predictRequest());
            }
            context.yieldToInteractive();
            --depth;
            return Snapshot{{}, {}, false, ModelSnapshot{}};
        };
        RecordingListener listener;
        Engine engine(FunctionBackend::factory(body), listener);
        self = &engine;
        engine.submit("sweep", mapRequest());
        QVERIFY(listener.waitForFinal("sweep", 1));
        QCOMPARE(deepest.load(), 2);
        Names order;
        for (const auto& snapshot : listener.records().snapshots) {
            order.push_back(snapshot->request.channel);
        }
        QCOMPARE(order, (Names{"click", "second", "sweep"}));
    }

    void clicksReplaceEachOtherInsideASweep() {
        // The click is asked for again while it overtakes: it stops, the newer one runs, the sweep ends well.
        Engine* self = nullptr;
        const auto body = [&](const Request& request, RunContext& context) {
            if (request.channel == "sweep") {
                self->submit("click", predictRequest());
                context.yieldToInteractive();
            } else if (request.generation == 1) {
                self->submit("click", predictRequest());
                context.checkStop();
                qFatal("a replaced run went on");
            }
            return Snapshot{{}, {}, false, ModelSnapshot{}};
        };
        RecordingListener listener;
        Engine engine(FunctionBackend::factory(body), listener);
        self = &engine;
        engine.submit("sweep", mapRequest());
        QVERIFY(listener.waitForFinal("sweep", 1));
        QCOMPARE(listener.records().snapshots.size(), std::size_t{2});
        QCOMPARE(listener.records().finalOf("click").at(0)->request.generation, std::uint64_t{2});
    }

    void aSweepThatIsReplacedWhileOvertakenStops() {
        Engine* self = nullptr;
        std::atomic<bool> wentOn = false;
        const auto body = [&](const Request& request, RunContext& context) {
            if (request.channel == "sweep" && request.generation == 1) {
                self->submit("click", predictRequest());
                context.yieldToInteractive();
                wentOn = true;
            } else if (request.channel == "click") {
                self->submit("sweep", mapRequest());
            }
            return Snapshot{{}, {}, false, ModelSnapshot{}};
        };
        RecordingListener listener;
        Engine engine(FunctionBackend::factory(body), listener);
        self = &engine;
        engine.submit("sweep", mapRequest());
        QVERIFY(listener.waitForFinal("sweep", 2));
        QVERIFY(!wentOn);
        QCOMPARE(listener.records().finalOf("click").size(), std::size_t{1});
        QCOMPARE(listener.records().finalOf("sweep").size(), std::size_t{1});
    }

    void aFailingClickLeavesTheSweepAlone() {
        beginHeldMap();
        m_control->failNext(Error(ErrorCode::PromptEmpty, {}, "the prompt is empty"));
        m_engine->submit("click", predictRequest());
        m_control->release();
        QVERIFY(m_listener->waitForFinal("map", 1));
        const auto failures = m_listener->records().failures;
        QCOMPARE(failures.size(), std::size_t{1});
        QCOMPARE(failures[0].request.channel, std::string("click"));
    }

    void partsOfAReplacedSweepAreDropped() {
        Engine* self = nullptr;
        const auto body = [&](const Request& request, RunContext& context) {
            if (request.generation == 1) {
                self->submit("sweep", mapRequest());
                context.publishPartial(MapSnapshot{}); // has not looked whether it should stop
                context.progress("sweep", 1, 1);
            }
            return Snapshot{{}, {}, false, MapSnapshot{}};
        };
        RecordingListener listener;
        Engine engine(FunctionBackend::factory(body), listener);
        self = &engine;
        engine.submit("sweep", mapRequest());
        QVERIFY(listener.waitForFinal("sweep", 2));
        QCOMPARE(listener.records().calls(), std::size_t{1});
    }

    void aSweepsTimeIsItsOwn() {
        Engine* self = nullptr;
        std::atomic<double> clickMs = 0;
        const auto body = [&](const Request& request, RunContext& context) {
            if (request.channel == "click") {
                QElapsedTimer timer;
                timer.start();
                std::this_thread::sleep_for(300ms);
                clickMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            } else {
                self->submit("click", predictRequest());
                context.yieldToInteractive();
            }
            return Snapshot{{}, {}, false, ModelSnapshot{}};
        };
        RecordingListener listener;
        Engine engine(FunctionBackend::factory(body), listener);
        self = &engine;
        QElapsedTimer timer;
        timer.start();
        engine.submit("sweep", mapRequest());
        QVERIFY(listener.waitForFinal("sweep", 1));
        const double wallMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        const auto records = listener.records();
        QVERIFY(records.finalOf("click").at(0)->provenance.durationMs >= 300);
        const double sweepMs = records.finalOf("sweep").at(0)->provenance.durationMs;
        QVERIFY(sweepMs >= 0);
        QVERIFY2(sweepMs <= wallMs - clickMs, qPrintable(QString::number(sweepMs)));
    }

    void progressIsThinnedOut() {
        const auto body = [](const Request&, RunContext& context) {
            for (int i = 1; i <= 5000; ++i) {
                context.progress("load", i, 6000); // ends early
            }
            for (int i = 1; i <= 5000; ++i) {
                context.progress("sweep", i, 5000);
            }
            context.progress("store", 1, 9);
            context.progress("store", 2, 9);
            return Snapshot{{}, {}, false, ModelSnapshot{}};
        };
        RecordingListener listener;
        Engine engine(FunctionBackend::factory(body), listener);
        QElapsedTimer timer;
        timer.start();
        engine.submit("a", mapRequest());
        QVERIFY(listener.waitForFinal("a", 1));
        const auto progress = listener.records().progress;
        const auto lastOf = [&](const std::string& stage) {
            const auto last = std::find_if(progress.rbegin(), progress.rend(),
                                           [&](const Progress& report) { return report.stage == stage; });
            return last == progress.rend() ? -1 : last->done;
        };
        QCOMPARE(lastOf("load"), 5000);
        QCOMPARE(lastOf("sweep"), 5000);
        QCOMPARE(lastOf("store"), 2);
        QVERIFY(static_cast<qint64>(progress.size()) <= 4 + timer.elapsed() / 100);
    }
};

QTEST_GUILESS_MAIN(TestEngineSweeps)
#include "tst_engine_sweeps.moc"
