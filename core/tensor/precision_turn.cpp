// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/precision_turn.hpp"

#include <ATen/Context.h>
#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>

#include "core/base/error.hpp"
#include "core/tensor/device.hpp"

namespace mambascope {
namespace {

std::size_t modeOf(Precision precision) {
    return precision == Precision::Tf32 ? 1 : 0;
}

/// The turns of all threads.
class Turns {
public:
    using Lock = std::unique_lock<std::mutex>;

    [[nodiscard]] Lock lock() { return Lock(m_mutex); }

    /// Waits for the mode and takes it.
    void take(Lock& lock, std::size_t mode) {
        ++m_waiting.at(mode);
        m_changed.wait(lock, [&] { return m_active.at(1 - mode) == 0; });
        --m_waiting.at(mode);
        ++m_active.at(mode);
        m_changed.notify_all(); // who passed its turn on waits for this
    }

    void give(std::size_t mode) {
        --m_active.at(mode);
        m_changed.notify_all();
    }

    [[nodiscard]] bool isWaitedFor(std::size_t mode) const { return m_waiting.at(mode) > 0; }

    void waitUntilTaken(Lock& lock, std::size_t mode) {
        m_changed.wait(lock, [&] { return m_waiting.at(mode) == 0 || m_active.at(mode) > 0; });
    }

    /// For what tells nobody when it ends.
    void waitAWhile(Lock& lock) { m_changed.wait_for(lock, std::chrono::milliseconds(20)); }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::array<int, 2> m_active{};  ///< turns in each mode; never both
    std::array<int, 2> m_waiting{}; ///< for each mode
};

Turns& turns() {
    static Turns all;
    return all;
}

} // namespace

bool productsUseTf32() {
    return at::globalContext().float32Precision(at::Float32Backend::CUDA, at::Float32Op::MATMUL) ==
           at::Float32Precision::TF32;
}

PrecisionTurn::~PrecisionTurn() {
    goBack(std::nullopt);
}

void PrecisionTurn::begin(Precision wanted) {
    Turns& all = turns();
    auto lock = all.lock();
    const std::optional<Precision> before = m_active;
    if (before) {
        all.give(modeOf(*before));
    }
    all.take(lock, modeOf(wanted));
    try {
        applyPrecision(wanted);
        m_active = wanted;
    } catch (...) {
        all.give(modeOf(wanted));
        m_active.reset();
        lock.unlock();
        goBack(before);
        throw;
    }
}

void PrecisionTurn::goBack(std::optional<Precision> before) noexcept {
    Turns& all = turns();
    auto lock = all.lock();
    if (m_active) {
        all.give(modeOf(*m_active));
        m_active.reset();
    }
    while (before && !m_active) {
        all.take(lock, modeOf(*before));
        try {
            applyPrecision(*before);
            m_active = before;
        } catch (const Error&) { // a hold of the other mode
            all.give(modeOf(*before));
            all.waitAWhile(lock);
        }
    }
}

void PrecisionTurn::passOn() noexcept {
    if (!m_active) {
        return;
    }
    const std::size_t other = 1 - modeOf(*m_active);
    Turns& all = turns();
    auto lock = all.lock();
    if (!all.isWaitedFor(other)) {
        return;
    }
    const std::optional<Precision> before = m_active;
    all.give(modeOf(*before));
    m_active.reset();
    all.waitUntilTaken(lock, other);
    lock.unlock();
    goBack(before);
}

} // namespace mambascope
