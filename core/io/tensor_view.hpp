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

/// Element type of a stored tensor (little-endian): all that safetensors knows, and C128, which torch.save
/// writes.
enum class TensorDtype {
    F64,
    F32,
    F16,
    BF16,
    F8E4M3, ///< without infinities
    F8E5M2,
    I64,
    I32,
    I16,
    I8,
    U64,
    U32,
    U16,
    U8,
    Bool,
    C64,
    C128,
    F8E8M0, ///< a power of two, as scales are stored
    F8E4M3Fnuz,
    F8E5M2Fnuz,
    F6E2M3,
    F6E3M2,
    F4
};

[[nodiscard]] std::size_t dtypeBits(TensorDtype dtype); ///< bits per element
[[nodiscard]] std::size_t dtypeSize(TensorDtype dtype); ///< whole bytes per element; 0 for F6 and F4
/// Spelling in a safetensors header: "F32", "BF16", "F8_E4M3", "BOOL" …
[[nodiscard]] const char* dtypeName(TensorDtype dtype);
[[nodiscard]] std::optional<TensorDtype> dtypeFromName(std::string_view name);
/// Whether weights may be stored like that: what is widened to fp32 (core/ops/stored_numbers.hpp).
[[nodiscard]] bool isFloating(TensorDtype dtype);
/// Of one byte, which is widened exactly: F8E4M3, F8E5M2.
[[nodiscard]] bool isFloat8(TensorDtype dtype);

/// "[768, 512]"; "[]" for a scalar.
[[nodiscard]] std::string shapeText(std::span<const std::int64_t> shape);

/// A tensor inside a mapped weights file; valid as long as the file or WeightFiles that gave it. data reaches
/// from its first element to its last: exactly elementCount() × dtypeBits(dtype) / 8 bytes in C order, unless
/// it has strides. It need not be aligned to the element size (the formats don't promise it): copy it, or
/// check the address, before reading it as numbers.
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
