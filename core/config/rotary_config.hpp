// SPDX-License-Identifier: GPL-3.0-or-later
// Rotary positions as the configs of all transformer families describe them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/config/common_fields.hpp"
#include "core/config/config_reader.hpp"

namespace mambascope {

/// How the frequencies are stretched for prompts longer than those of the pretraining (transformers'
/// rope_type).
enum class RotaryScaling { None, Linear, Dynamic, Llama3, Yarn, LongRope };

struct RotaryConfig {
    std::int64_t size = 0;    ///< leading channels of each head that rotate; even; 0: none
    bool oddShare = false;    ///< the share of a head is an odd number, size − 1: one more channel rotates
    double base = 10000;      ///< θ: pair i turns by position · θ^(−2i/exponentSize)
    bool interleaved = false; ///< pairs of channels (2i, 2i + 1) instead of (i, i + size/2)
    RotaryScaling scaling = RotaryScaling::None;
    double factor = 1;                  ///< of the stretch
    std::int64_t positions = 0;         ///< max_position_embeddings: Dynamic stretches for prompts beyond it
    std::int64_t originalPositions = 0; ///< of the pretraining (Llama3, Yarn, LongRope)
    double lowFrequency = 1;            ///< Llama3: low_freq_factor
    double highFrequency = 4;           ///< Llama3: high_freq_factor
    double betaFast = 32, betaSlow = 1; ///< Yarn: the ramp's ends, in turns over originalPositions
    bool truncate = true;               ///< Yarn: the ramp's ends are whole channels
    double amplitude = 1;               ///< Yarn, LongRope: factor of cosine and sine
    std::vector<double> shortFactors;   ///< LongRope: [size / 2], of prompts of up to originalPositions
    std::vector<double> longFactors;    ///< LongRope: [size / 2], of longer ones

    /// The share of a head that the frequencies are made for.
    [[nodiscard]] std::int64_t exponentSize() const { return oddShare ? size - 1 : size; }
    /// Whether LongRoPE has its other angles for a prompt of so many tokens (arXiv 2402.13753).
    [[nodiscard]] bool isLong(std::int64_t tokens) const {
        return scaling == RotaryScaling::LongRope && tokens > originalPositions;
    }

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
/// types are default, linear, dynamic, llama3, yarn and longrope. What can be read in two ways, and which way
/// was taken, is added to the notes. Throws ConfigField.
[[nodiscard]] RotaryConfig readRotaryConfig(const ConfigReader& config, std::int64_t headSize,
                                            std::int64_t positions, const RotaryDefaults& defaults,
                                            ConfigNotes& notes);

} // namespace mambascope
