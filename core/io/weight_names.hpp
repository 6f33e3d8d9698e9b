// SPDX-License-Identifier: GPL-3.0-or-later
// The forms in which files spell a model's tensors, in one table.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace mambascope {

/// The head's matrix in a model that has one of its own.
inline constexpr std::string_view kHeadName = "lm_head.weight";

/// How one kind of models names its tensors. The first members are transformers' own names, which loaders
/// ask for.
struct WeightNames {
    std::string_view prefix;    ///< of all tensors but the head's: "model."
    std::string_view embedding; ///< "model.embed_tokens.weight"
    /// Spellings beside them: what a name starts with, and what transformers calls that.
    struct Alias {
        std::string_view from, to;
    };
    std::span<const Alias> aliases;

    /// transformers' name of a stored tensor. The base model's tensors may lack the prefix, and the head's
    /// may have it (core_model_loading.py's rename_source_key). Whether the model has such a tensor is not
    /// asked.
    [[nodiscard]] std::string modelName(std::string_view stored) const;
};

extern const WeightNames kStateSpaceNames; ///< Mamba-1 and 2, in Hugging Face's and state-spaces' own layout
extern const WeightNames kGptNeoXNames;
extern const WeightNames kGptNames;   ///< GPT-2 and GPT-J
extern const WeightNames kLlamaNames; ///< Llama, Mistral, Qwen2

} // namespace mambascope
