// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold within an answer that was read: views index it without looking. Each throws Error
// FileMalformed at the field that is wrong; `body` is the answer's.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/io/json_node.hpp"
#include "core/values/corruption.hpp"
#include "core/values/kind_parts.hpp"

namespace mambascope {

[[nodiscard]] bool ascendingWithin(const std::vector<int>& values, int count);
[[nodiscard]] bool within(const std::vector<IndexRange>& ranges, int count);

void checkModel(const ModelInfo& model, const JsonNode& body);
/// Tokens inside the request's prompt and the vocabulary, the subject inside the tokens.
void checkPrompt(const PromptInfo& prompt, const PromptSpec& asked, const ModelInfo& model,
                 const JsonNode& body);
void checkTarget(const TargetInfo& target, const ModelInfo& model, const JsonNode& body);
/// Pairs of tokens of both prompts. `node` is the list's or the pair's.
void checkPairs(const std::vector<AlignedPair>& pairs, const PromptInfo& clean, const PromptInfo& corrupt,
                const JsonNode& node);
/// The corrupted prompt, whose text the answer doesn't have: tokens inside the vocabulary, the subject inside
/// the tokens.
void checkCorruptPrompt(const PromptInfo& prompt, const ModelInfo& model, const JsonNode& body);
/// `node` is the list's.
void checkTop(const std::vector<TokenScore>& top, const ModelInfo& model, const JsonNode& node);
/// limits: what each index of a place lies below.
void checkReport(const std::optional<CheckReport>& report, const std::vector<std::size_t>& limits,
                 const JsonNode& body);

} // namespace mambascope
