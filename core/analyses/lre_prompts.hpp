// SPDX-License-Identifier: GPL-3.0-or-later
// The prompts of linear relational embeddings: lines of training facts, then a template without its object.
// Private to core: includes LibTorch.
#pragma once

#include <string>
#include <vector>

#include "core/loading/loaded_model.hpp"
#include "core/passes/branched_runs.hpp"
#include "core/values/lre_kind.hpp"

namespace mambascope {

struct LrePrompts {
    std::vector<BranchedPrompt> train; ///< each behind the other training facts
    std::vector<BranchedPrompt> test;  ///< each behind all training facts
    std::vector<std::string> notes;
};

/// The looked-at token is the last one of the subject in the template that ends the prompt. Throws Error
/// InvalidArgument for facts that make no prompts (no {} in the template, nothing to train on, empty texts)
/// and for a prefix that the tokenizer doesn't have; PromptTooLong; as LoadedModel::tokenize.
[[nodiscard]] LrePrompts lrePrompts(const LreFacts& facts, LrePrefix prefix, const LoadedModel& model);

} // namespace mambascope
