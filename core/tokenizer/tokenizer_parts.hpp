// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: the sections of a tokenizer.json, checked. Each throws FileMalformed or
// TokenizerUnsupported.
#pragma once

#include "core/tokenizer/added_tokens.hpp"
#include "core/tokenizer/bpe.hpp"
#include "core/tokenizer/json_parts.hpp"
#include "core/tokenizer/pre_tokenizer.hpp"
#include "core/tokenizer/tokenizer_json.hpp"

#include <cstdint>
#include <vector>

namespace mambascope {

/// What encloses a prompt's own tokens.
struct TokenTemplate {
    std::vector<std::int32_t> before;
    std::vector<std::int32_t> after;
};

[[nodiscard]] PreTokenizer readPreTokenizer(const JsonNode& preTokenizer);
[[nodiscard]] TokenTemplate readPostProcessor(const JsonNode& postProcessor);
/// Takes the vocabulary out of `json`. The pre-tokenizer tells how pieces reach the model.
[[nodiscard]] BpeModel readBpeModel(TokenizerJson& json, const PreTokenizer& preTokenizer);
/// The file's ids count; they must agree with the vocabulary, and no two tokens may share one.
[[nodiscard]] std::vector<AddedToken> readAddedTokens(const JsonNode& addedTokens,
                                                      const Vocabulary& vocabulary);

} // namespace mambascope
