// SPDX-License-Identifier: GPL-3.0-or-later
// What an experiment gives of one prompt: a line of rows.jsonl.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/results/row_head.hpp"
#include "core/results/row_layout.hpp"

namespace mambascope {

/// The target, window by window, while some tokens are cut.
struct RowCurve {
    std::vector<double> probability; ///< [window]
    std::vector<std::int64_t> rank;  ///< [window]; 1 is the most likely token
    friend bool operator==(const RowCurve&, const RowCurve&) = default;
};

/// One window size.
struct RowWindows {
    /// [group · sources + source], nothing for a set of tokens that is empty in this prompt; in maps
    /// [source token].
    std::vector<std::optional<RowCurve>> curves;
    friend bool operator==(const RowWindows&, const RowWindows&) = default;
};

struct RowResult : RowHead {
    std::vector<ByteSpan> tokenSpans; ///< of maps only: the bytes of each token in the prompt
    double baseProbability = 0;
    std::int64_t baseRank = 0;       ///< 1 is the most likely token
    std::vector<RowWindows> windows; ///< in the order of ExperimentSettings::windows
    friend bool operator==(const RowResult&, const RowResult&) = default;
};

/// One line of JSON with its end of line; the same bytes for equal rows.
[[nodiscard]] std::string rowLine(const RowResult& row, const RowLayout& layout);
/// The line read back. Throws FileMalformed naming the file, `place` ("line 7") and the field, also where the
/// numbers are not those of the layout.
[[nodiscard]] RowResult rowFromLine(std::string_view line, const RowLayout& layout,
                                    const std::filesystem::path& file, const std::string& place);
/// The row number alone, which the line begins with.
[[nodiscard]] std::int64_t rowNumberOf(std::string_view line, const std::filesystem::path& file,
                                       const std::string& place);

/// A row that was left out, or a line of the data that is no row: a line of skipped.jsonl.
struct SkippedLine {
    std::int64_t row = 0;
    std::int64_t line = 0; ///< of the data's file, from 1
    std::string reason;
    friend bool operator==(const SkippedLine&, const SkippedLine&) = default;
};

[[nodiscard]] std::string skippedText(const SkippedLine& skipped);
[[nodiscard]] SkippedLine skippedFromLine(std::string_view line, const std::filesystem::path& file,
                                          const std::string& place);

} // namespace mambascope
