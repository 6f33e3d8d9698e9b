// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

/// Element type of a stored tensor (little-endian).
enum class TensorDtype { F64, F32, F16, BF16, I64, I32, I16, I8, U8, Bool };

[[nodiscard]] std::size_t dtypeSize(TensorDtype dtype); ///< bytes per element
/// Spelling in a safetensors header: "F32", "BF16", "BOOL" …
[[nodiscard]] const char* dtypeName(TensorDtype dtype);
[[nodiscard]] std::optional<TensorDtype> dtypeFromName(std::string_view name);
[[nodiscard]] bool isFloating(TensorDtype dtype);

/// "[768, 512]"; "[]" for a scalar.
[[nodiscard]] std::string shapeText(std::span<const std::int64_t> shape);

/// A tensor inside a mapped weights file; valid as long as the file or WeightFiles that gave it. data reaches
/// from its first element to its last: exactly elementCount() × dtypeSize(dtype) bytes in C order, unless it
/// has strides. It need not be aligned to the element size (the formats don't promise it): copy it, or check
/// the address, before reading it as numbers.
struct TensorView {
    std::string name;
    TensorDtype dtype = TensorDtype::F32;
    std::vector<std::int64_t> shape; ///< outermost axis first; no entry is negative; empty for a scalar
    std::span<const std::byte> data;
    std::filesystem::path file;             ///< for messages
    std::vector<std::int64_t> strides = {}; ///< in elements, of tensors that aren't dense; else empty

    [[nodiscard]] std::int64_t elementCount() const;
};

} // namespace mambascope
