// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar, with spaces allowed between all parts:
//
//   spec      = edge { ";" edge }
//   edge      = positions "<-" positions "@" layers
//   positions = position { "," position }       position = number [ "-" number ] | role | "b" bytes
//   bytes     = number "-" number               half-open, as the start and end of tokens
//   layers    = "all" | range { "," range }     range = number [ "-" number ]
#include "core/values/intervention.hpp"

#include <limits>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

constexpr const char* kPositionExpected =
    "a token position such as 3 or 0-4, bytes such as b3-9, or one of "
    "last, first, subject, subject_last, after, relation, relation-with-last, "
    "context, all";
constexpr const char* kLayerExpected = "a layer such as 12 or 10-18, or all";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class Parser {
public:
    explicit Parser(std::string_view text)
        : m_text(text) {}

    KnockoutSpec parse() {
        KnockoutSpec spec;
        do {
            spec.edges.push_back(edge());
        } while (accept(";"));
        if (!atEnd()) {
            fail(spec.edges.back().layers.empty() ? "';' or the end" : "',' or ';' or the end");
        }
        return spec;
    }

private:
    EdgeSpec edge() {
        EdgeSpec result;
        result.targets = positions();
        if (!accept("<-")) {
            fail("',' or '<-' and the sources");
        }
        result.sources = positions();
        if (!accept("@")) {
            fail("',' or '@' and the layers");
        }
        result.layers = layers();
        return result;
    }

    std::vector<PositionItem> positions() {
        std::vector<PositionItem> items;
        do {
            items.push_back(position());
        } while (accept(","));
        return items;
    }

    PositionItem position() {
        skipSpaces();
        if (isDigit(peek())) {
            return range();
        }
        if (peek() == 'b' && isDigit(peek(1))) {
            ++m_at;
            return bytes();
        }
        const std::string_view name = peekWord();
        const std::optional<Role> role = roleFromName(name);
        if (!role) {
            fail(kPositionExpected);
        }
        m_at += name.size();
        return *role;
    }

    std::vector<IndexRange> layers() {
        skipSpaces();
        if (peekWord() == "all") {
            m_at += 3;
            return {};
        }
        std::vector<IndexRange> ranges;
        do {
            skipSpaces();
            if (!isDigit(peek())) {
                fail(ranges.empty() ? kLayerExpected : "a layer such as 12 or 10-18");
            }
            ranges.push_back(range());
        } while (accept(","));
        return ranges;
    }

    IndexRange range() {
        const int first = number<int>();
        if (!accept("-")) {
            return {first, first};
        }
        const std::size_t at = digitsAfterDash();
        const int last = number<int>();
        if (last < first) {
            failAt(at, "a number that is not below " + std::to_string(first));
        }
        return {first, last};
    }

    ByteSpan bytes() {
        const auto start = number<std::uint32_t>();
        if (!accept("-")) {
            fail("'-' and the byte after the last one");
        }
        const std::size_t at = digitsAfterDash();
        const auto end = number<std::uint32_t>();
        if (end <= start) {
            failAt(at, "a number above " + std::to_string(start));
        }
        return {start, end};
    }

    std::size_t digitsAfterDash() {
        skipSpaces();
        if (!isDigit(peek())) {
            fail("the number that ends the range");
        }
        return m_at;
    }

    /// Reads the digits at the cursor.
    template <typename Number>
    Number number() {
        const std::size_t at = m_at;
        constexpr std::uint64_t kMost = std::numeric_limits<Number>::max();
        std::uint64_t value = 0;
        for (; isDigit(peek()); ++m_at) {
            value = value * 10 + static_cast<std::uint64_t>(peek() - '0');
            if (value > kMost) {
                failAt(at, "a number up to " + std::to_string(kMost));
            }
        }
        return static_cast<Number>(value);
    }

    /// Letters, with digits and single hyphens between them.
    [[nodiscard]] std::string_view peekWord() const {
        std::size_t end = m_at;
        while (end < m_text.size() &&
               (isLetter(m_text[end]) || (end > m_at && isDigit(m_text[end])) ||
                (end > m_at && m_text[end] == '-' && end + 1 < m_text.size() && isLetter(m_text[end + 1])))) {
            ++end;
        }
        return m_text.substr(m_at, end - m_at);
    }

    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    void skipSpaces() {
        while (isSpace(peek())) {
            ++m_at;
        }
    }

    bool atEnd() {
        skipSpaces();
        return m_at == m_text.size();
    }

    bool accept(std::string_view symbol) {
        skipSpaces();
        if (m_text.substr(m_at, symbol.size()) != symbol) {
            return false;
        }
        m_at += symbol.size();
        return true;
    }

    [[noreturn]] void fail(const std::string& expected) const { failAt(m_at, expected); }

    [[noreturn]] void failAt(std::size_t at, const std::string& expected) const {
        const std::string position = std::to_string(at + 1);
        throw Error(ErrorCode::SpecSyntax, {std::string(m_text), position, expected});
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

KnockoutSpec parseKnockoutSpec(std::string_view text) {
    return Parser(text).parse();
}

} // namespace mambascope
