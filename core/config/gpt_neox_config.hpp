// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/common_fields.hpp"
#include "core/config/config_reader.hpp"
#include "core/config/rotary_config.hpp"

#include <cstdint>
#include <string>

namespace mambascope {

/// What GPT-NeoX's forward pass needs to know (Hugging Face's GPTNeoXForCausalLM). All sizes are positive and
/// small enough that no product of two overflows.
struct GptNeoXConfig {
    std::int64_t vocabularySize = 0; ///< of the model; a tokenizer may have fewer tokens
    std::int64_t hiddenSize = 0;     ///< D
    std::int64_t layers = 0;         ///< L
    std::int64_t heads = 0;          ///< H, divides D
    std::int64_t intermediateSize = 0;
    std::int64_t maxPositions = 0;
    std::string activation; ///< one of kActivations
    RotaryConfig rotary;
    double normEpsilon = 1e-5;
    bool parallelResidual = true;
    bool attentionBias = true; ///< query_key_value and dense; the MLP always has biases
    bool tieEmbeddings = false;
    ConfigNotes notes; ///< fields that can be read in two ways, and which way was taken

    [[nodiscard]] std::int64_t headSize() const { return hiddenSize / heads; } ///< P
};

/// Parses and checks a config.json of model_type gpt_neox, in the spelling of transformers 4 (rotary_pct,
/// rotary_emb_base) or 5 (rope_parameters); fields left out take transformers' defaults.
/// Throws ConfigField or ModelUnsupported.
[[nodiscard]] GptNeoXConfig readGptNeoXConfig(const ConfigReader& config);

} // namespace mambascope
