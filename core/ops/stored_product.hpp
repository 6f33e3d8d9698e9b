// SPDX-License-Identifier: GPL-3.0-or-later
// Products of few rows with weights that stay as they are stored: each weight is widened in a register on its
// way past. Plain C++, no LibTorch.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/ops/stored_numbers.hpp"

namespace mambascope::ops {

/// result := x Wᵀ, or += where `add`.
struct StoredProduct {
    StoredNumber number = StoredNumber::F32;
    const std::byte* const* weights = nullptr; ///< [out] where each row of `in` numbers starts, unaligned
    std::int64_t in = 0;
    std::int64_t rows = 0;
    const float* x = nullptr; ///< [rows, in], contiguous
    bool add = false;
    float* result = nullptr; ///< [rows, out], rows resultStride apart
    std::int64_t resultStride = 0;
};

/// Whether this processor widens these numbers as fast as it reads them.
[[nodiscard]] bool multipliesStored(StoredNumber number);

/// The outputs [first, last), on the calling thread. number: one that multipliesStored.
void storedProduct(const StoredProduct& work, std::int64_t first, std::int64_t last);

} // namespace mambascope::ops
