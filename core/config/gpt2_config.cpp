// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults are those of transformers 5.23's GPT2Config.
#include "core/config/gpt2_config.hpp"

#include "core/config/activations.hpp"
#include "core/config/common_fields.hpp"
#include "core/config/limits.hpp"

namespace mambascope {

Gpt2Config readGpt2Config(const ConfigReader& config) {
    requireFamily(config, "gpt2");
    Gpt2Config result;
    readCommonFields(config, result.notes);
    const auto named = [&](std::string_view name, std::string_view alias) {
        return nameThatCounts(config, name, alias, result.notes);
    };
    result.vocabularySize = config.integer("vocab_size", limits::kVocabulary, 50257);
    const std::string_view hidden = named("n_embd", "hidden_size");
    result.hiddenSize = config.integer(hidden, limits::kSize, 768);
    result.layers = config.integer(named("n_layer", "num_hidden_layers"), limits::kLayers, 12);
    const std::string_view heads = named("n_head", "num_attention_heads");
    result.heads = config.integer(heads, limits::kSize, 12);
    result.maxPositions =
        config.integer(named("n_positions", "max_position_embeddings"), limits::kPositions, 1024);
    if (result.hiddenSize % result.heads != 0) {
        config.fail(heads,
                    "a divisor of " + std::string(hidden) + " (" + std::to_string(result.hiddenSize) + ")");
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
