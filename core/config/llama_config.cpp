// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults are those of transformers 5.23's LlamaConfig, MistralConfig and Qwen2Config.
#include "core/config/llama_config.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/message_text.hpp"
#include "core/config/activations.hpp"
#include "core/config/limits.hpp"

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
    // null means as many as heads in every family, a field left out the family's number.
    const std::int64_t keyHeads =
        defaults.keyHeads == 0 || config.isNull("num_key_value_heads") ? result.heads : defaults.keyHeads;
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
    readCommonFields(config, result.notes);
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
    result.rotary =
        readRotaryConfig(config, result.headSize, result.maxPositions, RotaryDefaults{}, result.notes);
    return result;
}

/// layer_types: which layers have the window. False if the field is left out.
bool readLayerTypes(const ConfigReader& config, std::int64_t window, LlamaConfig& result) {
    const std::vector<std::string> types = config.texts("layer_types");
    if (!config.has("layer_types")) {
        return false;
    }
    if (static_cast<std::int64_t>(types.size()) != result.layers) {
        config.fail("layer_types", "one of full_attention, sliding_attention for each of the " +
                                       std::to_string(result.layers) + " layers");
    }
    for (const std::string& type : types) {
        const bool slides = type == "sliding_attention";
        if (!slides && type != "full_attention" && type != "attention") { // an older name of the same
            config.fail("layer_types",
                        "full_attention or sliding_attention in each layer, not " + quotedForMessage(type));
        }
        if (slides && window == 0) { // transformers stops here, too
            config.fail("layer_types", "full_attention in each layer, as there is no sliding_window");
        }
        result.windows.push_back(slides ? window : 0);
    }
    return true;
}

} // namespace

LlamaConfig readLlamaConfig(const ConfigReader& config) {
    requireFamily(config, "llama");
    LlamaConfig result = readCommon(config, kLlama);
    result.queryKeyValueBias = config.boolean("attention_bias", false);
    result.attentionOutBias = result.queryKeyValueBias;
    result.mlpBias = config.boolean("mlp_bias", false);
    const std::vector<std::string> types = config.texts("layer_types");
    if (std::find(types.begin(), types.end(), "sliding_attention") != types.end()) {
        addNote(result.notes, "layer_types has sliding_attention; every layer sees the whole prompt, as "
                              "transformers' llama doesn't read it");
    }
    return result;
}

LlamaConfig readMistralConfig(const ConfigReader& config) {
    requireFamily(config, "mistral");
    LlamaConfig result = readCommon(config, kMistral);
    // null means no window (Mistral 0.2 on), a field left out means the first release's.
    const std::int64_t window =
        config.isNull("sliding_window") ? 0 : config.integer("sliding_window", limits::kPositions, 4096);
    // transformers takes a mistral with layer_types for a ministral, which differs in nothing else.
    if (!readLayerTypes(config, window, result)) {
        result.windows.assign(static_cast<std::size_t>(result.layers), window);
    }
    return result;
}

LlamaConfig readQwen2Config(const ConfigReader& config) {
    requireFamily(config, "qwen2");
    LlamaConfig result = readCommon(config, kQwen2);
    result.queryKeyValueBias = true;
    std::int64_t window = 0;
    if (config.boolean("use_sliding_window", false) && !config.isNull("sliding_window")) {
        window = config.integer("sliding_window", limits::kPositions, 4096);
    }
    if (!readLayerTypes(config, window, result)) {
        const std::int64_t first = config.integer("max_window_layers", {0, limits::kLayers.high}, 28);
        for (std::int64_t layer = 0; layer < result.layers; ++layer) {
            result.windows.push_back(layer < first ? 0 : window);
        }
    }
    return result;
}

} // namespace mambascope
