// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/mapped_file.hpp"

#include "core/base/error.hpp"
#include "core/io/file_handle.hpp"

#include <cerrno>
#include <cstdint>
#include <string>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

namespace mambascope {

namespace {

/// madvise on the pages of a part: all that it touches, or only those that it fills.
void advise(std::span<const std::byte> part, bool touched, int advice) {
    static const auto kPage = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto begin = reinterpret_cast<std::uintptr_t>(part.data());
    const std::uintptr_t end = begin + part.size();
    const std::uintptr_t first = (touched ? begin : begin + kPage - 1) / kPage * kPage;
    const std::uintptr_t last = (touched ? end + kPage - 1 : end) / kPage * kPage;
    if (first < last) {
        ::madvise(reinterpret_cast<void*>(first), last - first, advice);
    }
}

} // namespace

void prefetchPages(std::span<const std::byte> part) {
    advise(part, true, MADV_WILLNEED);
}

void releasePages(std::span<const std::byte> part) {
    advise(part, false, MADV_DONTNEED);
}

MappedFile MappedFile::open(const std::filesystem::path& path) {
    OpenedFile opened = openForReading(path);
    MappedFile file;
    file.m_path = path;
    file.m_state = stateOf(opened.handle).value_or(FileState{});
    if (opened.size == 0) { // mmap refuses empty ranges
        return file;
    }
    void* address = ::mmap(nullptr, opened.size, PROT_READ, MAP_PRIVATE, opened.handle.get(), 0);
    if (address == MAP_FAILED && errno == ENOMEM) {
        throw Error(ErrorCode::OutOfMemory, {"cpu", "mapping " + path.string()},
                    path.string() + " can't be mapped into memory: there are not enough addresses left");
    }
    if (address == MAP_FAILED) {
        const std::string reason = systemMessage(errno);
        throw Error(ErrorCode::FileUnreadable, {path.string(), reason},
                    path.string() + " can't be mapped into memory: " + reason);
    }
    file.m_data = static_cast<const std::byte*>(address);
    file.m_size = opened.size;
    file.m_guard = MappingGuard(file.m_data, file.m_size);
    file.m_handle = std::move(opened.handle);
    return file;
}

void MappedFile::requireIntact() const {
    if (m_data == nullptr || (!m_guard.lost() && stateOf(m_handle) == m_state)) {
        return;
    }
    throw Error(ErrorCode::FileVanished, {m_path.string()});
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_handle(std::move(other.m_handle))
    , m_state(other.m_state)
    , m_guard(std::move(other.m_guard))
    , m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(m_path, other.m_path); // `other` unmaps what this one held
    std::swap(m_handle, other.m_handle);
    std::swap(m_state, other.m_state);
    std::swap(m_guard, other.m_guard);
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

MappedFile::~MappedFile() {
    if (m_data != nullptr) {
        m_guard.release();
        ::munmap(const_cast<std::byte*>(m_data), m_size);
    }
}

} // namespace mambascope
