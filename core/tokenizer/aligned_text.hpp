// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: text that was repaired or normalized and still knows where each byte came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

/// Half-open range of bytes.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
    [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// Valid UTF-8 text, and for every byte the range of original bytes that it stands for: itself if nothing
/// changed, the whole original of a character that did. Neither end ever decreases along the text.
class AlignedText {
public:
    AlignedText() = default;

    /// The original itself, broken UTF-8 replaced by U+FFFD.
    [[nodiscard]] static AlignedText repaired(std::string_view original);
    /// A part of `source`, unchanged.
    [[nodiscard]] static AlignedText slice(const AlignedText& source, TextRange range);

    /// A part with a text in front that stands for nothing that was typed.
    [[nodiscard]] AlignedText withPrefix(std::string_view prefix, TextRange range) const;

    /// Appends a part of `source` as it is.
    void appendUnchanged(const AlignedText& source, TextRange range);
    /// Appends text that stands for `origin` as a whole.
    void appendChanged(std::string_view text, TextRange origin);

    [[nodiscard]] std::string_view text() const { return m_text; }
    /// Original bytes that text()[range] stands for. An empty range gives an empty one.
    [[nodiscard]] TextRange origin(TextRange range) const;

private:
    struct Origin {
        std::uint32_t begin;
        std::uint32_t end;
    };

    void spellOutOrigins();

    std::string m_text;
    bool m_shifted =
        true; ///< every byte stands for the original byte m_shift further on; m_origins is unused
    std::size_t m_shift = 0;
    std::vector<Origin> m_origins; ///< per byte of m_text
};

} // namespace mambascope
