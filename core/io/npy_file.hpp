// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace mambascope {

/// An array in C order.
struct FloatArray {
    std::vector<std::int64_t> shape;
    std::vector<float> values;
};

/// A whole .npy file of float32 or float64 numbers, which become float32. Throws FileMissing, FileUnreadable,
/// FileVanished, and FileMalformed for any other file and for numbers that are not finite.
[[nodiscard]] FloatArray readNpyFile(const std::filesystem::path& path);

} // namespace mambascope
