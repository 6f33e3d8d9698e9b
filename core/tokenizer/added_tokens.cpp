// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/added_tokens.hpp"

#include "core/base/utf8.hpp"
#include "core/tokenizer/unicode.hpp"

#include <algorithm>

namespace mambascope {

namespace {

/// Start of the character that ends at `end` (> 0) in valid UTF-8.
std::size_t characterBefore(std::string_view text, std::size_t end) {
    std::size_t begin = end - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
        --begin;
    }
    return begin;
}

bool touchesWord(std::string_view text, TextRange range) {
    const bool before =
        range.begin > 0 &&
        unicode::isWordCharacter(decodeUtf8(text, characterBefore(text, range.begin)).codePoint);
    return before ||
           (range.end < text.size() && unicode::isWordCharacter(decodeUtf8(text, range.end).codePoint));
}

/// First byte of the white space that ends at `end`, looked for down to `first`.
std::size_t whiteSpaceBefore(std::string_view text, std::size_t first, std::size_t end) {
    while (end > first) {
        const std::size_t begin = characterBefore(text, end);
        if (!unicode::isWhiteSpace(decodeUtf8(text, begin).codePoint)) {
            break;
        }
        end = begin;
    }
    return end;
}

/// End of the white space that starts at `begin`.
std::size_t whiteSpaceBehind(std::string_view text, std::size_t begin) {
    while (begin < text.size()) {
        const Utf8Step step = decodeUtf8(text, begin);
        if (!unicode::isWhiteSpace(step.codePoint)) {
            break;
        }
        begin += step.length;
    }
    return begin;
}

} // namespace

void AddedTokenMatcher::add(const AddedToken& token) {
    if (m_nodes.empty()) {
        m_nodes.emplace_back();
    }
    std::size_t node = 0;
    for (const char byte : token.content) {
        const auto [entry, isNew] =
            m_nodes[node].next.emplace(byte, static_cast<std::int32_t>(m_nodes.size()));
        node = static_cast<std::size_t>(entry->second);
        if (isNew) {
            m_nodes.emplace_back();
        }
    }
    if (node != 0 && m_nodes[node].token == kNothing) {
        m_nodes[node].token = static_cast<std::int32_t>(m_tokens.size());
        m_tokens.push_back(token);
    }
}

AddedTokenMatcher::Match AddedTokenMatcher::longestAt(std::string_view text, std::size_t begin) const {
    Match longest;
    const Node* node = &m_nodes.front();
    for (std::size_t position = begin; position < text.size(); ++position) {
        const auto next = node->next.find(text[position]);
        if (next == node->next.end()) {
            break;
        }
        node = &m_nodes[static_cast<std::size_t>(next->second)];
        if (node->token != kNothing) {
            longest = {position + 1, node->token};
        }
    }
    return longest;
}

std::vector<AddedTokenMatcher::Part> AddedTokenMatcher::split(std::string_view text) const {
    std::vector<Part> parts;
    std::size_t covered = 0;
    TextRange run; // the white space that was read last
    for (std::size_t position = 0; !m_nodes.empty() && position < text.size();) {
        const Match match = longestAt(text, position);
        if (match.token == kNothing) {
            ++position;
            continue;
        }
        const AddedToken& token = m_tokens[static_cast<std::size_t>(match.token)];
        TextRange range{position, match.end};
        position = match.end; // also when it is discarded: no shorter token is tried inside of it
        if (token.singleWord && touchesWord(text, range)) {
            continue;
        }
        if (token.stripLeft) {
            range.begin = std::max(whiteSpaceBefore(text, covered, range.begin), covered);
        }
        if (token.stripRight) {
            const bool isKnown = run.begin <= range.end && range.end < run.end; // each run is read once
            run = isKnown ? run : TextRange{range.end, whiteSpaceBehind(text, range.end)};
            range.end = run.end;
        }
        if (covered < range.begin) {
            parts.push_back({{covered, range.begin}, std::nullopt});
        }
        parts.push_back({range, token.id});
        covered = range.end;
    }
    if (covered != text.size()) {
        parts.push_back({{covered, text.size()}, std::nullopt});
    }
    return parts;
}

} // namespace mambascope
