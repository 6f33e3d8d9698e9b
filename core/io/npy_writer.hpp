// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace mambascope {

/// What stands in front of the bytes of an array of floating-point numbers in an .npy file of version 1.0.
/// shape: sizes from the outermost axis, their product `values` (else InvalidArgument); empty for a scalar.
/// itemBytes: 4 for float32, 8 for float64.
[[nodiscard]] std::string npyHeader(std::span<const std::int64_t> shape, std::size_t values,
                                    std::size_t itemBytes = sizeof(float));

/// Writes a float32 array as .npy version 1.0 (little-endian, C order), whole or not at all.
/// shape: sizes from the outermost axis; their product must be values.size() (else InvalidArgument); may be
/// empty for a scalar. Throws FileWriteFailed.
void writeNpy(const std::filesystem::path& path, std::span<const std::int64_t> shape,
              std::span<const float> values);

} // namespace mambascope
