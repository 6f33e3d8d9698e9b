// SPDX-License-Identifier: GPL-3.0-or-later
// What written specifications have in common, with spaces allowed between all parts:
//
//   positions = position { "," position }       position = number [ "-" number ] | role | "b" bytes
//   bytes     = number "-" number               half-open, as the start and end of tokens
//   layers    = "all" | range { "," range }     range = number [ "-" number ]
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/values/intervention.hpp"

namespace mambascope {

/// Layers as they are written.
struct WrittenLayers {
    bool all = false; ///< `all`; then nothing else
    bool embedding = false;
    std::vector<IndexRange> ranges;
};

/// Reads one text from left to right. Every function throws Error SpecSyntax {text, 1-based byte position,
/// what was expected there}, with a fourth argument `kind` where that is not empty.
class PlaceParser {
public:
    /// Both must live as long.
    explicit PlaceParser(std::string_view text, std::string_view kind = {})
        : m_text(text)
        , m_kind(kind) {}

    [[nodiscard]] std::vector<PositionItem> positions();
    /// embedding: whether `emb` is a layer, too. expected: what to ask for where no layer stands.
    [[nodiscard]] WrittenLayers layers(bool embedding, const std::string& expected);

    /// Letters, with digits and single hyphens between them, at the cursor, which stays.
    [[nodiscard]] std::string_view peekWord() const;
    void skip(std::size_t bytes) { m_at += bytes; }
    void skipSpaces();
    /// Whether the symbol comes next, behind spaces; steps over it.
    [[nodiscard]] bool accept(std::string_view symbol);
    [[nodiscard]] bool atEnd();

    [[noreturn]] void fail(const std::string& expected) const { failAt(m_at, expected); }

private:
    [[nodiscard]] PositionItem position();
    [[nodiscard]] IndexRange range();
    [[nodiscard]] ByteSpan bytes();
    [[nodiscard]] std::size_t digitsAfterDash();
    template <typename Number>
    [[nodiscard]] Number number();
    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    [[noreturn]] void failAt(std::size_t at, const std::string& expected) const;

    std::string_view m_text;
    std::string_view m_kind;
    std::size_t m_at = 0;
};

} // namespace mambascope
