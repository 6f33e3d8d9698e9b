// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of the engine that need no thread.
#include <QtTest>

#include "core/engine/progress_throttle.hpp"
#include "core/engine/request_queue.hpp"
#include "tests/support/sample_requests.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace std::chrono_literals;

namespace {

using Names = std::vector<std::string>;

Request click(const std::string& channel, std::uint64_t generation = 1) {
    return {channel, generation, predictRequest()};
}

Request sweep(const std::string& channel, std::uint64_t generation = 1) {
    return {channel, generation, mapRequest()};
}

Names takeAll(RequestQueue& queue) {
    Names names;
    while (const std::optional<Request> request = queue.take()) {
        names.push_back(request->channel + std::to_string(request->generation));
    }
    return names;
}

/// Reports in a row and what the throttle lets through, as "stage done".
class ThrottleRun {
public:
    Names at(std::chrono::milliseconds time, const std::string& stage, std::int64_t done,
             std::int64_t total) {
        Names shown;
        for (const Progress& progress :
             m_throttle.report({{}, stage, done, total}, ProgressThrottle::TimePoint(1h + time))) {
            shown.push_back(progress.stage + " " + std::to_string(progress.done));
        }
        return shown;
    }
    std::optional<Progress> finish() { return m_throttle.finish(); }

private:
    ProgressThrottle m_throttle;
};

} // namespace

class TestEngineParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mapsAndFlowsAreSweeps() {
        QVERIFY(!isSweep(ModelRequest{}));
        QVERIFY(!isSweep(PredictRequest{}));
        QVERIFY(!isSweep(AttentionRequest{}));
        QVERIFY(isSweep(MapRequest{}));
        QVERIFY(isSweep(FlowRequest{}));
    }

    void everyRequestNamesItsModel() {
        for (const RequestBody& body : {RequestBody(ModelRequest{kTransformer}),
                                        RequestBody(PredictRequest{kTransformer, {}, {}, 1, false}),
                                        RequestBody(AttentionRequest{kTransformer, {}, {}, {}, {}}),
                                        RequestBody(MapRequest{kTransformer, {}, 9, {}, {}}),
                                        RequestBody(FlowRequest{kTransformer, {}, 9, {}, {}})}) {
            QVERIFY(modelOf(body) == kTransformer);
        }
    }

    void queueOrder() {
        RequestQueue queue;
        QVERIFY(queue.empty());
        QVERIFY(!queue.take());
        queue.put(sweep("m"));
        queue.put(click("a"));
        queue.put(sweep("n"));
        queue.put(click("b"));
        QCOMPARE(queue.size(), std::size_t{4});
        QCOMPARE(takeAll(queue), (Names{"a1", "b1", "m1", "n1"}));
        QVERIFY(queue.empty());
    }

    void queueReplaces() {
        RequestQueue queue;
        queue.put(click("a"));
        queue.put(click("b"));
        queue.put(sweep("m"));
        queue.put(sweep("n"));
        queue.put(click("a", 2));
        queue.put(sweep("m", 2));
        QCOMPARE(takeAll(queue), (Names{"a2", "b1", "m2", "n1"}));
    }

    void queueReplacesAcrossKinds() {
        RequestQueue queue;
        queue.put(click("a"));
        queue.put(sweep("b"));
        queue.put(sweep("a", 2));
        queue.put(click("b", 2));
        QCOMPARE(takeAll(queue), (Names{"b2", "a2"}));
    }

    void queueTakesInteractiveOnly() {
        RequestQueue queue;
        queue.put(sweep("m"));
        QVERIFY(!queue.takeBefore(RequestUrgency::Sweep));
        queue.put(click("a"));
        QCOMPARE(queue.takeBefore(RequestUrgency::Sweep)->channel, std::string("a"));
        QVERIFY(!queue.takeBefore(RequestUrgency::Sweep));
        QCOMPARE(queue.size(), std::size_t{1});
    }

    void queueDrops() {
        RequestQueue queue;
        queue.put(click("a"));
        queue.put(sweep("m"));
        queue.put(click("b"));
        queue.drop("a");
        queue.drop("m");
        queue.drop("unknown");
        QCOMPARE(takeAll(queue), Names{"b1"});
        queue.put(click("a"));
        queue.put(sweep("m"));
        queue.clear();
        QVERIFY(queue.empty());
    }

    void throttleKeepsTheInterval() {
        ThrottleRun run;
        QCOMPARE(run.at(0ms, "sweep", 1, 100), Names{"sweep 1"});
        QCOMPARE(run.at(50ms, "sweep", 2, 100), Names{});
        QCOMPARE(run.at(99ms, "sweep", 3, 100), Names{});
        QCOMPARE(run.at(100ms, "sweep", 4, 100), Names{"sweep 4"});
        QCOMPARE(run.at(199ms, "sweep", 5, 100), Names{});
        QCOMPARE(run.at(500ms, "sweep", 6, 100), Names{"sweep 6"});
        QVERIFY(!run.finish());
    }

    void throttleShowsTheEndOfAStage() {
        ThrottleRun run;
        QCOMPARE(run.at(0ms, "load", 1, 3), Names{"load 1"});
        QCOMPARE(run.at(1ms, "load", 3, 3), Names{"load 3"});
        QCOMPARE(run.at(2ms, "load", 3, 3), Names{}); // is shown already
        QCOMPARE(run.at(3ms, "trace", 1, 2), Names{});
        QCOMPARE(run.at(4ms, "trace", 2, 2), Names{"trace 2"});
    }

    void throttleShowsTheEndOfAStageThatStopsEarly() {
        ThrottleRun run;
        QCOMPARE(run.at(0ms, "load", 1, 9), Names{"load 1"});
        QCOMPARE(run.at(1ms, "load", 2, 9), Names{});
        QCOMPARE(run.at(2ms, "trace", 1, 9), Names{"load 2"});
        QCOMPARE(run.at(3ms, "trace", 2, 9), Names{});
        QCOMPARE(run.at(150ms, "sweep", 1, 9), (Names{"trace 2", "sweep 1"}));
        QCOMPARE(run.at(160ms, "sweep", 2, 9), Names{});
        const std::optional<Progress> last = run.finish();
        QVERIFY(last && last->done == 2);
        QVERIFY(!run.finish());
    }
};

QTEST_APPLESS_MAIN(TestEngineParts)
#include "tst_engine_parts.moc"
