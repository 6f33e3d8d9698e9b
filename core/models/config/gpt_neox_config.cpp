// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults are those of transformers 5.23's GPTNeoXConfig.
#include "core/models/config/gpt_neox_config.hpp"

#include "core/models/config/limits.hpp"

#include <array>
#include <string_view>

namespace mambascope {

namespace {

constexpr RealRange kShare{0, 1};
constexpr RealRange kBase{1, 1e12};
constexpr double kDefaultShare = 0.25;
constexpr double kDefaultBase = 10000;
constexpr std::array<std::string_view, 1> kRopeTypes{"default"};

struct Rotary {
    double share = kDefaultShare; ///< of each head's channels
    double base = kDefaultBase;
};

/// rope_parameters of transformers 5, or rope_scaling of 4 (which only ever named scaled variants) in its
/// place.
std::optional<ConfigReader> nestedRotary(const ConfigReader& config) {
    std::optional<ConfigReader> scaling = config.object("rope_scaling");
    return scaling && !scaling->isEmpty() ? scaling : config.object("rope_parameters");
}

Rotary readRotary(const ConfigReader& config) {
    Rotary rotary;
    rotary.share = config.real("rotary_pct", kShare, kDefaultShare);
    rotary.base = config.real("rotary_emb_base", kBase, kDefaultBase);
    if (const std::optional<ConfigReader> nested = nestedRotary(config)) {
        static_cast<void>(nested->choice("rope_type", kRopeTypes, "default"));
        static_cast<void>(nested->choice("type", kRopeTypes, "default"));
        rotary.base = nested->real("rope_theta", kBase, rotary.base);
        rotary.share = nested->real("partial_rotary_factor", kShare, rotary.share);
    }
    return rotary;
}

std::int64_t rotarySize(const ConfigReader& config, std::int64_t headSize, double share) {
    const auto size =
        static_cast<std::int64_t>(static_cast<double>(headSize) * share); // rounds down, as Python's int()
    if (size % 2 != 0) {
        const bool nested = config.has("rope_parameters");
        config.fail(nested ? "rope_parameters" : "rotary_pct",
                    "a share that gives an even number of rotated channels, not " + std::to_string(size) +
                        " of " + std::to_string(headSize));
    }
    return size;
}

} // namespace

GptNeoXConfig readGptNeoXConfig(const ConfigReader& config) {
    requireFamily(config, "gpt_neox");
    GptNeoXConfig result;
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
    // Hugging Face reads head_dim for the rotation alone; a differing one would describe another model.
    static_cast<void>(config.integer("head_dim", {result.headSize(), result.headSize()}, result.headSize()));
    result.activation = config.choice("hidden_act", kGptNeoXActivations, "gelu");
    result.normEpsilon = config.real("layer_norm_eps", limits::kEpsilon, 1e-5);
    result.parallelResidual = config.boolean("use_parallel_residual", true);
    result.attentionBias = config.boolean("attention_bias", true);
    result.tieEmbeddings = config.boolean("tie_word_embeddings", false);

    const Rotary rotary = readRotary(config);
    result.rotarySize = rotarySize(config, result.headSize(), rotary.share);
    result.rotaryBase = rotary.base;
    return result;
}

} // namespace mambascope
