// SPDX-License-Identifier: GPL-3.0-or-later
// A file of lines that may still grow, such as JSONL: whole lines only, in memory of one line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/io/file_handle.hpp"

namespace mambascope {

/// The complete lines of a file. One without its end of line is being written, or torn, and is not one yet.
class LineReader {
public:
    /// Bytes of the longest line that is read.
    static constexpr std::size_t kMostBytes = std::size_t{256} << 20;

    /// Throws FileMissing, FileUnreadable.
    explicit LineReader(std::filesystem::path file);
    /// The next line without its end; nothing where no complete one follows (asked again later, there may
    /// be one). The view is valid until the next call. Throws FileMalformed for a line of more than
    /// kMostBytes, FileUnreadable.
    [[nodiscard]] std::optional<std::string_view> next();
    /// Of the line that was read last: "line 7", or "the line at byte 812" after seek(); the byte where it
    /// begins; the byte behind it.
    [[nodiscard]] std::string place() const;
    [[nodiscard]] std::int64_t offset() const { return m_offset; }
    [[nodiscard]] std::int64_t end() const { return m_end; }
    /// The next line is the one that begins at this byte.
    void seek(std::int64_t offset);
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    [[nodiscard]] bool fill();

    std::filesystem::path m_file;
    FileHandle m_handle;
    std::string m_buffer; ///< was read; up to m_used it was returned
    std::size_t m_used = 0;
    std::size_t m_searched = 0; ///< no line ends between m_used and here
    std::int64_t m_number = 0;  ///< of the last line, from 1; below 0 after seek
    std::int64_t m_offset = 0;
    std::int64_t m_end = 0;
};

} // namespace mambascope
