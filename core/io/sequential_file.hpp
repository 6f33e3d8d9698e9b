// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/base/sha256.hpp"
#include "core/io/file_handle.hpp"

namespace mambascope {

/// A regular file, read from front to back in memory that doesn't depend on its size. What gzip compressed
/// (one or several members) is read as its content. One thread.
class SequentialFile {
public:
    /// `expected`: what the file was before; another state throws FileVanished. Throws Error FileMissing and
    /// FileUnreadable.
    explicit SequentialFile(const std::filesystem::path& path,
                            const std::optional<FileState>& expected = std::nullopt);
    SequentialFile(const SequentialFile&) = delete;
    SequentialFile& operator=(const SequentialFile&) = delete;
    ~SequentialFile();

    /// Up to `size` bytes more; 0 at the end. Throws Error FileUnreadable, FileMalformed for damaged
    /// compression, and at the end FileVanished where the file was changed since it was opened.
    [[nodiscard]] std::size_t read(char* buffer, std::size_t size);
    /// SHA-256 of the bytes as they are stored; once, after read() returned 0.
    [[nodiscard]] std::string finishDigest() { return m_digest.finish(); }

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// As it was opened.
    [[nodiscard]] const FileState& state() const { return m_state; }

private:
    class Inflater;

    [[nodiscard]] std::size_t readStored(char* buffer, std::size_t size);
    void requireUnchanged() const;

    std::filesystem::path m_path;
    FileHandle m_handle{-1};
    FileState m_state;
    Sha256 m_digest;
    std::string m_ahead; ///< read to see whether the file is compressed, and not given out yet
    std::unique_ptr<Inflater> m_inflater;
};

/// SHA-256 of a file's bytes as they are stored, 64 digits. Throws as SequentialFile does.
[[nodiscard]] std::string fileSha256(const std::filesystem::path& path);

} // namespace mambascope
