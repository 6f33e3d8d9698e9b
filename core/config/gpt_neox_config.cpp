// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults are those of transformers 5.23's GPTNeoXConfig.
#include "core/config/gpt_neox_config.hpp"

#include "core/config/activations.hpp"
#include "core/config/limits.hpp"

namespace mambascope {

namespace {

constexpr RotaryDefaults kRotary{10000, 0.25, "rotary_emb_base", "rotary_pct", true};

} // namespace

GptNeoXConfig readGptNeoXConfig(const ConfigReader& config) {
    requireFamily(config, "gpt_neox");
    GptNeoXConfig result;
    readCommonFields(config, result.notes);
    result.vocabularySize = config.integer("vocab_size", limits::kVocabulary, 50432);
    result.hiddenSize = config.integer("hidden_size", limits::kSize, 6144);
    result.layers = config.integer("num_hidden_layers", limits::kLayers, 44);
    result.heads = config.integer("num_attention_heads", limits::kSize, 64);
    result.intermediateSize = config.integer("intermediate_size", limits::kSize, 24576);
    result.maxPositions = config.integer("max_position_embeddings", limits::kPositions, 2048);
    if (result.hiddenSize % result.heads != 0) {
        config.fail("num_attention_heads",
                    "a divisor of hidden_size (" + std::to_string(result.hiddenSize) + ")");
    }
    // Hugging Face reads head_dim for the rotation only; a differing one would describe another model.
    static_cast<void>(config.integer("head_dim", {result.headSize(), result.headSize()}, result.headSize()));
    result.activation = config.choice("hidden_act", kActivations, "gelu");
    result.normEpsilon = config.real("layer_norm_eps", limits::kEpsilon, 1e-5);
    result.parallelResidual = config.boolean("use_parallel_residual", true);
    result.attentionBias = config.boolean("attention_bias", true);
    result.tieEmbeddings = config.boolean("tie_word_embeddings", false);
    result.rotary = readRotaryConfig(config, result.headSize(), result.maxPositions, kRotary, result.notes);
    return result;
}

} // namespace mambascope
