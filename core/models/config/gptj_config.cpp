// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults are those of transformers 5.23's GPTJConfig.
#include "core/models/config/gptj_config.hpp"

#include "core/models/config/activations.hpp"
#include "core/models/config/limits.hpp"

namespace mambascope {

GptJConfig readGptJConfig(const ConfigReader& config) {
    requireFamily(config, "gptj");
    GptJConfig result;
    result.vocabularySize = config.integer("vocab_size", limits::kVocabulary, 50400);
    result.hiddenSize = config.integer("n_embd", limits::kSize, 4096);
    result.layers = config.integer("n_layer", limits::kLayers, 28);
    result.heads = config.integer("n_head", limits::kSize, 16);
    if (result.hiddenSize % result.heads != 0) {
        config.fail("n_head", "a divisor of n_embd (" + std::to_string(result.hiddenSize) + ")");
    }
    result.intermediateSize = config.integer("n_inner", limits::kSize, 4 * result.hiddenSize);
    result.activation = config.choice("activation_function", kActivations, "gelu_new");
    result.normEpsilon = config.real("layer_norm_epsilon", limits::kEpsilon, 1e-5);
    result.tieEmbeddings = config.boolean("tie_word_embeddings", false);
    result.rotary.positions = config.integer("n_positions", limits::kPositions, 2048);
    result.rotary.interleaved = true;
    result.rotary.size = config.integer("rotary_dim", {0, result.headSize()}, 64);
    if (result.rotary.size % 2 != 0 || result.rotary.size > result.headSize()) {
        config.fail("rotary_dim",
                    "an even number of at most n_embd / n_head (" + std::to_string(result.headSize()) + ")");
    }
    return result;
}

} // namespace mambascope
