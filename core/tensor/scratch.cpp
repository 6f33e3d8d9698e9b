// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/scratch.hpp"

#include <algorithm>
#include <atomic>
#include <c10/core/CPUAllocator.h>
#include <vector>

#include "core/tensor/aten.hpp"

namespace mambascope {
namespace {

constexpr std::int64_t kSmallest = 64 << 10; // numbers of a block
// Numbers that stay with all threads together, but for some that each may keep: larger passes last long
// anyway.
constexpr std::int64_t kMostKept = (64 << 20) / 4;
constexpr std::int64_t kKeptByAny = (4 << 20) / 4;

std::atomic<std::int64_t> g_kept = 0; ///< by all threads

struct Block {
    c10::DataPtr memory;
    std::int64_t size;
};

struct Memory {
    std::vector<Block> blocks;
    std::int64_t block = 0;   ///< the one in use
    std::int64_t used = 0;    ///< numbers of it
    std::int64_t counted = 0; ///< in g_kept

    Memory() = default;
    ~Memory() { drop(); }
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;

    static Block make(std::int64_t size) {
        return {c10::GetCPUAllocator()->allocate(static_cast<std::size_t>(size) * sizeof(float)), size};
    }

    float* take(std::int64_t count) {
        const std::int64_t wanted = (count + kLineFloats - 1) / kLineFloats * kLineFloats;
        const auto full = [&] { return used + wanted > blocks[static_cast<std::size_t>(block)].size; };
        while (block < std::ssize(blocks) && full()) {
            ++block;
            used = 0;
        }
        if (block == std::ssize(blocks)) {
            blocks.push_back(make(std::max(kSmallest, wanted)));
        }
        float* const start = static_cast<float*>(blocks[static_cast<std::size_t>(block)].memory.get()) + used;
        used += wanted;
        return start;
    }

    /// Nothing is in use: one block for all that was needed at once.
    void gather() {
        std::int64_t total = 0;
        for (const Block& each : blocks) {
            total += each.size;
        }
        const std::int64_t others = g_kept - counted;
        if (total > std::max(kKeptByAny, kMostKept - others)) {
            return drop();
        }
        if (blocks.size() > 1) {
            blocks.clear();
            blocks.push_back(make(total));
        }
        count(total);
    }

    void drop() {
        blocks.clear();
        count(0);
    }

private:
    void count(std::int64_t kept) {
        if (kept != counted) {
            g_kept += kept - counted;
            counted = kept;
        }
    }
};

Memory& memory() {
    thread_local Memory own;
    return own;
}

} // namespace

ScratchScope::ScratchScope()
    : m_block(memory().block)
    , m_used(memory().used) {}

ScratchScope::~ScratchScope() {
    Memory& own = memory();
    own.block = m_block;
    own.used = m_used;
    if (m_block == 0 && m_used == 0) {
        try {
            own.gather();
        } catch (...) {
            own.drop(); // the next scope asks again, and says so where there is no room
        }
    }
}

float* ScratchScope::take(std::int64_t count) {
    return memory().take(count);
}

void dropScratch() {
    memory().drop();
}

} // namespace mambascope
