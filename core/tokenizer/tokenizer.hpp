// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/token.hpp"
#include "core/tokenizer/tokenizer_defaults.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

struct TokenizerTables;

enum class SpecialTokens {
    Add,  ///< what the tokenizer's template puts around a prompt (BOS, EOS)
    Omit, ///< the text's own tokens only
};

/// What becomes of a piece of text that is asked for as the next token.
struct FirstToken {
    std::int32_t id = 0;
    std::string text;      ///< its own bytes, leading space included
    std::size_t count = 0; ///< tokens of the whole piece; > 1: only the first one can be scored
};

/// What the files say of a BOS token.
struct BosFacts {
    std::optional<std::int32_t> id = std::nullopt; ///< nothing: none is known
    std::string missing = {};                      ///< then why, as "FILE names no BOS token"
    bool inTemplate = false;                       ///< something is put before a prompt anyway
    bool dropped = false; ///< the file's template is left out, as transformers' GPTNeoXTokenizer does
    std::optional<bool> asked = std::nullopt; ///< add_bos_token of tokenizer_config.json
};

/// BPE as a Hugging Face tokenizer.json describes it: byte-level (GPT-2, GPT-NeoX, Falcon, Llama 3, Qwen) and
/// SentencePiece style with byte fallback (Llama 1 and 2, Mistral). Gives the same ids as the `tokenizers`
/// library on valid UTF-8; broken bytes count as U+FFFD, one per maximal subpart, as in Python's
/// bytes.decode("utf-8", errors="replace"). A cheap handle on shared immutable tables; const functions may
/// run on any threads at once.
class Tokenizer {
public:
    /// `file` is a tokenizer.json, or a vocab.json with a merges.txt beside it; what lies beside either
    /// (tokenizer_settings.hpp) is read, too. Throws Error: FileMissing, FileUnreadable, FileMalformed, or
    /// TokenizerUnsupported for anything but BPE (Unigram, WordPiece, unknown normalizers, pre-tokenizers,
    /// decoders or patterns), which it names.
    [[nodiscard]] static Tokenizer load(const std::filesystem::path& file,
                                        const TokenizerDefaults& defaults = {});

    /// The prompt's tokens. A token's [start, end) covers exactly the bytes that it encodes, leading space
    /// included; where normalization (NFC) or repair of broken UTF-8 changed a character, the whole original
    /// of that character. Both ends never decrease from token to token. A space that the tokenizer puts in
    /// front stands for no byte: a token of it alone has start == end, as have the template's (BOS, EOS). The
    /// template is the post_processor's; add_bos_token in a tokenizer_config.json counts for nothing beside a
    /// tokenizer.json, as in transformers 5. `bos` changes what the template puts in front. Throws
    /// InvalidArgument for prompts of 64 MiB and more, and for a BOS token where none is known.
    [[nodiscard]] std::vector<Token> encode(std::string_view prompt,
                                            SpecialTokens special = SpecialTokens::Add,
                                            BosChoice bos = BosChoice::Auto) const;
    /// First token of the text without template tokens; nothing for a text without tokens.
    [[nodiscard]] std::optional<FirstToken> firstTokenOf(std::string_view text) const;

    /// The tokens' bytes, one after the other; may end or start amid a UTF-8 character (see toValidUtf8).
    /// Unknown ids add nothing.
    [[nodiscard]] std::string decode(std::span<const std::int32_t> ids) const;
    /// Bytes of one token; empty for an unknown id.
    [[nodiscard]] std::string tokenText(std::int32_t id) const;

    /// Highest id + 1. A model's embedding mostly has at least so many rows, and often more (padding).
    [[nodiscard]] std::int32_t vocabularySize() const;
    [[nodiscard]] const BosFacts& bos() const;
    /// The token that ends a text, as the files name it; nothing where they don't.
    [[nodiscard]] std::optional<std::int32_t> eos() const;
    /// What transformers makes of an id that the files give an added token: it counts such tokens on from the
    /// number of tokens, whatever their ids are.
    [[nodiscard]] std::int32_t countedId(std::int32_t id) const;

private:
    explicit Tokenizer(std::shared_ptr<const TokenizerTables> tables);

    std::shared_ptr<const TokenizerTables> m_tables;
};

} // namespace mambascope
