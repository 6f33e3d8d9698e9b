// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults are those of transformers 5.23's MambaConfig and FalconMambaConfig, or of mamba_ssm's Mamba for
// its own layout.
#include "core/config/mamba_config.hpp"

#include <string>

#include "core/config/activations.hpp"
#include "core/config/limits.hpp"
#include "core/config/state_spaces_config.hpp"

namespace mambascope {
namespace {

/// A number, or "auto": a sixteenth of the hidden size, rounded up.
std::int64_t timeStepRank(const ConfigReader& config, const char* field, std::int64_t hiddenSize) {
    return config.hasText(field, "auto") ? (hiddenSize + 15) / 16
                                         : config.integer(field, limits::kSize, (hiddenSize + 15) / 16);
}

/// All arguments of mamba_ssm's Mamba; those of initial values and of speed only change nothing here.
constexpr std::string_view kMixerFields[] = {
    "layer",   "d_state",  "d_conv",        "expand",    "dt_rank", "dt_min",       "dt_max",
    "dt_init", "dt_scale", "dt_init_floor", "conv_bias", "bias",    "use_fast_path"};

MambaConfig readOriginal(const ConfigReader& config) {
    const StateSpacesConfig common = readStateSpacesConfig(config);
    const ConfigReader& mixer = common.mixer;
    requireOnlyFields(mixer, kMixerFields);
    MambaConfig result;
    result.vocabularySize = common.vocabularySize;
    result.hiddenSize = common.hiddenSize;
    result.layers = common.layers;
    result.tieEmbeddings = common.tieEmbeddings;
    result.innerSize = mixer.integer("expand", limits::kExpand, 2) * result.hiddenSize;
    result.stateSize = mixer.integer("d_state", limits::kSize, 16);
    result.timeStepRank = timeStepRank(mixer, "dt_rank", result.hiddenSize);
    result.convWidth = mixer.integer("d_conv", limits::kConvWidth, 4);
    result.projectionBias = mixer.boolean("bias", false);
    result.convBias = mixer.boolean("conv_bias", true);
    return result;
}

/// An explicit size counts: falcon-mamba-7b says expand 16, and means 8192 of 4096.
std::int64_t innerSize(const ConfigReader& config, std::int64_t hiddenSize, ConfigNotes& notes) {
    const std::int64_t expanded = config.integer("expand", limits::kExpand, 2) * hiddenSize;
    const std::int64_t size = config.integer("intermediate_size", limits::kSize, expanded);
    if (size != expanded) {
        addNote(notes, "intermediate_size (" + std::to_string(size) + ") counts, not expand × hidden_size (" +
                           std::to_string(expanded) + "), as in transformers");
    }
    return size;
}

MambaConfig readTransformers(const ConfigReader& config) {
    MambaConfig result;
    readCommonFields(config, result.notes);
    result.vocabularySize = config.integer("vocab_size", limits::kVocabulary, 50280);
    result.hiddenSize = config.integer("hidden_size", limits::kSize, 768);
    result.layers = config.integer("num_hidden_layers", limits::kLayers, 32);
    result.innerSize = innerSize(config, result.hiddenSize, result.notes);
    result.stateSize = config.integer("state_size", limits::kSize, 16);
    result.timeStepRank = timeStepRank(config, "time_step_rank", result.hiddenSize);
    result.convWidth = config.integer("conv_kernel", limits::kConvWidth, 4);
    result.normEpsilon = config.real("layer_norm_epsilon", limits::kEpsilon, 1e-5);
    result.projectionBias = config.boolean("use_bias", false);
    result.convBias = config.boolean("use_conv_bias", true);
    result.tieEmbeddings = config.boolean("tie_word_embeddings", true);
    static_cast<void>(config.choice("hidden_act", kMixerActivations, "silu"));
    return result;
}

} // namespace

MambaConfig readMambaConfig(const ConfigReader& config) {
    requireFamily(config, "mamba");
    return isStateSpacesLayout(config) ? readOriginal(config) : readTransformers(config);
}

MambaConfig readFalconMambaConfig(const ConfigReader& config) {
    requireFamily(config, "falcon_mamba");
    MambaConfig result = readTransformers(config);
    result.mixerNorm = true;
    result.mixerNormEpsilon = config.real("mixer_rms_eps", limits::kEpsilon, 1e-6);
    return result;
}

} // namespace mambascope
