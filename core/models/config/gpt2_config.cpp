// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults are those of transformers 5.23's GPT2Config.
#include "core/models/config/gpt2_config.hpp"

#include "core/models/config/activations.hpp"
#include "core/models/config/limits.hpp"

namespace mambascope {

Gpt2Config readGpt2Config(const ConfigReader& config) {
    requireFamily(config, "gpt2");
    Gpt2Config result;
    result.vocabularySize = config.integer("vocab_size", limits::kVocabulary, 50257);
    result.hiddenSize = config.integer("n_embd", limits::kSize, 768);
    result.layers = config.integer("n_layer", limits::kLayers, 12);
    result.heads = config.integer("n_head", limits::kSize, 12);
    result.maxPositions = config.integer("n_positions", limits::kPositions, 1024);
    if (result.hiddenSize % result.heads != 0) {
        config.fail("n_head", "a divisor of n_embd (" + std::to_string(result.hiddenSize) + ")");
    }
    result.intermediateSize = config.integer("n_inner", limits::kSize, 4 * result.hiddenSize);
    result.activation = config.choice("activation_function", kActivations, "gelu_new");
    result.normEpsilon = config.real("layer_norm_epsilon", limits::kEpsilon, 1e-5);
    result.scaleScores = config.boolean("scale_attn_weights", true);
    result.scaleByLayer = config.boolean("scale_attn_by_inverse_layer_idx", false);
    result.tieEmbeddings = config.boolean("tie_word_embeddings", true);
    if (config.boolean("add_cross_attention", false)) {
        config.fail("add_cross_attention", "false (a decoder of its own)");
    }
    return result;
}

} // namespace mambascope
