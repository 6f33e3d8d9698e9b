// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/prompt_encoder.hpp"

#include "core/tokenizer/unicode.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace mambascope {

AlignedText normalized(Normalization normalization, const AlignedText& text, TextRange range) {
    return normalization == Normalization::Nfc ? unicode::composed(text, range)
                                               : AlignedText::slice(text, range);
}

std::vector<Token> PromptEncoder::run(std::string_view prompt) {
    const AlignedText text = AlignedText::repaired(prompt);
    for (const AddedTokenMatcher::Part& part : m_tables.plainTokens.split(text.text())) {
        if (part.id) {
            emit(*part.id, text.origin(part.range));
        } else {
            encodeNormalized(normalized(m_tables.normalization, text, part.range));
        }
    }
    return std::move(m_tokens);
}

void PromptEncoder::encodeNormalized(const AlignedText& text) {
    for (const AddedTokenMatcher::Part& part : m_tables.normalizedTokens.split(text.text())) {
        if (part.id) {
            emit(*part.id, text.origin(part.range));
            continue;
        }
        for (const TextRange& piece : splitText(text.text(), part.range, m_tables.preTokenizer.splits)) {
            encodeByteLevel(text, piece);
        }
    }
}

void PromptEncoder::encodeByteLevel(const AlignedText& text, TextRange range) {
    if (!m_tables.preTokenizer.addPrefixSpace || text.text()[range.begin] == ' ') {
        cutByteLevel(text, range);
        return;
    }
    AlignedText prefixed;
    const std::size_t start = text.origin(range).begin;
    prefixed.appendChanged(" ", {start, start}); // stands for nothing that was typed
    prefixed.appendUnchanged(text, range);
    cutByteLevel(prefixed, {0, prefixed.text().size()});
}

void PromptEncoder::cutByteLevel(const AlignedText& text, TextRange range) {
    if (!m_tables.preTokenizer.byteLevelPattern) {
        encodePiece(text, range);
        return;
    }
    for (const TextRange& piece : splitText(text.text(), range, *m_tables.preTokenizer.byteLevelPattern)) {
        encodePiece(text, piece);
    }
}

void PromptEncoder::encodePiece(const AlignedText& text, TextRange piece) {
    for (const BpeToken& token : m_bpe.encode(piece.of(text.text()))) {
        emit(token.id, text.origin({piece.begin + token.bytes.begin, piece.begin + token.bytes.end}));
    }
}

void PromptEncoder::emit(std::int32_t id, TextRange origin) {
    auto start = static_cast<std::uint32_t>(origin.begin);
    auto end = static_cast<std::uint32_t>(origin.end);
    if (!m_tokens.empty()) { // an added token that stripped white space may reach beyond the start of the
                             // next one
        start = std::max(start, m_tokens.back().start);
        end = std::max({end, start, m_tokens.back().end});
    }
    m_tokens.push_back({id, std::string(m_tables.texts[id]), start, end});
}

} // namespace mambascope
