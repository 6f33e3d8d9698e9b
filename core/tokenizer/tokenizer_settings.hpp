// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: what lies beside a tokenizer's main file: tokenizer_config.json,
// special_tokens_map.json and added_tokens.json, read as transformers 5 does (tokenization_utils_base.py,
// _from_pretrained).
#pragma once

#include "core/tokenizer/added_tokens.hpp"
#include "core/tokenizer/tokenizer_defaults.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mambascope {

/// The classes of transformers whose defaults matter here.
enum class TokenizerClass {
    Other,
    Gpt2,    ///< GPT2Tokenizer
    GptNeoX, ///< GPTNeoXTokenizer
    Qwen2,   ///< Qwen2Tokenizer
    Llama,   ///< LlamaTokenizer
};

/// Settings of a tokenizer's folder.
struct TokenizerSettings {
    TokenizerClass kind = TokenizerClass::Other;
    /// By attribute ("bos_token"), with the class's defaults; nothing if it is said that there is none.
    std::map<std::string, std::optional<AddedToken>> special = {};
    std::vector<AddedToken> added = {}; ///< added_tokens_decoder or added_tokens.json, by id
    std::vector<AddedToken> extra = {}; ///< extra_special_tokens, without ids
    std::optional<bool> addBos = {};    ///< add_bos_token
    bool addEos = false;                ///< add_eos_token
    bool addPrefixSpace = false;        ///< add_prefix_space
};

/// The attributes of special tokens in the order in which transformers adds them to a vocabulary.
[[nodiscard]] const std::vector<std::string>& specialTokenAttributes();

/// Files that are absent count as empty. Throws FileUnreadable and FileMalformed.
[[nodiscard]] TokenizerSettings readTokenizerSettings(const std::filesystem::path& folder,
                                                      const TokenizerDefaults& defaults);

} // namespace mambascope
