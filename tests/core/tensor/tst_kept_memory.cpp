// SPDX-License-Identifier: GPL-3.0-or-later
// Memory that threads keep for their next loop: bounded over all of them, and given back when it is asked
// for.
#include <QTest>

#include <atomic>
#include <chrono>
#include <thread>

#include "core/tensor/aten.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/parallel.hpp"
#include "core/tensor/scratch.hpp"

using namespace mambascope;

namespace {

std::atomic<std::int64_t> g_held = 0; ///< bytes that somebody has

struct Piece {
    c10::DataPtr memory;
    std::int64_t bytes;
};

/// Counts what is held.
class WatchedAllocator : public c10::Allocator {
public:
    c10::DataPtr allocate(std::size_t bytes) override {
        auto* piece = new Piece{m_own->allocate(bytes), static_cast<std::int64_t>(bytes)};
        g_held += piece->bytes;
        return {piece->memory.get(), piece, &release, c10::Device(c10::DeviceType::CPU)};
    }
    void copy_data(void* to, const void* from, std::size_t bytes) const override {
        m_own->copy_data(to, from, bytes);
    }

private:
    static void release(void* context) {
        const auto* piece = static_cast<Piece*>(context);
        g_held -= piece->bytes;
        delete piece;
    }

    c10::Allocator* m_own = c10::GetAllocator(c10::DeviceType::CPU);
};

constexpr std::int64_t kMebibyte = 1 << 20;

/// A loop in which every one of `threads` threads takes `bytes` of scratch.
void takeScratch(int threads, std::int64_t bytes) {
    std::atomic<int> begun = 0;
    shareLoop(threads, 1, [&](std::int64_t first, std::int64_t last) {
        ScratchScope scope;
        float* const memory = scope.take(bytes / 4);
        memory[0] = static_cast<float>(last - first);
        ++begun;
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (begun < threads && std::chrono::steady_clock::now() < end) {
            std::this_thread::yield(); // so that nobody takes two parts
        }
    });
    QCOMPARE(begun.load(), threads);
}

} // namespace

class TestKeptMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        static WatchedAllocator allocator;
        c10::SetAllocator(c10::DeviceType::CPU, &allocator, /*priority=*/1);
    }

    void init() {
        setThreadCount(4);
        releaseFreedMemory(at::Device(at::kCPU));
        m_before = g_held;
    }

    void workersGiveTheirsBack() {
        takeScratch(4, 3 * kMebibyte);
        QVERIFY(g_held >= m_before + 4 * 3 * kMebibyte); // it stays for the next loop
        releaseFreedMemory(at::Device(at::kCPU));
        QCOMPARE(g_held.load(), m_before);
        takeScratch(4, kMebibyte); // the workers are back
        QVERIFY(g_held >= m_before + 4 * kMebibyte);
    }

    void allTogetherKeepOnlySoMuch() {
        takeScratch(4, 40 * kMebibyte);
        QVERIFY2(g_held <= m_before + 76 * kMebibyte, qPrintable(QString::number(g_held)));
        takeScratch(4, 80 * kMebibyte);
        QCOMPARE(g_held.load(), m_before); // more than anybody keeps
    }

    void threadsThatEndGiveTheirsBack() {
        takeScratch(4, 3 * kMebibyte);
        setThreadCount(1);
        QVERIFY(g_held <= m_before + 4 * kMebibyte); // this thread's own
    }

private:
    std::int64_t m_before = 0;
};

QTEST_GUILESS_MAIN(TestKeptMemory)
#include "tst_kept_memory.moc"
