// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults are those of transformers 5.23's Mamba2Config, or of mamba_ssm 2's Mamba2 for its own layout.
// Where the two differ the layout decides: transformers always normalises after the gate and ignores
// rms_norm, mamba_ssm honours ssm_cfg's rmsnorm.
#include "core/config/mamba2_config.hpp"

#include "core/config/activations.hpp"
#include "core/config/limits.hpp"
#include "core/config/state_spaces_config.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace mambascope {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// What a message calls the two fields that must fit.
struct SizeNames {
    const char* heads;
    const char* groups;
};

void checkSizes(const ConfigReader& config, const Mamba2Config& result, std::int64_t inner,
                const SizeNames& names) {
    if (result.innerSize() != inner) {
        config.fail(names.heads, "heads × head size (" + std::to_string(result.heads) + " × " +
                                     std::to_string(result.headSize) + ") to be expand × hidden_size (" +
                                     std::to_string(inner) + ")");
    }
    if (result.heads % result.groups != 0) {
        config.fail(names.groups, "a divisor of num_heads (" + std::to_string(result.heads) + ")");
    }
}

void readTimeStep(const ConfigReader& config, const char* field, Mamba2Config& result) {
    const auto [low, high] = config.realPair(field, {0, kInfinity}, {0, kInfinity});
    if (low > high || low == kInfinity) {
        config.fail(field, "a lower and an upper limit");
    }
    result.timeStepMin = low;
    result.timeStepMax = high;
}

/// All arguments of mamba_ssm's Mamba2; those of initial values and of speed only change nothing here.
constexpr std::string_view kMixerFields[] = {
    "layer",      "d_state",          "d_conv",           "conv_init",  "expand",  "headdim",
    "d_ssm",      "ngroups",          "A_init_range",     "D_has_hdim", "rmsnorm", "norm_before_gate",
    "dt_min",     "dt_max",           "dt_init_floor",    "dt_limit",   "bias",    "conv_bias",
    "chunk_size", "use_mem_eff_path", "sequence_parallel"};

Mamba2Config readOriginal(const ConfigReader& config) {
    const StateSpacesConfig common = readStateSpacesConfig(config);
    const ConfigReader& mixer = common.mixer;
    requireOnlyFields(mixer, kMixerFields);
    Mamba2Config result;
    result.vocabularySize = common.vocabularySize;
    result.hiddenSize = common.hiddenSize;
    result.layers = common.layers;
    result.tieEmbeddings = common.tieEmbeddings;
    result.headSize = mixer.integer("headdim", limits::kSize, 64);
    result.stateSize = mixer.integer("d_state", limits::kSize, 128);
    result.groups = mixer.integer("ngroups", limits::kSize, 1);
    result.convWidth = mixer.integer("d_conv", limits::kConvWidth, 4);
    const std::int64_t inner = mixer.integer("expand", limits::kExpand, 2) * result.hiddenSize;
    result.heads = std::max<std::int64_t>(1, inner / result.headSize);
    checkSizes(mixer, result, inner, {"headdim", "ngroups"});
    readTimeStep(mixer, "dt_limit", result);
    result.projectionBias = mixer.boolean("bias", false);
    result.convBias = mixer.boolean("conv_bias", true);
    result.gatedNorm = mixer.boolean("rmsnorm", true);
    for (const char* other : {"norm_before_gate", "D_has_hdim"}) {
        if (mixer.boolean(other, false)) {
            mixer.fail(other, "false");
        }
    }
    if (mixer.has("d_ssm")) {
        mixer.fail("d_ssm", "no such field (the whole inner size goes through the SSM)");
    }
    return result;
}

void readSizes(const ConfigReader& config, Mamba2Config& result) {
    result.vocabularySize = config.integer("vocab_size", limits::kVocabulary, 32768);
    result.hiddenSize = config.integer("hidden_size", limits::kSize, 4096);
    result.layers = config.integer("num_hidden_layers", limits::kLayers, 64);
    result.heads = config.integer("num_heads", limits::kSize, 128);
    result.headSize = config.integer("head_dim", limits::kSize, 64);
    result.stateSize = config.integer("state_size", limits::kSize, 128);
    result.groups = config.integer("n_groups", limits::kSize, 8);
    result.convWidth = config.integer("conv_kernel", limits::kConvWidth, 4);
    checkSizes(config, result, config.integer("expand", limits::kExpand, 2) * result.hiddenSize,
               {"num_heads", "n_groups"});
}

/// What transformers' Mamba2 leaves aside, though mamba_ssm computes with it.
void noteUnreadFields(const ConfigReader& config, Mamba2Config& result) {
    if (config.boolean("norm_before_gate", false)) { // so it is in Mamba-Codestral-7B
        addNote(result.notes, "norm_before_gate is true; the norm comes after the gate, as transformers' "
                              "mamba2 doesn't read it");
    }
    if (!config.boolean("rms_norm", true)) {
        addNote(result.notes,
                "rms_norm is false; there is a norm all the same, as transformers' mamba2 doesn't read it");
    }
    const std::int64_t inner = config.integer("intermediate_size", limits::kSize, result.innerSize());
    if (inner != result.innerSize()) {
        addNote(result.notes, "expand × hidden_size (" + std::to_string(result.innerSize()) +
                                  ") counts, not intermediate_size (" + std::to_string(inner) +
                                  "), as in transformers' mamba2");
    }
}

} // namespace

Mamba2Config readMamba2Config(const ConfigReader& config) {
    requireFamily(config, "mamba2");
    if (isStateSpacesLayout(config)) {
        return readOriginal(config);
    }
    Mamba2Config result;
    readCommonFields(config, result.notes);
    readSizes(config, result);
    readTimeStep(config, "time_step_limit", result);
    result.normEpsilon = config.real("layer_norm_epsilon", limits::kEpsilon, 1e-5);
    result.projectionBias = config.boolean("use_bias", false);
    result.convBias = config.boolean("use_conv_bias", true);
    result.residualInFp32 = config.boolean("residual_in_fp32", true);
    result.tieEmbeddings = config.boolean("tie_word_embeddings", false);
    static_cast<void>(config.choice("hidden_act", kMixerActivations, "silu"));
    noteUnreadFields(config, result);
    return result;
}

} // namespace mambascope
