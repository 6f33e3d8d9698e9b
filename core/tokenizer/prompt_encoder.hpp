// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: from a prompt through its parts to tokens.
#pragma once

#include "core/tokenizer/aligned_text.hpp"
#include "core/tokenizer/bpe.hpp"
#include "core/tokenizer/growth_budget.hpp"
#include "core/tokenizer/normalizer.hpp"
#include "core/tokenizer/token.hpp"
#include "core/tokenizer/token_decoder.hpp"
#include "core/tokenizer/token_texts.hpp"
#include "core/tokenizer/tokenizer.hpp"
#include "core/tokenizer/tokenizer_parts.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace mambascope {

/// All that a loaded tokenizer knows. Immutable once loaded.
struct TokenizerTables {
    Normalizer normalizer;
    AddedTokenMatcher plainTokens;      ///< looked for in the original text
    AddedTokenMatcher normalizedTokens; ///< looked for in normalized text
    PreTokenizer preTokenizer;
    BpeModel bpe;
    TokenTemplate tokenTemplate;
    TokenDecoder decoder;
    TokenTexts texts;
    BosFacts bos;
    std::optional<std::int32_t> eos;
    std::map<std::int32_t, std::int32_t> countedIds; ///< of added tokens that transformers numbers otherwise
};

/// Encodes one prompt, without the template's tokens. Use once.
class PromptEncoder {
public:
    explicit PromptEncoder(const TokenizerTables& tables)
        : m_tables(tables)
        , m_bpe(tables.bpe) {}

    [[nodiscard]] std::vector<Token> run(std::string_view prompt);

private:
    void encodeNormalized(const AlignedText& text);
    void encodePiece(const AlignedText& text, TextRange piece, std::size_t step);
    void encodeStep(const SplitStep& split, const AlignedText& text, TextRange piece, std::size_t next);
    void encodeStep(const MetaspaceStep& metaspace, const AlignedText& text, TextRange piece,
                    std::size_t next);
    void encodeStep(const ByteLevelStep& byteLevel, const AlignedText& text, TextRange piece,
                    std::size_t next);
    void encodeSpelled(const AlignedText& text, TextRange piece, std::size_t next);
    void encodeWord(const AlignedText& text, TextRange word);
    void emit(std::int32_t id, TextRange origin);

    const TokenizerTables& m_tables;
    BpeEncoder m_bpe;
    GrowthBudget m_budget{0}; ///< of the pre-tokenizer's steps
    std::vector<Token> m_tokens;
};

} // namespace mambascope
