// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data: one record of RFC 4180 (CSV), with any delimiter.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/data/data_row.hpp"
#include "core/data/text_window.hpp"

namespace mambascope {

/// A record's fields; or why it has none.
struct CsvRecord {
    std::int64_t line = 0; ///< where it begins
    std::vector<std::string> fields;
    std::optional<SkipReason> problem;
    std::string detail;
};

/// The record at the window's place, which moves behind it; nothing at the end. Lines without a character are
/// left out. A field may be quoted, and then hold delimiters, line ends and doubled quotes; a quote inside a
/// field that doesn't begin with one is an ordinary character. A record that can't be read (a quote that
/// never closes, text behind a closing quote, more than kMostRowBytes, wrong encoding) takes its first line
/// alone: what follows is read as if that line were not there.
[[nodiscard]] std::optional<CsvRecord> readCsvRecord(TextWindow& window, char delimiter);

} // namespace mambascope
