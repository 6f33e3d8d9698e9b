// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace mambascope {

/// Floating-point numbers of an .npy file in memory, little-endian and in C order.
struct NpyArray {
    std::size_t itemBytes = 4; ///< 4: float32, 8: float64
    std::vector<std::int64_t> shape;
    std::span<const std::byte> data; ///< a part of the file, at any address
};

/// Reads what npyHeader and NumPy's save() write of such arrays (versions 1.0 and 2.0). `file` and `place`
/// name it in messages. Throws FileMalformed for all else, and where shape and size don't agree.
[[nodiscard]] NpyArray readNpy(std::span<const std::byte> bytes, const std::filesystem::path& file,
                               const std::string& place);

} // namespace mambascope
