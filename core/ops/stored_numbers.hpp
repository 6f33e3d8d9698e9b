// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as weight files store them, widened to fp32. Plain C++, no LibTorch.
#pragma once

#include <cstddef>
#include <cstdint>

namespace mambascope::ops {

enum class StoredNumber { F64, F32, F16, Bf16, F8E4M3, F8E5M2 };

/// Widens `count` little-endian numbers, which need no alignment; F64 is rounded, the others are exact.
/// Returns whether all of them are finite (as fp32). `to` may be null: then they are only checked. One
/// thread.
[[nodiscard]] bool widen(StoredNumber stored, const std::byte* from, std::int64_t count, float* to);

/// The same of a stored matrix [rows, columns], rows `fromStride` numbers apart, into its transpose: `to` is
/// [columns, rows] with rows `toStride` numbers apart.
[[nodiscard]] bool widenTransposed(StoredNumber stored, const std::byte* from, std::int64_t fromStride,
                                   std::int64_t rows, std::int64_t columns, float* to, std::int64_t toStride);

} // namespace mambascope::ops
