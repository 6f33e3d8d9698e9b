// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cwchar>
#include <locale.h>

#include "core/base/utf8.hpp"

namespace mambascope::cli {
namespace {

/// wcwidth answers for the thread's locale; the user's may be plain C.
int columnsOf(char32_t codePoint) {
    static const locale_t kUtf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    const locale_t before = uselocale(kUtf8);
    const int columns = wcwidth(static_cast<wchar_t>(codePoint));
    uselocale(before);
    return std::max(columns, 0);
}

std::string digits(double value, std::chars_format format, int precision) {
    std::array<char, 400> buffer{}; // fixed notation of the largest double is 309 digits long
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, precision);
    return error == std::errc{} ? std::string(buffer.data(), end) : std::string("?");
}

/// "⟨1B⟩", "⟨202E⟩".
std::string codePointText(char32_t codePoint) {
    std::array<char, 16> buffer{};
    const char* end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), static_cast<std::uint32_t>(codePoint), 16)
            .ptr;
    std::string hex(static_cast<const char*>(buffer.data()), end);
    std::transform(hex.begin(), hex.end(), hex.begin(),
                   [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
    return "⟨" + std::string(hex.size() < 2 ? "0" : "") + hex + "⟩";
}

/// Characters that move the cursor, change the terminal, or turn the reading direction.
bool isControl(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

} // namespace

void TextTable::addRow(std::vector<std::string> cells) {
    m_rows.push_back(std::move(cells));
}

std::string TextTable::str() const {
    std::vector<std::size_t> widths;
    for (const auto& row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], displayWidth(row[i]));
        }
    }
    std::string text;
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string space(widths[i] - displayWidth(row[i]), ' ');
            line += "  " + (i < m_leftColumns ? row[i] + space : space + row[i]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text, at);
        width += static_cast<std::size_t>(columnsOf(step.codePoint));
        at += step.length;
    }
    return width;
}

namespace {

std::string shownText(std::string_view text, bool markSpaces) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text, at);
        at += step.length;
        if (markSpaces && step.codePoint == U' ') {
            shown += "·";
        } else if (step.codePoint == U'\t') {
            shown += "⇥";
        } else if (step.codePoint == U'\n') {
            shown += "⏎";
        } else if (isControl(step.codePoint)) {
            shown += codePointText(step.codePoint);
        } else {
            appendUtf8(shown, step.codePoint);
        }
    }
    return shown;
}

} // namespace

std::string visible(std::string_view text) {
    return shownText(text, true);
}

std::string harmless(std::string_view text) {
    return shownText(text, false);
}

std::string percent(double share) {
    return digits(100 * share, std::chars_format::fixed, 2) + " %";
}

std::string signedPercent(double share) {
    return (share >= 0 ? "+" : "") + percent(share);
}

std::string number(double value) {
    return digits(value, std::chars_format::general, 4);
}

} // namespace mambascope::cli
