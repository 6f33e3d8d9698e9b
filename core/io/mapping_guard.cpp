// SPDX-License-Identifier: GPL-3.0-or-later
// The handler runs on the thread that read the page, between two of its instructions: it touches atomics that
// never go away and makes one system call. The reading instruction then runs again and finds zeros, so that
// no frame is unwound and no lock stays held, whoever's thread it was.
#include "core/io/mapping_guard.hpp"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <mutex>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

namespace mambascope {

/// Ranges are never freed, only used again: the handler may walk over them at any time.
struct MappingGuard::Range {
    std::atomic<std::uintptr_t> begin{0}, end{0}; ///< empty: free
    std::atomic<bool> lost{false};
    Range* next = nullptr;
};

struct BusErrors {
    using Range = MappingGuard::Range;

    static Range* take(std::uintptr_t begin, std::uintptr_t end);
    static void install();
    static void handle(int number, siginfo_t* info, void* context);
    /// Puts zeros where the range can't be read any more. False if the address is in no range.
    static bool replace(std::uintptr_t address);

    static inline std::mutex s_mutex;
    static inline std::atomic<Range*> s_first{nullptr};
    static inline struct sigaction s_before {};
    static inline std::uintptr_t s_page = 4096;
};

static_assert(std::atomic<std::uintptr_t>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

bool BusErrors::replace(std::uintptr_t address) {
    for (Range* range = s_first.load(); range != nullptr; range = range->next) {
        const std::uintptr_t begin = range->begin.load(), end = range->end.load();
        if (address < begin || address >= end) {
            continue;
        }
        // To the end of the mapping at once: after the first page that is gone nothing of it is wanted.
        const std::uintptr_t page = address / s_page * s_page;
        const std::uintptr_t last = (end + s_page - 1) / s_page * s_page;
        void* const zeros = ::mmap(reinterpret_cast<void*>(page), last - page, PROT_READ,
                                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /*fd=*/-1, /*offset=*/0);
        if (zeros == MAP_FAILED) {
            return false;
        }
        range->lost.store(true);
        return true;
    }
    return false;
}

void BusErrors::handle(int number, siginfo_t* info, void* context) {
    const int error = errno;
    const bool replaced = replace(reinterpret_cast<std::uintptr_t>(info->si_addr));
    errno = error;
    if (replaced) {
        return;
    }
    if ((s_before.sa_flags & SA_SIGINFO) != 0 && s_before.sa_sigaction != nullptr) {
        s_before.sa_sigaction(number, info, context);
    } else if (s_before.sa_handler != SIG_DFL && s_before.sa_handler != SIG_IGN) {
        s_before.sa_handler(number);
    } else {
        ::signal(number, SIG_DFL); // the instruction runs again and ends the program, as it would have
    }
}

void BusErrors::install() {
    s_page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    struct sigaction action {};
    action.sa_sigaction = &BusErrors::handle;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(SIGBUS, &action, &s_before);
}

MappingGuard::Range* BusErrors::take(std::uintptr_t begin, std::uintptr_t end) {
    const std::lock_guard lock(s_mutex);
    static const bool installed = (install(), true);
    static_cast<void>(installed);
    Range* range = s_first.load();
    while (range != nullptr && range->begin.load() != 0) {
        range = range->next;
    }
    if (range == nullptr) {
        range = new Range; // lives as long as the process
        range->next = s_first.load();
        s_first.store(range);
    }
    range->lost.store(false);
    range->begin.store(begin); // an end of 0 holds no address
    range->end.store(end);
    return range;
}

MappingGuard::MappingGuard(const std::byte* data, std::size_t size)
    : m_range(BusErrors::take(reinterpret_cast<std::uintptr_t>(data),
                              reinterpret_cast<std::uintptr_t>(data) + size)) {}

MappingGuard::MappingGuard(MappingGuard&& other) noexcept
    : m_range(std::exchange(other.m_range, nullptr)) {}

MappingGuard& MappingGuard::operator=(MappingGuard&& other) noexcept {
    std::swap(m_range, other.m_range);
    return *this;
}

bool MappingGuard::lost() const {
    return m_range != nullptr && m_range->lost.load();
}

void MappingGuard::release() {
    if (m_range != nullptr) {
        m_range->end.store(0);
        m_range->begin.store(0);
        m_range = nullptr;
    }
}

} // namespace mambascope
