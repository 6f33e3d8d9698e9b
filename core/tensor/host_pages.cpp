// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/host_pages.hpp"

#include <cstdint>
#include <sys/mman.h>

#include "core/tensor/parallel.hpp"

namespace mambascope {
namespace {

constexpr std::uintptr_t kLargePage = 2 << 20;

} // namespace

void providePages(void* memory, std::size_t bytes) {
    // Whole large pages: what is at the ends belongs to others, too.
    const std::uintptr_t begin =
        (reinterpret_cast<std::uintptr_t>(memory) + kLargePage - 1) / kLargePage * kLargePage;
    const std::uintptr_t end = (reinterpret_cast<std::uintptr_t>(memory) + bytes) / kLargePage * kLargePage;
    constexpr std::uintptr_t kWorthIt = 8 * kLargePage;
    if (end < begin + kWorthIt) {
        return;
    }
    const auto addressOf = [](std::uintptr_t address) { return reinterpret_cast<void*>(address); };
    static_cast<void>(madvise(addressOf(begin), end - begin, MADV_HUGEPAGE));
#ifdef MADV_POPULATE_WRITE // Linux 5.14
    const auto pages = static_cast<std::int64_t>((end - begin) / kLargePage);
    shareLoop(pages, 4, [&](std::int64_t first, std::int64_t last) {
        const std::uintptr_t from = begin + static_cast<std::uintptr_t>(first) * kLargePage;
        const std::uintptr_t size = static_cast<std::uintptr_t>(last - first) * kLargePage;
        static_cast<void>(madvise(addressOf(from), size, MADV_POPULATE_WRITE));
    });
#endif
}

} // namespace mambascope
