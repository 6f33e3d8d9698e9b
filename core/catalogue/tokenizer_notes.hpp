// SPDX-License-Identifier: GPL-3.0-or-later
// What a tokenizer and its model don't agree on, for one prompt.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizer/tokenizer.hpp"
#include "core/values/snapshot.hpp"

namespace mambascope {

/// Throws Error InvalidArgument {argument, token, what is expected} if the model's embedding has no row
/// for a token: some tokenizers have a few more.
void requireInVocabulary(std::string_view argument, std::int32_t id, const std::string& text,
                         const ModelInfo& model);

/// One line for each thing in which the tokens could be read in another way: BOS that only
/// tokenizer_config.json speaks of, and ids of added tokens that transformers numbers otherwise.
[[nodiscard]] std::vector<std::string> tokenizerNotes(const Tokenizer& tokenizer,
                                                      std::span<const Token> tokens, BosChoice bos);

} // namespace mambascope
