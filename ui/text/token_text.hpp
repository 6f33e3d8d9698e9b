// SPDX-License-Identifier: GPL-3.0-or-later
// How tokens are written on screen, and positions between UTF-8 bytes (core) and UTF-16 (Qt).
#pragma once

#include <QString>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/tokenizer/token.hpp"

namespace mambascope::ui {

/// Visible form of a token's bytes: spaces as ·, newlines as ⏎, tabs as ⇥, other controls and invisible
/// characters as ⟨U+200F⟩, bytes that are no character as ⟨E6⟩. Never empty: no bytes give ⟨⟩.
[[nodiscard]] QString tokenDisplay(std::string_view bytes);

/// Any text with its white space made visible, as in the prompt field.
[[nodiscard]] QString visibleText(const QString& text);

struct TokenLabel {
    QString display; ///< "·to"
    QString
        unique; ///< "·to·2" for the second of several equal tokens; equals display where there is only one
    bool enclosing = false; ///< not of the prompt: the tokenizer puts it around (BOS)
    friend bool operator==(const TokenLabel&, const TokenLabel&) = default;
};

[[nodiscard]] std::vector<TokenLabel> tokenLabels(const std::vector<Token>& tokens);

/// "·is ← ·Darrieux": the query reads from the source. Direction marks keep the order and the arrow's sense
/// where a token or the interface runs from right to left.
[[nodiscard]] QString pairText(const QString& query, const QString& source);
/// A token inside running text: wrapped in direction isolates where it runs from right to left.
[[nodiscard]] QString isolated(const QString& token);

/// Maps between UTF-16 positions of a text and byte positions of its UTF-8 form. A lone surrogate counts as
/// the "?" that QString::toUtf8 writes for it. Positions inside a character map to its start; positions past
/// the end to the end.
class Utf8Offsets {
public:
    explicit Utf8Offsets(const QString& text);

    [[nodiscard]] std::uint32_t toByte(qsizetype utf16) const;
    [[nodiscard]] qsizetype toUtf16(std::uint32_t byte) const;
    [[nodiscard]] std::uint32_t byteCount() const { return m_bytes.back(); }

private:
    std::vector<std::uint32_t> m_bytes; ///< [utf16 position, 0 … size] -> byte; ascending
};

} // namespace mambascope::ui
