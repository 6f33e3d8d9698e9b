// SPDX-License-Identifier: GPL-3.0-or-later
// The config.json of state-spaces' original checkpoints (mamba_ssm's MambaConfig), as far as Mamba-1 and
// Mamba-2 share it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/config/config_reader.hpp"

namespace mambascope {

struct StateSpacesConfig {
    std::int64_t vocabularySize = 0; ///< of the weights: padded to pad_vocab_size_multiple
    std::int64_t hiddenSize = 0;
    std::int64_t layers = 0;
    bool tieEmbeddings = true;
    ConfigReader mixer; ///< ssm_cfg
};

/// Whether a config is of that layout: no model_type, but d_model.
[[nodiscard]] bool isStateSpacesLayout(const ConfigReader& config);

/// Throws ConfigField for a field of the mixer that mamba_ssm's class doesn't take (nor would it load).
void requireOnlyFields(const ConfigReader& mixer, std::span<const std::string_view> known);

/// Throws ConfigField; so it does for hybrids with attention layers or MLPs, which no family here has.
[[nodiscard]] StateSpacesConfig readStateSpacesConfig(const ConfigReader& config);

} // namespace mambascope
