// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/config/rotary_config.hpp"

namespace mambascope {

/// Angle per position of each pair of channels in a prompt of `tokens` tokens: [size / 2]. Only the dynamic
/// stretch and LongRoPE depend on `tokens`.
[[nodiscard]] std::vector<double> rotaryFrequencies(const RotaryConfig& config, std::int64_t tokens);

} // namespace mambascope
