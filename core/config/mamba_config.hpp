// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/config/common_fields.hpp"
#include "core/config/config_reader.hpp"

namespace mambascope {

/// What Mamba-1's forward pass needs to know (Hugging Face's MambaForCausalLM and FalconMambaForCausalLM,
/// mamba_ssm's MambaLMHeadModel). All sizes are positive and small enough that no product of two overflows.
struct MambaConfig {
    std::int64_t vocabularySize = 0; ///< of the model; a tokenizer may have fewer tokens
    std::int64_t hiddenSize = 0;     ///< D
    std::int64_t layers = 0;         ///< L
    std::int64_t innerSize = 0;      ///< E channels: expand·D, or intermediate_size
    std::int64_t stateSize = 0;      ///< N states per channel
    std::int64_t timeStepRank = 0;   ///< R
    std::int64_t convWidth = 4;
    double normEpsilon = 1e-5;
    bool projectionBias = false; ///< use_bias: in_proj and out_proj
    bool convBias = true;        ///< use_conv_bias
    bool mixerNorm = false;      ///< Falcon-Mamba: B, C and the time step pass a norm without weights
    double mixerNormEpsilon = 1e-6;
    bool tieEmbeddings = true;
    ConfigNotes notes; ///< fields that can be read in two ways, and which way was taken

    [[nodiscard]] std::int64_t parameterSize() const { return timeStepRank + 2 * stateSize; } ///< dt|B|C
};

/// Parses and checks a config.json of model_type mamba or of state-spaces' own layout; fields left out take
/// the defaults of transformers or of mamba_ssm. Throws ConfigField or ModelUnsupported.
[[nodiscard]] MambaConfig readMambaConfig(const ConfigReader& config);
/// The same for model_type falcon_mamba.
[[nodiscard]] MambaConfig readFalconMambaConfig(const ConfigReader& config);

} // namespace mambascope
