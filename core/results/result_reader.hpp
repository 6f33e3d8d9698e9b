// SPDX-License-Identifier: GPL-3.0-or-later
// Reads result folders, line by line: memory does not grow with their rows. Each reader belongs to one
// thread; there is nothing that they share.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/io/line_reader.hpp"
#include "core/results/experiment_family.hpp"
#include "core/results/manifest.hpp"
#include "core/results/row_result.hpp"

namespace mambascope {

/// The rows of a folder, in the order in which they were finished.
template <typename Family>
class RowReaderOf {
public:
    using Row = typename Family::Row;
    using Manifest = ManifestOf<typename Family::Settings>;
    using Layout = typename Family::Layout;

    /// Reads the manifest, too. Throws as readManifest and LineReader; a folder without rows.jsonl has none.
    explicit RowReaderOf(const std::filesystem::path& folder);

    [[nodiscard]] const Manifest& manifest() const { return m_manifest; }
    [[nodiscard]] const Layout& layout() const { return m_layout; }
    /// The next row, or nothing at the end. Throws FileMalformed naming the file and the line.
    [[nodiscard]] std::optional<Row> next();
    /// The byte where the row that was read last begins; -1 before the first.
    [[nodiscard]] std::int64_t offset() const { return m_lines ? m_lines->offset() : -1; }
    /// The row that begins at such a byte; next() goes on behind it.
    [[nodiscard]] Row at(std::int64_t offset);

private:
    [[nodiscard]] Row parse(std::string_view line) const;

    Manifest m_manifest;
    Layout m_layout;
    std::optional<LineReader> m_lines; ///< nothing: there is no file of rows yet
};

using RowReader = RowReaderOf<KnockoutFamily>;
using FactReader = RowReaderOf<FactFamily>;

/// All rows that were left out. Throws FileMalformed, FileUnreadable.
[[nodiscard]] std::vector<SkippedLine> readSkipped(const std::filesystem::path& folder);

} // namespace mambascope
