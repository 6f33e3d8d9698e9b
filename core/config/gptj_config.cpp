// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults are those of transformers 5.23's GPTJConfig.
#include "core/config/gptj_config.hpp"

#include "core/config/activations.hpp"
#include "core/config/common_fields.hpp"
#include "core/config/limits.hpp"

namespace mambascope {
namespace {

/// The base is always 10000: transformers' GPT-J reads no other field of rotary positions.
void readRotary(const ConfigReader& config, GptJConfig& result) {
    result.rotary.interleaved = true;
    if (config.isNull("rotary_dim")) { // transformers then has angles for all of n_embd, which fit no head
        config.fail("rotary_dim", "a number");
    }
    result.rotary.size = config.integer("rotary_dim", {1, result.headSize()}, 64);
    if (result.rotary.size % 2 != 0 || result.rotary.size > result.headSize()) {
        config.fail("rotary_dim",
                    "an even number of at most n_embd / n_head (" + std::to_string(result.headSize()) + ")");
    }
    for (const char* field : {"rope_scaling", "rope_parameters"}) {
        if (!config.isNeutral(field)) {
            addNote(result.notes,
                    std::string(field) + " isn't computed, as transformers' GPT-J doesn't read it");
        }
    }
}

} // namespace

GptJConfig readGptJConfig(const ConfigReader& config) {
    requireFamily(config, "gptj");
    GptJConfig result;
    readCommonFields(config, result.notes);
    const auto named = [&](std::string_view name, std::string_view alias) {
        return nameThatCounts(config, name, alias, result.notes);
    };
    result.vocabularySize = config.integer("vocab_size", limits::kVocabulary, 50400);
    const std::string_view hidden = named("n_embd", "hidden_size");
    result.hiddenSize = config.integer(hidden, limits::kSize, 4096);
    result.layers = config.integer(named("n_layer", "num_hidden_layers"), limits::kLayers, 28);
    const std::string_view heads = named("n_head", "num_attention_heads");
    result.heads = config.integer(heads, limits::kSize, 16);
    if (result.hiddenSize % result.heads != 0) {
        config.fail(heads,
                    "a divisor of " + std::string(hidden) + " (" + std::to_string(result.hiddenSize) + ")");
    }
    result.intermediateSize = config.integer("n_inner", limits::kSize, 4 * result.hiddenSize);
    result.activation = config.choice("activation_function", kActivations, "gelu_new");
    result.normEpsilon = config.real("layer_norm_epsilon", limits::kEpsilon, 1e-5);
    result.tieEmbeddings = config.boolean("tie_word_embeddings", false);
    result.rotary.positions =
        config.integer(named("n_positions", "max_position_embeddings"), limits::kPositions, 2048);
    readRotary(config, result);
    return result;
}

} // namespace mambascope
