// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <exception>
#include <filesystem>
#include <span>

#include "core/io/file_handle.hpp"
#include "core/io/mapping_guard.hpp"

namespace mambascope {

/// A whole file as read-only memory. The pages are shared with the system's file cache and read on first
/// touch. Move-only; the bytes stay valid, at the same address, until the object that holds them is
/// destroyed, also when it was moved. Where another program shortens the file, or its disk fails, the bytes
/// that are gone read as zeros (MappingGuard): ask requireIntact() after reading.
class MappedFile {
public:
    MappedFile() = default;
    /// Throws Error: FileMissing, FileUnreadable (a folder, a pipe, no permission), or OutOfMemory (a limit
    /// of the process's addresses).
    [[nodiscard]] static MappedFile open(const std::filesystem::path& path);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    /// All bytes; empty for an empty file.
    [[nodiscard]] std::span<const std::byte> bytes() const { return {m_data, m_size}; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /// Throws FileVanished {file} where what was read may not be what the file held when it was opened: it
    /// was shortened or written since, or could not be read. Two system calls; any thread.
    void requireIntact() const;

    /// What `read` makes of the bytes. Throws as requireIntact if they can't be trusted, whatever `read`
    /// said of them; else what `read` throws.
    template <typename Read>
    [[nodiscard]] auto reading(const Read& read) const {
        try {
            auto result = read(bytes());
            requireIntact();
            return result;
        } catch (const std::exception&) {
            requireIntact();
            throw;
        }
    }

private:
    std::filesystem::path m_path;
    FileHandle m_handle{-1};
    FileState m_state; ///< as it was opened
    MappingGuard m_guard;
    const std::byte* m_data = nullptr;
    std::size_t m_size = 0;
};

/// Hints about a part of a mapping, which any kernel may ignore; the bytes stay valid and the same.
/// Starts reading it into the file cache without waiting for it.
void prefetchPages(std::span<const std::byte> part);
/// Takes its whole pages out of this process's memory; the file cache keeps them.
void releasePages(std::span<const std::byte> part);

} // namespace mambascope
