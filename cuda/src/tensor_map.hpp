// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "cuda/include/split_product.hpp"

namespace mambascope::cuda {

/// Halves of a row that one tile holds: 128 bytes, the widest swizzle.
inline constexpr int kTileDepth = 64;

/// Describes a [rows, stride] matrix of halves to the copy engine, in boxes of boxRows × kTileDepth; what
/// lies outside of the matrix arrives as 0.
[[nodiscard]] TensorMap describeHalves(const std::uint16_t* values, std::int64_t rows, std::int64_t stride,
                                       int boxRows);

} // namespace mambascope::cuda
