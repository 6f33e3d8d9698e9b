// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults are those of transformers 5.23's LlamaConfig, MistralConfig and Qwen2Config.
#include "core/models/config/llama_config.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/models/config/activations.hpp"
#include "core/models/config/limits.hpp"

namespace mambascope {
namespace {

/// The families' defaults where they differ. Key heads: 0 means as many as heads.
struct Defaults {
    std::int64_t vocabularySize, intermediateSize, keyHeads, maxPositions;
};

constexpr Defaults kLlama{32000, 11008, 0, 2048};
constexpr Defaults kMistral{32000, 14336, 8, 131072};
constexpr Defaults kQwen2{151936, 22016, 32, 32768};

void readHeads(const ConfigReader& config, const Defaults& defaults, LlamaConfig& result) {
    result.heads = config.integer("num_attention_heads", limits::kSize, 32);
    const std::int64_t keyHeads = defaults.keyHeads == 0 ? result.heads : defaults.keyHeads;
    result.keyHeads = config.integer("num_key_value_heads", limits::kSize, keyHeads);
    if (result.heads % result.keyHeads != 0) {
        config.fail("num_key_value_heads",
                    "a divisor of num_attention_heads (" + std::to_string(result.heads) + ")");
    }
    if (!config.has("head_dim") && result.hiddenSize % result.heads != 0) {
        config.fail("num_attention_heads",
                    "a divisor of hidden_size (" + std::to_string(result.hiddenSize) + ")");
    }
    result.headSize = config.integer("head_dim", limits::kSize, result.hiddenSize / result.heads);
}

LlamaConfig readCommon(const ConfigReader& config, const Defaults& defaults) {
    LlamaConfig result;
    result.vocabularySize = config.integer("vocab_size", limits::kVocabulary, defaults.vocabularySize);
    result.hiddenSize = config.integer("hidden_size", limits::kSize, 4096);
    result.layers = config.integer("num_hidden_layers", limits::kLayers, 32);
    result.intermediateSize = config.integer("intermediate_size", limits::kSize, defaults.intermediateSize);
    result.maxPositions =
        config.integer("max_position_embeddings", limits::kPositions, defaults.maxPositions);
    readHeads(config, defaults, result);
    result.activation = config.choice("hidden_act", kActivations, "silu");
    result.normEpsilon = config.real("rms_norm_eps", limits::kEpsilon, 1e-6);
    result.tieEmbeddings = config.boolean("tie_word_embeddings", false);
    result.rotary = readRotaryConfig(config, result.headSize, result.maxPositions, RotaryDefaults{});
    return result;
}

/// Qwen2's layer_types as the first layer with a window; any other mixture has no checkpoint.
void readLayerTypes(const ConfigReader& config, LlamaConfig& result) {
    const std::vector<std::string> types = config.texts("layer_types");
    if (types.empty()) {
        return;
    }
    const std::string expected = "one of full_attention, sliding_attention for each of the " +
                                 std::to_string(result.layers) + " layers, the sliding ones last";
    if (static_cast<std::int64_t>(types.size()) != result.layers) {
        config.fail("layer_types", expected);
    }
    result.firstWindowed = result.layers;
    for (std::int64_t layer = 0; layer < result.layers; ++layer) {
        const std::string& type = types[static_cast<std::size_t>(layer)];
        if (type == "sliding_attention") {
            result.firstWindowed = std::min(result.firstWindowed, layer);
        } else if (type != "full_attention" || result.firstWindowed < result.layers) {
            config.fail("layer_types", expected);
        }
    }
}

} // namespace

LlamaConfig readLlamaConfig(const ConfigReader& config) {
    requireFamily(config, "llama");
    LlamaConfig result = readCommon(config, kLlama);
    result.queryKeyValueBias = config.boolean("attention_bias", false);
    result.attentionOutBias = result.queryKeyValueBias;
    result.mlpBias = config.boolean("mlp_bias", false);
    return result;
}

LlamaConfig readMistralConfig(const ConfigReader& config) {
    requireFamily(config, "mistral");
    LlamaConfig result = readCommon(config, kMistral);
    // null means no window (Mistral 0.2 on), a field left out means the first release's.
    result.window =
        config.isNull("sliding_window") ? 0 : config.integer("sliding_window", limits::kPositions, 4096);
    return result;
}

LlamaConfig readQwen2Config(const ConfigReader& config) {
    requireFamily(config, "qwen2");
    LlamaConfig result = readCommon(config, kQwen2);
    result.queryKeyValueBias = true;
    if (config.boolean("use_sliding_window", false) && !config.isNull("sliding_window")) {
        result.window = config.integer("sliding_window", limits::kPositions, 4096);
        result.firstWindowed = config.integer("max_window_layers", {0, limits::kLayers.high}, 28);
        readLayerTypes(config, result);
    }
    return result;
}

} // namespace mambascope
