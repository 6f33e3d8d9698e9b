// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: byte pair encoding of one piece of text (Sennrich et al. 2016, arXiv
// 1508.07909).
#pragma once

#include "core/tokenizer/aligned_text.hpp"
#include "core/tokenizer/merge_table.hpp"
#include "core/tokenizer/vocabulary.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mambascope {

/// What a tokenizer.json's model says.
struct BpeModel {
    static constexpr std::int32_t kNoToken = -1;

    /// What merging starts from.
    enum class Units {
        Bytes,      ///< the vocabulary is spelled in the byte alphabet, pieces are not
        Characters, ///< pieces are spelled as the vocabulary is
    };

    Units units = Units::Bytes;
    Vocabulary vocabulary;
    MergeTable merges;
    std::array<std::int32_t, 256> byteTokens{}; ///< Bytes: the token of each single byte; Characters: of
                                                ///< each byte of characters without a token; or kNoToken
    std::int32_t unknown = kNoToken;            ///< for units without a token; kNoToken: they are left out
    bool fuseUnknown = false;                   ///< one unknown token for a run of them
    bool ignoreMerges = false;                  ///< a piece that is in the vocabulary is that token
};

struct BpeToken {
    std::int32_t id = 0;
    TextRange bytes; ///< in the piece
};

/// Encodes pieces; keeps its working memory from piece to piece. One per thread.
class BpeEncoder {
public:
    explicit BpeEncoder(const BpeModel& model)
        : m_model(model) {}

    /// The piece's tokens, valid until the next call. Takes O(n log n) for n bytes.
    const std::vector<BpeToken>& encode(std::string_view piece);

private:
    struct Symbol {
        BpeToken token;
        std::int32_t previous = 0; ///< -1 at the start
        std::int32_t next = 0;     ///< -1 at the end
        bool alive = true;
    };
    struct Candidate {
        std::uint32_t rank = 0;
        std::int32_t position = 0; ///< of the left symbol
        std::int32_t id = 0;       ///< of the joined token
    };

    [[nodiscard]] std::optional<std::int32_t> wholePiece(std::string_view piece) const;
    void splitIntoBytes(std::string_view piece);
    void splitIntoCharacters(std::string_view piece);
    [[nodiscard]] bool splitByFallback(std::string_view piece, TextRange character);
    void addSymbol(std::int32_t id, TextRange bytes);
    void addUnknown(TextRange bytes);
    void flushUnknown();
    void propose(std::int32_t left);
    void mergeAll();

    const BpeModel& m_model;
    std::vector<Symbol> m_symbols;
    std::optional<TextRange> m_unknown; ///< units without a token that await their symbol
    std::vector<Candidate> m_queue;     ///< heap: lowest rank first, leftmost among equals
    std::vector<BpeToken> m_result;
};

} // namespace mambascope
