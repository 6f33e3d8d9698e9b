// SPDX-License-Identifier: GPL-3.0-or-later
// Reads result folders, line by line: memory does not grow with their rows. Each reader belongs to one
// thread; there is nothing that they share.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "core/results/manifest.hpp"
#include "core/results/row_result.hpp"

namespace mambascope {

/// The complete lines of a file. One that is being written (without its end of line) is not one yet.
class LineReader {
public:
    /// Throws FileMissing, FileUnreadable.
    explicit LineReader(std::filesystem::path file);
    /// False at the end. Throws FileMalformed for a line of more than 256 MiB, FileUnreadable.
    [[nodiscard]] bool next(std::string& line);
    /// Of the line that was read last: its number from 1, and the byte where it begins.
    [[nodiscard]] std::int64_t number() const { return m_number; }
    [[nodiscard]] std::int64_t offset() const { return m_offset; }
    /// The next line is the one that begins there.
    void seek(std::int64_t offset);
    /// Bytes of complete lines that were read.
    [[nodiscard]] std::int64_t end() const { return m_end; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    std::filesystem::path m_file;
    std::ifstream m_stream;
    std::int64_t m_number = 0, m_offset = 0, m_end = 0;
};

/// The rows of a folder, in the order in which they were finished.
class RowReader {
public:
    /// Reads the manifest, too. Throws as readManifest and LineReader; a folder without rows.jsonl has none.
    explicit RowReader(const std::filesystem::path& folder);

    [[nodiscard]] const Manifest& manifest() const { return m_manifest; }
    /// The next row, or nothing at the end. Throws FileMalformed naming the file and the line.
    [[nodiscard]] std::optional<RowResult> next();
    /// The byte where the row that was read last begins, and the row that begins at such a byte.
    [[nodiscard]] std::int64_t offset() const { return m_lines->offset(); }
    [[nodiscard]] RowResult at(std::int64_t offset);

private:
    Manifest m_manifest;
    std::optional<LineReader> m_lines;
    std::string m_line;
};

/// All rows that were left out. Throws FileMalformed, FileUnreadable.
[[nodiscard]] std::vector<SkippedLine> readSkipped(const std::filesystem::path& folder);

} // namespace mambascope
