// SPDX-License-Identifier: GPL-3.0-or-later
// A file that grows line by line and survives a crash of the program at any moment.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "core/io/file_handle.hpp"

namespace mambascope {

/// Appends whole lines. Each goes to the system in one piece before append() returns, so a program that is
/// killed loses at most the line that it was writing. One program at a time may have the file open.
class AppendFile {
public:
    /// Opens or makes the file and cuts off a torn last line (one without its end). Throws FileWriteFailed,
    /// also where another program is appending to it.
    explicit AppendFile(const std::filesystem::path& file);

    /// A line with its end. Throws FileWriteFailed (full disk; the file is gone from its folder); what stood
    /// in the file before stays, without a part of this line.
    void append(std::string_view line);
    /// Everything is on the disk when this returns. Throws FileWriteFailed.
    void sync();

private:
    [[noreturn]] void fail(int error) const;
    void requireInPlace() const;

    std::filesystem::path m_file;
    FileHandle m_handle;
    std::int64_t m_size = 0;
};

} // namespace mambascope
