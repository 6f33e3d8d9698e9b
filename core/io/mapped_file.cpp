// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/mapped_file.hpp"

#include "core/base/error.hpp"
#include "core/io/file_handle.hpp"

#include <cerrno>
#include <string>
#include <utility>

#include <sys/mman.h>

namespace mambascope {

MappedFile MappedFile::open(const std::filesystem::path& path) {
    const OpenedFile opened = openForReading(path);
    MappedFile file;
    file.m_path = path;
    if (opened.size == 0) { // mmap refuses empty ranges
        return file;
    }
    void* address = ::mmap(nullptr, opened.size, PROT_READ, MAP_PRIVATE, opened.handle.get(), 0);
    if (address == MAP_FAILED) {
        const std::string reason = systemMessage(errno);
        throw Error(ErrorCode::FileUnreadable, {path.string(), reason},
                    path.string() + " can't be mapped into memory: " + reason);
    }
    file.m_data = static_cast<const std::byte*>(address);
    file.m_size = opened.size;
    return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(m_path, other.m_path); // `other` unmaps what this one held
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

MappedFile::~MappedFile() {
    if (m_data != nullptr) {
        ::munmap(const_cast<std::byte*>(m_data), m_size);
    }
}

} // namespace mambascope
