// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

namespace mambascope {

/// Writes a float32 array as .npy version 1.0 (little-endian, C order), whole or not at all.
/// shape: sizes from the outermost axis; their product must be values.size() (else InvalidArgument); may be
/// empty for a scalar. Throws FileWriteFailed.
void writeNpy(const std::filesystem::path& path, std::span<const std::int64_t> shape,
              std::span<const float> values);

} // namespace mambascope
