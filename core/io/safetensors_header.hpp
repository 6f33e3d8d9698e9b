// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/io: the checked header of a .safetensors file.
#pragma once

#include "core/io/tensor_view.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace mambascope {

struct SafetensorsHeader {
    std::vector<TensorView> tensors; ///< sorted by name; data points into the given bytes
    std::map<std::string, std::string> metadata;
};

/// Reads and checks the header of a whole file's bytes. Throws FileMalformed.
[[nodiscard]] SafetensorsHeader readSafetensorsHeader(std::span<const std::byte> file,
                                                      const std::filesystem::path& path);

} // namespace mambascope
