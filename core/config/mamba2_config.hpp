// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/common_fields.hpp"
#include "core/config/config_reader.hpp"

#include <cstdint>

namespace mambascope {

/// What Mamba-2's forward pass needs to know (Hugging Face's Mamba2ForCausalLM, mamba_ssm's
/// MambaLMHeadModel). All sizes are positive and small enough that no product of two overflows.
struct Mamba2Config {
    std::int64_t vocabularySize = 0; ///< of the model; a tokenizer may have fewer tokens
    std::int64_t hiddenSize = 0;     ///< D
    std::int64_t layers = 0;         ///< L
    std::int64_t heads = 0;          ///< H
    std::int64_t headSize = 0;       ///< P; H·P = expand·D
    std::int64_t stateSize = 0;      ///< N
    std::int64_t groups = 1;         ///< G, divides H
    std::int64_t convWidth = 4;
    double normEpsilon = 1e-5;
    bool projectionBias = false; ///< use_bias: in_proj and out_proj
    bool convBias = true;        ///< use_conv_bias
    bool gatedNorm = true;       ///< RMSNorm(y·SiLU(z)), per group of E/G channels; else the gate alone
    bool residualInFp32 = true;
    bool tieEmbeddings = false;
    ConfigNotes notes;      ///< fields that can be read in two ways, and which way was taken
    double timeStepMin = 0; ///< time_step_limit: dt is clamped to [min, max] after softplus
    double timeStepMax = 0; ///< infinity: no upper limit

    [[nodiscard]] std::int64_t innerSize() const { return heads * headSize; } ///< E
    [[nodiscard]] std::int64_t convChannels() const {
        return innerSize() + 2 * groups * stateSize;
    } ///< x|B|C
    [[nodiscard]] std::int64_t projectionSize() const {
        return innerSize() + convChannels() + heads;
    } ///< z|xBC|dt
};

/// Parses and checks a config.json of model_type mamba2 or of state-spaces' own layout; fields left out take
/// the defaults of transformers or of mamba_ssm. Throws ConfigField or ModelUnsupported.
[[nodiscard]] Mamba2Config readMamba2Config(const ConfigReader& config);

} // namespace mambascope
