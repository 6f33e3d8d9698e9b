// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/engine/result_store.hpp"
#include "ui/engine/time_left.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

RequestBody bodyOf(const std::string& prompt) {
    AttentionRequest request;
    request.prompt.text = prompt;
    return request;
}

std::shared_ptr<Snapshot> answer(const std::string& prompt, std::size_t values = 10) {
    AttentionSnapshot body;
    body.values.resize(values);
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->request.body = bodyOf(prompt);
    snapshot->body = body;
    return snapshot;
}

} // namespace

class TestResultStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAreFoundByWhatWasAsked() {
        ResultStore store;
        const auto kept = answer("a");
        store.keep(kept);
        QCOMPARE(store.find(bodyOf("a")), std::shared_ptr<const Snapshot>(kept));
        QVERIFY(store.find(bodyOf("b")) == nullptr);
        QVERIFY(store.find(PredictRequest{}) == nullptr);
    }

    void theNewestAnswerToABodyCounts() {
        ResultStore store;
        store.keep(answer("a"));
        const auto second = answer("a", 20);
        store.keep(second);
        QCOMPARE(store.size(), std::size_t(1));
        QCOMPARE(store.bytes(), bytesOf(*second));
        QCOMPARE(store.find(bodyOf("a")), std::shared_ptr<const Snapshot>(second));
    }

    void partsAreNotKept() {
        ResultStore store;
        const auto part = answer("a");
        part->partial = true;
        store.keep(part);
        QVERIFY(store.find(bodyOf("a")) == nullptr);
    }

    void whatWasUsedLongestAgoGoesFirst() {
        ResultStore store(ResultStore::kMostBytes, 2);
        store.keep(answer("a"));
        store.keep(answer("b"));
        QVERIFY(store.find(bodyOf("a")) != nullptr); // now b is the older one
        store.keep(answer("c"));
        QVERIFY(store.find(bodyOf("a")) != nullptr && store.find(bodyOf("c")) != nullptr);
        QVERIFY(store.find(bodyOf("b")) == nullptr);
    }

    void memoryIsBounded() {
        const std::size_t one = bytesOf(*answer("a", 100000));
        ResultStore store(3 * one);
        for (const char* prompt : {"a", "b", "c", "d", "e"}) {
            store.keep(answer(prompt, 100000));
            QVERIFY(store.bytes() <= 3 * one);
        }
        QCOMPARE(store.size(), std::size_t(3));
        store.keep(answer("larger than all", 1000000));
        QVERIFY(store.find(bodyOf("larger than all")) == nullptr);
        QCOMPARE(store.size(), std::size_t(3)); // nothing else went for it
        store.clear();
        QCOMPARE(store.bytes(), std::size_t(0));
    }

    void smallerLimitsCountAtOnce() {
        ResultStore store;
        for (const char* prompt : {"a", "b", "c"}) {
            store.keep(answer(prompt));
        }
        store.setLimits(ResultStore::kMostBytes, 2);
        QCOMPARE(store.size(), std::size_t(2));
        QVERIFY(store.find(bodyOf("a")) == nullptr && store.find(bodyOf("c")) != nullptr);
        store.setLimits(1, 2);
        QCOMPARE(store.size(), std::size_t(0));
        QCOMPARE(store.bytes(), std::size_t(0));
    }

    void waitingIsNoPartOfTheTimeLeft() {
        TimeLeft left;
        QVERIFY(!left.seconds(60000)); // a minute in the queue says nothing
        left.progress("sweep", 0.1, 60000);
        QVERIFY(!left.seconds(60500));
        left.progress("sweep", 0.2, 62000);
        QCOMPARE(left.seconds(62000).value(), 16.0); // a tenth in two seconds, eight tenths to go
    }

    void eachStageHasItsOwnPace() {
        TimeLeft left;
        left.progress("load", 0.0, 0);
        left.progress("load", 1.0, 9000);
        left.progress("sweep", 0.0, 9000);
        QVERIFY(!left.seconds(9500));
        left.progress("sweep", 0.5, 11000);
        QCOMPARE(left.seconds(11000).value(), 2.0);
        left.restart();
        QVERIFY(!left.seconds(20000));
    }
};

QTEST_GUILESS_MAIN(TestResultStore)
#include "tst_result_store.moc"
