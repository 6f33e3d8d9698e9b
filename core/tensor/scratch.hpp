// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of the CPU's layers. A layer needs the same rows again and again, for microseconds each: asking
// LibTorch's allocator for them costs more than some of the work that fills them.
#pragma once

#include <cstdint>

namespace mambascope {

/// Numbers of a cache line.
inline constexpr std::int64_t kLineFloats = 16;

/// What is taken in a scope is there until the scope ends; the memory stays with the thread for the next one,
/// so that after the first layer of the largest pass nothing is allocated. Scopes nest. Each thread has its
/// own memory, of which all together keep at most 64 MiB, and 4 MiB each, between scopes.
class ScratchScope {
public:
    ScratchScope();
    ~ScratchScope();
    ScratchScope(const ScratchScope&) = delete;
    ScratchScope& operator=(const ScratchScope&) = delete;

    /// `count` uninitialised numbers, on a cache line. Throws what LibTorch's allocator throws.
    [[nodiscard]] float* take(std::int64_t count);

private:
    std::int64_t m_block; ///< where the thread's memory was in use to when the scope began
    std::int64_t m_used;
};

/// Gives the calling thread's memory back; outside of scopes.
void dropScratch();

} // namespace mambascope
