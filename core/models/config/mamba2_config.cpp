// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults are those of transformers 5.23's Mamba2Config; what it ignores but older versions wrote
// (norm_before_gate, rms_norm) takes the value that its forward pass has built in.
#include "core/models/config/mamba2_config.hpp"

#include "core/models/config/limits.hpp"

#include <array>
#include <limits>
#include <string>
#include <string_view>

namespace mambascope {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::array<std::string_view, 2> kActivations{"silu", "swish"}; // two names of one function
constexpr IntegerRange kExpand{1, 64};
constexpr IntegerRange kConvWidth{1, 64};

void readSizes(const ConfigReader& config, Mamba2Config& result) {
    result.vocabularySize = config.integer("vocab_size", limits::kVocabulary, 32768);
    result.hiddenSize = config.integer("hidden_size", limits::kSize, 4096);
    result.layers = config.integer("num_hidden_layers", limits::kLayers, 64);
    result.heads = config.integer("num_heads", limits::kSize, 128);
    result.headSize = config.integer("head_dim", limits::kSize, 64);
    result.stateSize = config.integer("state_size", limits::kSize, 128);
    result.groups = config.integer("n_groups", limits::kSize, 8);
    result.convWidth = config.integer("conv_kernel", kConvWidth, 4);

    const std::int64_t inner = config.integer("expand", kExpand, 2) * result.hiddenSize;
    if (result.innerSize() != inner) {
        config.fail("num_heads", "num_heads × head_dim (" + std::to_string(result.heads) + " × " +
                                     std::to_string(result.headSize) + ") to be expand × hidden_size (" +
                                     std::to_string(inner) + ")");
    }
    if (result.heads % result.groups != 0) {
        config.fail("n_groups", "a divisor of num_heads (" + std::to_string(result.heads) + ")");
    }
}

void readTimeStep(const ConfigReader& config, Mamba2Config& result) {
    const auto [low, high] = config.realPair("time_step_limit", {0, kInfinity}, {0, kInfinity});
    if (low > high || low == kInfinity) {
        config.fail("time_step_limit", "a lower and an upper limit");
    }
    result.timeStepMin = low;
    result.timeStepMax = high;
}

} // namespace

Mamba2Config readMamba2Config(const ConfigReader& config) {
    requireFamily(config, "mamba2");
    Mamba2Config result;
    readSizes(config, result);
    readTimeStep(config, result);
    result.normEpsilon = config.real("layer_norm_epsilon", limits::kEpsilon, 1e-5);
    result.projectionBias = config.boolean("use_bias", false);
    result.convBias = config.boolean("use_conv_bias", true);
    result.gatedNorm = config.boolean("rms_norm", true);
    result.residualInFp32 = config.boolean("residual_in_fp32", true);
    result.tieEmbeddings = config.boolean("tie_word_embeddings", false);
    static_cast<void>(config.choice("hidden_act", kActivations, "silu"));
    if (config.boolean("norm_before_gate", false)) {
        config.fail("norm_before_gate", "false (normalization comes after the gate)");
    }
    return result;
}

} // namespace mambascope
