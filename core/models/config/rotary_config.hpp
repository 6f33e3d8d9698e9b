// SPDX-License-Identifier: GPL-3.0-or-later
// Rotary positions as the configs of all transformer families describe them.
#pragma once

#include <cstdint>
#include <optional>

#include "core/models/config/config_reader.hpp"

namespace mambascope {

/// How the frequencies are stretched for prompts longer than those of the pretraining (transformers'
/// rope_type).
enum class RotaryScaling { None, Linear, Dynamic, Llama3, Yarn };

struct RotaryConfig {
    std::int64_t size = 0;    ///< leading channels of each head that rotate; even; 0: none
    double base = 10000;      ///< θ: pair i turns by position · θ^(−2i/size)
    bool interleaved = false; ///< pairs of channels (2i, 2i + 1) instead of (i, i + size/2)
    RotaryScaling scaling = RotaryScaling::None;
    double factor = 1;                  ///< of the stretch
    std::int64_t positions = 0;         ///< max_position_embeddings: Dynamic stretches for prompts beyond it
    std::int64_t originalPositions = 0; ///< of the pretraining (Llama3, Yarn)
    double lowFrequency = 1;            ///< Llama3: low_freq_factor
    double highFrequency = 4;           ///< Llama3: high_freq_factor
    double betaFast = 32, betaSlow = 1; ///< Yarn: the ramp's ends, in turns over originalPositions
    bool truncate = true;               ///< Yarn: the ramp's ends are whole channels
    double amplitude = 1;               ///< Yarn: factor of cosine and sine

    /// The longest prompt, or nothing where positions are stretched as far as the prompt goes.
    [[nodiscard]] std::optional<std::int64_t> longestPrompt() const {
        return scaling == RotaryScaling::Dynamic ? std::nullopt : std::optional(positions);
    }
};

/// What differs between families.
struct RotaryDefaults {
    double base = 10000;
    double share = 1;                                 ///< of a head's channels
    const char* baseField = "rope_theta";             ///< transformers 4's name beside rope_scaling
    const char* shareField = "partial_rotary_factor"; ///< as baseField
    bool partial = false;                             ///< whether the family's code reads a share at all
};

/// Reads rope_parameters (transformers 5), or rope_scaling and the fields beside it (transformers 4). The
/// types are default, linear, dynamic, llama3 and yarn. Throws ConfigField.
[[nodiscard]] RotaryConfig readRotaryConfig(const ConfigReader& config, std::int64_t headSize,
                                            std::int64_t positions, const RotaryDefaults& defaults);

} // namespace mambascope
