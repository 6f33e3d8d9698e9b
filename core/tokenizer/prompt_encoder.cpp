// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/prompt_encoder.hpp"

#include "core/tokenizer/byte_alphabet.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace mambascope {

namespace {

/// How long a piece may become: every space becomes the mark, and one may be put in front.
std::size_t sizeWithMarks(std::string_view piece, std::string_view mark) {
    const auto spaces = static_cast<std::size_t>(std::count(piece.begin(), piece.end(), ' '));
    return piece.size() + (1 + spaces) * mark.size();
}

/// Every space becomes the mark, which stands for it.
AlignedText withMarks(const AlignedText& text, TextRange piece, std::string_view mark) {
    AlignedText result;
    std::size_t begin = piece.begin;
    while (begin < piece.end) {
        const std::size_t space = std::min(text.text().find(' ', begin), piece.end);
        result.appendUnchanged(text, {begin, space});
        if (space < piece.end) {
            result.appendChanged(mark, text.origin({space, space + 1}));
        }
        begin = space + 1;
    }
    return result;
}

TextRange wholeOf(const AlignedText& text) {
    return {0, text.text().size()};
}

} // namespace

std::vector<Token> PromptEncoder::run(std::string_view prompt) {
    const AlignedText text = AlignedText::repaired(prompt);
    GrowthBudget ofNormalizer(prompt.size());
    m_budget = GrowthBudget(prompt.size());
    for (const AddedTokenMatcher::Part& part : m_tables.plainTokens.split(text.text())) {
        if (part.id) {
            emit(*part.id, text.origin(part.range));
        } else {
            encodeNormalized(m_tables.normalizer.apply(text, part.range, ofNormalizer));
        }
    }
    return std::move(m_tokens);
}

void PromptEncoder::encodeNormalized(const AlignedText& text) {
    for (const AddedTokenMatcher::Part& part : m_tables.normalizedTokens.split(text.text())) {
        if (part.id) {
            emit(*part.id, text.origin(part.range));
        } else {
            encodePiece(text, part.range, 0);
        }
    }
}

/// What is left to do from a step of the pre-tokenizer on.
void PromptEncoder::encodePiece(const AlignedText& text, TextRange piece, std::size_t step) {
    const std::vector<PreTokenizerStep>& steps = m_tables.preTokenizer.steps;
    if (step == steps.size()) {
        encodeWord(text, piece);
    } else if (piece.size() > 0) {
        std::visit([&](const auto& known) { encodeStep(known, text, piece, step + 1); }, steps[step]);
    }
}

void PromptEncoder::encodeStep(const SplitStep& split, const AlignedText& text, TextRange piece,
                               std::size_t next) {
    for (const TextRange& part : splitText(text.text(), piece, split)) {
        encodePiece(text, part, next);
    }
}

void PromptEncoder::encodeStep(const MetaspaceStep& metaspace, const AlignedText& text, TextRange piece,
                               std::size_t next) {
    m_budget.spend(next - 1, sizeWithMarks(piece.of(text.text()), metaspace.mark));
    AlignedText marked = withMarks(text, piece, metaspace.mark);
    const bool starts = metaspace.scheme == PrependScheme::Always ||
                        (metaspace.scheme == PrependScheme::First && text.origin(piece).begin == 0);
    if (starts && !marked.text().starts_with(metaspace.mark)) {
        marked = marked.withPrefix(metaspace.mark, wholeOf(marked));
    }
    if (metaspace.split) {
        encodeStep(*metaspace.split, marked, wholeOf(marked), next);
    } else {
        encodePiece(marked, wholeOf(marked), next);
    }
}

void PromptEncoder::encodeStep(const ByteLevelStep& byteLevel, const AlignedText& text, TextRange piece,
                               std::size_t next) {
    if (byteLevel.addPrefixSpace && text.text()[piece.begin] != ' ') {
        const AlignedText prefixed = text.withPrefix(" ", piece);
        encodeStep(ByteLevelStep{false, byteLevel.pattern}, prefixed, wholeOf(prefixed), next);
    } else if (!byteLevel.pattern) {
        encodeSpelled(text, piece, next);
    } else {
        for (const TextRange& part : splitText(text.text(), piece, *byteLevel.pattern)) {
            encodeSpelled(text, part, next);
        }
    }
}

/// BPE spells bytes itself; only steps behind ByteLevel, and byte fallback, must see the spelling.
void PromptEncoder::encodeSpelled(const AlignedText& text, TextRange piece, std::size_t next) {
    if (m_tables.bpe.units == BpeModel::Units::Bytes) {
        encodePiece(text, piece, next);
        return;
    }
    AlignedText spelled;
    for (std::size_t byte = piece.begin; byte < piece.end; ++byte) {
        const TextRange range{byte, byte + 1};
        spelled.appendChanged(byte_alphabet::spell(range.of(text.text())), text.origin(range));
    }
    encodePiece(spelled, wholeOf(spelled), next);
}

void PromptEncoder::encodeWord(const AlignedText& text, TextRange word) {
    for (const BpeToken& token : m_bpe.encode(word.of(text.text()))) {
        emit(token.id, text.origin({word.begin + token.bytes.begin, word.begin + token.bytes.end}));
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
