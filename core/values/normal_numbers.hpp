// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mambascope {

/// `count` normal numbers of mean 0 and this standard deviation, the same with every standard library: of two
/// numbers u, v = (x >> 11)·2⁻⁵³ of mt19937_64(seed) come r·cos 2πv and r·sin 2πv with r = √(−2 ln(1 − u))
/// (Box and Muller, 1958).
[[nodiscard]] std::vector<float> normalNumbers(std::uint64_t seed, std::size_t count, double deviation);

} // namespace mambascope
