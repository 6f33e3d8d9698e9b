// SPDX-License-Identifier: GPL-3.0-or-later
// Loops that are shared with workers: every index once, whoever is awake helps, nobody is waited for in vain.
#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <new>
#include <set>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "core/base/worker_pool.hpp"

using namespace mambascope;

class WorkerPoolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIndexOnce_data();
    void everyIndexOnce();
    void partsAreAtLeastTheGrain();
    void aWorkerHelps();
    void thousandsOfSmallLoops();
    void loopsOfSeveralThreads();
    void aLoopWithinALoop();
    void whatABodyThrowsComesBack();
    void onePoolOfOneThread();
    void goesOnWithTheThreadsThatStart_data();
    void goesOnWithTheThreadsThatStart();
    void countsTheThreadsThatStart();
};

void WorkerPoolTest::everyIndexOnce_data() {
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("grain");
    for (const int threads : {1, 2, 5}) {
        for (const int count : {0, 1, 2, 7, 1000}) {
            for (const int grain : {0, 1, 3, 2000}) {
                QTest::addRow("%d threads, %d, at least %d", threads, count, grain)
                    << threads << count << grain;
            }
        }
    }
}

void WorkerPoolTest::everyIndexOnce() {
    QFETCH(int, threads);
    QFETCH(int, count);
    QFETCH(int, grain);
    WorkerPool pool(threads);
    QCOMPARE(pool.threads(), threads);
    std::vector<int> seen(static_cast<std::size_t>(count), 0);
    pool.run(count, grain, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i) {
            ++seen[static_cast<std::size_t>(i)];
        }
    });
    QCOMPARE(seen, std::vector<int>(static_cast<std::size_t>(count), 1));
}

void WorkerPoolTest::partsAreAtLeastTheGrain() {
    WorkerPool pool(3);
    std::mutex mutex;
    std::vector<std::int64_t> sizes;
    pool.run(100, 30, [&](std::int64_t first, std::int64_t last) {
        const std::lock_guard lock(mutex);
        sizes.push_back(last - first);
    });
    QVERIFY(sizes.size() > 1);
    QVERIFY(std::count_if(sizes.begin(), sizes.end(), [](std::int64_t size) { return size < 30; }) <= 1);
}

/// Each part waits until the other has begun: one thread alone would wait in vain.
void WorkerPoolTest::aWorkerHelps() {
    WorkerPool pool(2);
    for (int round = 0; round < 5; ++round) {
        std::atomic<int> begun = 0, together = 0;
        pool.run(2, 1, [&](std::int64_t, std::int64_t) {
            ++begun;
            const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
            while (begun < 2 && std::chrono::steady_clock::now() < end) {
                std::this_thread::yield();
            }
            together += begun == 2 ? 1 : 0;
        });
        QCOMPARE(together.load(), 2);
    }
}

/// Loops so short that workers come too late, come from sleep, and meet the next loop.
void WorkerPoolTest::thousandsOfSmallLoops() {
    WorkerPool pool(4);
    std::int64_t expected = 0;
    std::atomic<std::int64_t> sum = 0;
    for (int round = 0; round < 5000; ++round) {
        const int factor = round; // lies on this round's stack: a late worker must not read it
        pool.run(8, 1, [&sum, &factor](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                sum += i * factor;
            }
        });
        expected += 28 * factor;
        if (round % 500 == 0) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }
    QCOMPARE(sum.load(), expected);
}

void WorkerPoolTest::loopsOfSeveralThreads() {
    WorkerPool pool(3);
    std::atomic<int> done = 0;
    {
        std::vector<std::jthread> callers;
        for (int caller = 0; caller < 4; ++caller) {
            callers.emplace_back([&] {
                for (int round = 0; round < 300; ++round) {
                    pool.run(10, 1, [&](std::int64_t first, std::int64_t last) {
                        done += static_cast<int>(last - first);
                    });
                }
            });
        }
    }
    QCOMPARE(done.load(), 4 * 300 * 10);
}

void WorkerPoolTest::aLoopWithinALoop() {
    WorkerPool pool(3);
    std::atomic<int> done = 0;
    pool.run(6, 1, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i) {
            pool.run(5, 1, [&](std::int64_t from, std::int64_t to) { done += static_cast<int>(to - from); });
        }
    });
    QCOMPARE(done.load(), 30);
}

void WorkerPoolTest::whatABodyThrowsComesBack() {
    WorkerPool pool(2);
    for (int round = 0; round < 50; ++round) {
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 pool.run(8, 1, [](std::int64_t first, std::int64_t last) {
                                     if (first <= 5 && last > 5) {
                                         throw std::runtime_error("the sixth");
                                     }
                                 }));
        std::atomic<int> done = 0; // and the next loop is none the worse
        pool.run(8, 1,
                 [&](std::int64_t first, std::int64_t last) { done += static_cast<int>(last - first); });
        QCOMPARE(done.load(), 8);
    }
}

void WorkerPoolTest::onePoolOfOneThread() {
    WorkerPool pool(1);
    std::set<std::thread::id> threads;
    pool.run(100, 1, [&](std::int64_t, std::int64_t) { threads.insert(std::this_thread::get_id()); });
    QCOMPARE(threads, std::set{std::this_thread::get_id()});
}

void WorkerPoolTest::goesOnWithTheThreadsThatStart_data() {
    QTest::addColumn<int>("starting");
    QTest::addColumn<bool>("memory");
    for (int starting = 0; starting < 4; ++starting) {
        QTest::addRow("%d, then no more threads", starting) << starting << false;
        QTest::addRow("%d, then no more memory", starting) << starting << true;
    }
}

/// The system's limits: a pool is made of the threads that start before, and ends as any other does.
void WorkerPoolTest::goesOnWithTheThreadsThatStart() {
    QFETCH(int, starting);
    QFETCH(bool, memory);
    int started = 0;
    const auto start = [&](std::function<void()> work) {
        if (started == starting && memory) {
            throw std::bad_alloc();
        }
        if (started == starting) {
            throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
        }
        ++started;
        return startThread(std::move(work));
    };
    std::atomic<int> done = 0;
    {
        WorkerPool pool(5, start);
        QCOMPARE(pool.threads(), starting + 1);
        for (int round = 0; round < 20; ++round) {
            pool.run(40, 1,
                     [&](std::int64_t first, std::int64_t last) { done += static_cast<int>(last - first); });
        }
    }
    QCOMPARE(done.load(), 20 * 40);
    QCOMPARE(started, starting);
}

void WorkerPoolTest::countsTheThreadsThatStart() {
    QCOMPARE(startableThreads(0), 0);
    QCOMPARE(startableThreads(5), 5);
    std::atomic<int> alive = 0;
    int most = 0;
    const auto upToThree = [&](std::function<void()> work) {
        if (most == 3) {
            throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
        }
        most = ++alive; // of those that live at the same time
        return startThread([&alive, work = std::move(work)] {
            work();
            --alive;
        });
    };
    QCOMPARE(startableThreads(5, upToThree), 3);
    QCOMPARE(alive.load(), 0);
}

QTEST_GUILESS_MAIN(WorkerPoolTest)
#include "tst_worker_pool.moc"
