// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/models/config/config_reader.hpp"
#include "core/models/config/rotary_config.hpp"

namespace mambascope {

/// What the forward pass of Llama and its relatives needs to know: Llama 1 to 3.2, Mistral, Qwen2 and Qwen2.5
/// differ in nothing else. All sizes are positive and small enough that no product of two overflows.
struct LlamaConfig {
    std::int64_t vocabularySize = 0; ///< of the model; a tokenizer may have fewer tokens
    std::int64_t hiddenSize = 0;     ///< D
    std::int64_t layers = 0;         ///< L
    std::int64_t heads = 0;          ///< H
    std::int64_t keyHeads = 0;       ///< K, divides H
    std::int64_t headSize = 0;       ///< P; H·P may differ from D
    std::int64_t intermediateSize = 0;
    std::int64_t maxPositions = 0;
    std::string activation; ///< one of kActivations
    RotaryConfig rotary;
    double normEpsilon = 1e-6;
    bool queryKeyValueBias = false;
    bool attentionOutBias = false;
    bool mlpBias = false;
    bool tieEmbeddings = false;
    std::int64_t window = 0;        ///< sliding window of the layers from firstWindowed on; 0: none
    std::int64_t firstWindowed = 0; ///< layers below it see the whole prompt

    /// Sliding window of one layer; 0: none.
    [[nodiscard]] std::int64_t windowOf(std::int64_t layer) const {
        return layer < firstWindowed ? 0 : window;
    }
};

/// Parse and check a config.json of model_type llama, mistral or qwen2, in the spelling of transformers 4 or
/// 5; fields left out take transformers' defaults of the family. Throw ConfigField or ModelUnsupported.
[[nodiscard]] LlamaConfig readLlamaConfig(const ConfigReader& config);
[[nodiscard]] LlamaConfig readMistralConfig(const ConfigReader& config);
[[nodiscard]] LlamaConfig readQwen2Config(const ConfigReader& config);

} // namespace mambascope
