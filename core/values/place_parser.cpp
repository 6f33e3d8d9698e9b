// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/place_parser.hpp"

#include <limits>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

constexpr const char* kPositionExpected =
    "a token position such as 3 or 0-4, bytes such as b3-9, or one of "
    "last, first, subject, subject_last, after, relation, relation-with-last, "
    "context, all";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

std::vector<PositionItem> PlaceParser::positions() {
    std::vector<PositionItem> items;
    do {
        items.push_back(position());
    } while (accept(","));
    return items;
}

PositionItem PlaceParser::position() {
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

WrittenLayers PlaceParser::layers(bool embedding, const std::string& expected) {
    WrittenLayers written;
    skipSpaces();
    if (peekWord() == "all") {
        m_at += 3;
        written.all = true;
        return written;
    }
    do {
        skipSpaces();
        if (embedding && peekWord() == "emb") {
            m_at += 3;
            written.embedding = true;
        } else if (isDigit(peek())) {
            written.ranges.push_back(range());
        } else {
            const bool first = written.ranges.empty() && !written.embedding;
            fail(first ? expected : "a layer such as 12 or 10-18");
        }
    } while (accept(","));
    return written;
}

IndexRange PlaceParser::range() {
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

ByteSpan PlaceParser::bytes() {
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

std::size_t PlaceParser::digitsAfterDash() {
    skipSpaces();
    if (!isDigit(peek())) {
        fail("the number that ends the range");
    }
    return m_at;
}

/// Reads the digits at the cursor.
template <typename Number>
Number PlaceParser::number() {
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

std::string_view PlaceParser::peekWord() const {
    std::size_t end = m_at;
    while (end < m_text.size() &&
           (isLetter(m_text[end]) || (end > m_at && isDigit(m_text[end])) ||
            (end > m_at && m_text[end] == '-' && end + 1 < m_text.size() && isLetter(m_text[end + 1])))) {
        ++end;
    }
    return m_text.substr(m_at, end - m_at);
}

void PlaceParser::skipSpaces() {
    while (isSpace(peek())) {
        ++m_at;
    }
}

bool PlaceParser::accept(std::string_view symbol) {
    skipSpaces();
    if (m_text.substr(m_at, symbol.size()) != symbol) {
        return false;
    }
    m_at += symbol.size();
    return true;
}

bool PlaceParser::atEnd() {
    skipSpaces();
    return m_at == m_text.size();
}

void PlaceParser::failAt(std::size_t at, const std::string& expected) const {
    std::vector<std::string> arguments{std::string(m_text), std::to_string(at + 1), expected};
    if (!m_kind.empty()) {
        arguments.emplace_back(m_kind);
    }
    throw Error(ErrorCode::SpecSyntax, std::move(arguments));
}

} // namespace mambascope
