// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/config/common_fields.hpp"
#include "core/config/config_reader.hpp"
#include "core/config/rotary_config.hpp"

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
    ConfigNotes notes;                 ///< fields that can be read in two ways, and which way was taken
    std::vector<std::int64_t> windows; ///< sliding window of each layer; 0: none. Empty: no layer has one

    /// Sliding window of one layer; 0: none.
    [[nodiscard]] std::int64_t windowOf(std::int64_t layer) const {
        return windows.empty() ? 0 : windows[static_cast<std::size_t>(layer)];
    }
};

/// Parse and check a config.json of model_type llama, mistral or qwen2, in the spelling of transformers 4 or
/// 5; fields left out take transformers' defaults of the family. Throw ConfigField or ModelUnsupported.
[[nodiscard]] LlamaConfig readLlamaConfig(const ConfigReader& config);
[[nodiscard]] LlamaConfig readMistralConfig(const ConfigReader& config);
[[nodiscard]] LlamaConfig readQwen2Config(const ConfigReader& config);

} // namespace mambascope
