// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/io/atomic_write.hpp"
#include "core/io/tensor_view.hpp"

namespace mambascope {

/// A tensor that goes into a file.
struct TensorToWrite {
    std::string name;
    TensorDtype dtype = TensorDtype::F32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> data; ///< in C order; must live until the file is written
};

/// float32 or float64 numbers as a tensor. `values` must live until the file is written.
[[nodiscard]] TensorToWrite tensorOf(std::string name, std::vector<std::int64_t> shape,
                                     std::span<const float> values);
[[nodiscard]] TensorToWrite tensorOf(std::string name, std::vector<std::int64_t> shape,
                                     std::span<const double> values);

/// Writes a .safetensors file, whole or not at all. Tensors of wide types come first, then by name, as the
/// safetensors library does it: so each is aligned to its type, and equal contents give equal bytes in
/// whatever order they are given. metadata: left out where it is empty. Throws Error InvalidArgument for a
/// shape that doesn't fit the data and a name that comes twice, FileWriteFailed.
void writeSafetensors(const std::filesystem::path& path, std::span<const TensorToWrite> tensors,
                      const std::map<std::string, std::string>& metadata);
/// The same into a file that the caller commits.
void writeSafetensors(AtomicFile& file, std::span<const TensorToWrite> tensors,
                      const std::map<std::string, std::string>& metadata);

} // namespace mambascope
