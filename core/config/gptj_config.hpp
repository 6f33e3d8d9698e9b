// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/config/common_fields.hpp"
#include "core/config/config_reader.hpp"
#include "core/config/rotary_config.hpp"

namespace mambascope {

/// What GPT-J's forward pass needs to know (Hugging Face's GPTJForCausalLM). All sizes are positive and small
/// enough that no product of two overflows.
struct GptJConfig {
    std::int64_t vocabularySize = 0; ///< of the model; a tokenizer may have fewer tokens
    std::int64_t hiddenSize = 0;     ///< D
    std::int64_t layers = 0;         ///< L
    std::int64_t heads = 0;          ///< H, divides D
    std::int64_t intermediateSize = 0;
    std::string activation; ///< one of kActivations
    RotaryConfig rotary;    ///< interleaved
    double normEpsilon = 1e-5;
    bool tieEmbeddings = false; ///< the head's weight; its bias is its own
    ConfigNotes notes;          ///< fields that can be read in two ways, and which way was taken

    [[nodiscard]] std::int64_t headSize() const { return hiddenSize / heads; } ///< P
};

/// Parses and checks a config.json of model_type gptj; fields left out take transformers' defaults.
/// Throws ConfigField or ModelUnsupported.
[[nodiscard]] GptJConfig readGptJConfig(const ConfigReader& config);

} // namespace mambascope
