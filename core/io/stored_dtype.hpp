// SPDX-License-Identifier: GPL-3.0-or-later
// From a file's dtype to the form that is widened. No LibTorch in this header.
#pragma once

#include <optional>

#include "core/io/tensor_view.hpp"
#include "core/ops/stored_numbers.hpp"

namespace mambascope {

/// Nothing where weights can't be stored like that (isFloating).
[[nodiscard]] inline std::optional<ops::StoredNumber> storedNumber(TensorDtype dtype) {
    switch (dtype) {
    case TensorDtype::F64:
        return ops::StoredNumber::F64;
    case TensorDtype::F32:
        return ops::StoredNumber::F32;
    case TensorDtype::F16:
        return ops::StoredNumber::F16;
    case TensorDtype::BF16:
        return ops::StoredNumber::Bf16;
    case TensorDtype::F8E4M3:
        return ops::StoredNumber::F8E4M3;
    case TensorDtype::F8E5M2:
        return ops::StoredNumber::F8E5M2;
    default:
        return std::nullopt;
    }
}

} // namespace mambascope
