// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of text that line up on a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mambascope::cli {

class TextTable {
public:
    /// The first `leftColumns` columns are left-aligned (names), the rest right-aligned (numbers).
    explicit TextTable(std::size_t leftColumns = 1)
        : m_leftColumns(leftColumns) {}

    void addRow(std::vector<std::string> cells);
    /// All rows, each indented by two spaces and ended by a line feed; no trailing spaces.
    [[nodiscard]] std::string str() const;

private:
    std::size_t m_leftColumns;
    std::vector<std::vector<std::string>> m_rows;
};

/// Terminal columns that UTF-8 text takes (wide characters take two, combining marks none).
[[nodiscard]] std::size_t displayWidth(std::string_view text);
/// Text with everything made visible and harmless for a terminal: spaces as ·, tabs as ⇥, line feeds as ⏎,
/// other control characters and invisible ones as ⟨1B⟩, broken UTF-8 as U+FFFD.
[[nodiscard]] std::string visible(std::string_view text);
/// The same for names and sentences: spaces stay spaces.
[[nodiscard]] std::string harmless(std::string_view text);
/// "41.27 %".
[[nodiscard]] std::string percent(double share);
/// "-56.03 %" or "+1.20 %".
[[nodiscard]] std::string signedPercent(double share);
/// Four significant digits: "0.01234", "1.2e-07".
[[nodiscard]] std::string number(double value);

} // namespace mambascope::cli
