// SPDX-License-Identifier: GPL-3.0-or-later
// A file descriptor that closes itself, and what tells that a file was changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace mambascope {

class FileHandle {
public:
    explicit FileHandle(int descriptor)
        : m_descriptor(descriptor) {}
    FileHandle(FileHandle&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    FileHandle& operator=(FileHandle&& other) noexcept {
        std::swap(m_descriptor, other.m_descriptor); // `other` closes what this one held
        return *this;
    }
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;
    ~FileHandle();

    [[nodiscard]] int get() const { return m_descriptor; }
    /// The descriptor, which is the caller's to close from now on.
    [[nodiscard]] int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

struct OpenedFile {
    FileHandle handle;
    std::size_t size = 0;
};

/// What tells that a file was written or shortened: its size and the time of its last change.
struct FileState {
    std::int64_t size = -1, seconds = 0, nanoseconds = 0;
    friend bool operator==(const FileState&, const FileState&) = default;
};

/// Nothing if the system can't tell (a network disk that is gone).
[[nodiscard]] std::optional<FileState> stateOf(const FileHandle& file);

/// Opens a regular file for reading. Throws FileMissing or FileUnreadable; never waits on a pipe.
[[nodiscard]] OpenedFile openForReading(const std::filesystem::path& path);

/// "No such file or directory" and the like, for errno values; safe on any thread.
[[nodiscard]] std::string systemMessage(int error);

} // namespace mambascope
