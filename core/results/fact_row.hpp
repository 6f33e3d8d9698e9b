// SPDX-License-Identifier: GPL-3.0-or-later
// What an experiment on facts gives of one fact: a line of rows.jsonl.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/results/row_head.hpp"
#include "core/values/fact_settings.hpp"

namespace mambascope {

/// One panel of curves.
struct FactPanel {
    std::string name;
    std::vector<std::string> series;
    std::vector<IndexRange> points; ///< layers of each
};

/// Which numbers a line has: what its settings and the model's depth make of them.
struct FactLayout {
    FactSettings settings;
    std::vector<FactPanel> panels;

    /// "probability" of the answer, or "score".
    [[nodiscard]] std::string valueName() const;
    /// Whether a line has a corrupted run.
    [[nodiscard]] bool hasCorruption() const;
    /// What means are taken of: "indirect_effect", "raw_effect", "relative_change" or "score".
    [[nodiscard]] std::string measure() const;
};

/// The roles of tracing's rows, in their order (methods.md section 8.1): tokens before the subject, the
/// subject's but the last two, its last but one, its last; those behind it but the last; the last.
inline constexpr std::array<std::string_view, 6> kTraceRoles{
    "before", "subject_first", "subject_second_last", "subject_last", "after", "last"};
/// The series of an edit's panel.
inline constexpr std::array<std::string_view, 6> kEditSeries{"ES", "PS", "NS", "S", "nll_new", "nll_true"};

/// Of settings that name their states, sites and layers (core/experiments/fact_runs.hpp does). Throws Error
/// as checkSettings, and InvalidArgument for settings that leave them open.
[[nodiscard]] FactLayout layoutOf(const FactSettings& settings, int layers);

/// The other subject's run.
struct FactCorruption {
    std::int64_t row = 0; ///< of the data: where the subject comes from
    std::string subject;
    std::string answer;
    int tokens = 0;
    IndexRange subjectTokens;
    double probability = 0; ///< p*
    friend bool operator==(const FactCorruption&, const FactCorruption&) = default;
};

struct FactRow : RowHead {
    double baseProbability = 0; ///< p: of the target in the clean run
    std::optional<FactCorruption> corrupt;
    /// What was drawn or chosen for this fact, so that a line tells its whole run, and numbers beside the
    /// curves.
    std::map<std::string, std::vector<std::string>> texts;
    std::map<std::string, double> numbers;
    /// [panel][series][point]; nothing where the fact has no such tokens or prompts. NaN: unknown there.
    std::vector<std::vector<std::optional<std::vector<double>>>> values;
    friend bool operator==(const FactRow&, const FactRow&) = default;
};

/// What a value counts as in the means: (p' − p*) / (p − p*), p' / (p − p*), (p' − p) / p, or itself.
[[nodiscard]] double measured(double value, const FactRow& row, const FactLayout& layout);

/// One line of JSON with its end of line; the same bytes for equal rows.
[[nodiscard]] std::string rowLine(const FactRow& row, const FactLayout& layout);
/// The line read back. Throws FileMalformed naming the file, `place` ("line 7") and the field, also where the
/// numbers are not those of the layout.
[[nodiscard]] FactRow rowFromLine(std::string_view line, const FactLayout& layout,
                                  const std::filesystem::path& file, const std::string& place);

} // namespace mambascope
