// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over LibTorch's threads: every index once, by as many threads as there are, and exceptions come back.
#include <QTest>

#include <mutex>
#include <numeric>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

#include "core/tensor/parallel.hpp"

using namespace mambascope;

class Parallel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setThreadCount(2); }
    void everyIndexOnce();
    void twoThreadsShareTheWork();
    void littleWorkStaysHere();
    void loopsWithinABodyStayThere();
    void whatABodyThrowsComesBack();
};

void Parallel::everyIndexOnce() {
    for (const int count : {0, 1, 2, 7, 1000}) {
        std::vector<int> seen(static_cast<std::size_t>(count), 0);
        parallelFor(0, count, 1, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                ++seen[static_cast<std::size_t>(i)];
            }
        });
        QCOMPARE(seen, std::vector<int>(static_cast<std::size_t>(count), 1));
    }
}

void Parallel::twoThreadsShareTheWork() {
    std::mutex mutex;
    std::set<std::thread::id> threads;
    parallelFor(0, 2, 1, [&](std::int64_t, std::int64_t) {
        const std::lock_guard lock(mutex);
        threads.insert(std::this_thread::get_id());
    });
    QCOMPARE(threads.size(), std::size_t{2});
}

void Parallel::littleWorkStaysHere() {
    std::vector<std::thread::id> threads;
    parallelFor(0, 8, 8, [&](std::int64_t, std::int64_t) { threads.push_back(std::this_thread::get_id()); });
    QCOMPARE(threads, std::vector{std::this_thread::get_id()});
}

void Parallel::loopsWithinABodyStayThere() {
    std::vector<int> seen(2 * 1000, 0);
    std::vector<int> elsewhere(2, 0);
    parallelFor(0, 2, 1, [&](std::int64_t first, std::int64_t last) {
        const std::thread::id here = std::this_thread::get_id();
        for (std::int64_t part = first; part < last; ++part) {
            shareLoop(1000, 1, [&](std::int64_t begin, std::int64_t end) {
                for (std::int64_t i = begin; i < end; ++i) {
                    ++seen[static_cast<std::size_t>(part * 1000 + i)];
                }
                elsewhere[static_cast<std::size_t>(part)] += std::this_thread::get_id() == here ? 0 : 1;
            });
        }
    });
    QCOMPARE(seen, std::vector<int>(seen.size(), 1));
    QCOMPARE(elsewhere, std::vector<int>(2, 0));
}

void Parallel::whatABodyThrowsComesBack() {
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, parallelFor(0, 2, 1, [](std::int64_t first, std::int64_t) {
                                 if (first == 1) {
                                     throw std::runtime_error("the second");
                                 }
                             }));
}

QTEST_GUILESS_MAIN(Parallel)
#include "tst_parallel.moc"
