// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

namespace mambascope {

/// A file that appears whole or not at all: bytes go to a temporary file in the same folder, commit() flushes
/// it to the disk and renames it over the target. Destroyed without commit(), it leaves nothing behind and
/// the old file as it was; so does a program that is killed, where files can be without a name (Linux's usual
/// file systems) and but for the moment of the renaming. A symbolic link at the target is followed. Every
/// function throws Error FileWriteFailed.
class AtomicFile {
public:
    /// Opens the temporary file. The target's folder must exist; the target must be absent or a regular file.
    explicit AtomicFile(const std::filesystem::path& target);
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    void write(std::span<const std::byte> bytes);
    void write(std::string_view text);
    /// Waits until all that was written is on the disk; then commit() takes a moment only.
    void flush();
    /// Makes the new content visible under the target's name. Nothing may be written afterwards.
    void commit();
    /// The same under another name, in the same file system. For files of a folder that is made only when all
    /// of them are written.
    void commitAs(const std::filesystem::path& other) {
        m_target = other;
        commit();
    }

private:
    [[noreturn]] void fail(int error) const;
    void discard() noexcept;

    std::filesystem::path m_requested; ///< as the caller named it, for messages
    std::filesystem::path m_target;    ///< with links resolved
    std::filesystem::path m_temporary; ///< empty: the file has no name yet
    int m_descriptor = -1;
};

/// Writes one buffer as the whole content of a file, whole or not at all.
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes);
void writeFileAtomically(const std::filesystem::path& path, std::string_view text);

} // namespace mambascope
