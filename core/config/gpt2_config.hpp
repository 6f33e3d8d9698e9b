// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/config/common_fields.hpp"
#include "core/config/config_reader.hpp"

namespace mambascope {

/// What GPT-2's forward pass needs to know (Hugging Face's GPT2LMHeadModel). All sizes are positive and small
/// enough that no product of two overflows.
struct Gpt2Config {
    std::int64_t vocabularySize = 0; ///< of the model; a tokenizer may have fewer tokens
    std::int64_t hiddenSize = 0;     ///< D
    std::int64_t layers = 0;         ///< L
    std::int64_t heads = 0;          ///< H, divides D
    std::int64_t intermediateSize = 0;
    std::int64_t maxPositions = 0; ///< rows of the learned positions
    std::string activation;        ///< one of kActivations
    double normEpsilon = 1e-5;
    bool scaleScores = true;   ///< scale_attn_weights: by 1/√P
    bool scaleByLayer = false; ///< scale_attn_by_inverse_layer_idx: by 1/(layer + 1) too
    bool tieEmbeddings = true;
    ConfigNotes notes; ///< fields that can be read in two ways, and which way was taken

    [[nodiscard]] std::int64_t headSize() const { return hiddenSize / heads; } ///< P
};

/// Parses and checks a config.json of model_type gpt2; fields left out take transformers' defaults.
/// Throws ConfigField or ModelUnsupported.
[[nodiscard]] Gpt2Config readGpt2Config(const ConfigReader& config);

} // namespace mambascope
