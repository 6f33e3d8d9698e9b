// SPDX-License-Identifier: GPL-3.0-or-later
// ops::LongSum in tensors: […, 2] in fp32, the sum and its rest.
#pragma once

#include "core/ops/long_sum.hpp"
#include "core/tensor/aten.hpp"

namespace mambascope {

/// Of sums in float64 [...].
[[nodiscard]] inline at::Tensor longSums(const at::Tensor& sums) {
    const at::Tensor high = sums.to(at::kFloat);
    return at::stack({high, sums.sub(high).to(at::kFloat)}, -1);
}

/// The sums in float64 [...].
[[nodiscard]] inline at::Tensor wholeSums(const at::Tensor& parts) {
    return parts.select(-1, 0).to(at::kDouble).add_(parts.select(-1, 1));
}

/// until − from in fp32; both […, 2], broadcast against each other.
[[nodiscard]] inline at::Tensor sumsBetween(const at::Tensor& from, const at::Tensor& until) {
    return at::sub(until.select(-1, 0), from.select(-1, 0))
        .add_(until.select(-1, 1))
        .sub_(from.select(-1, 1));
}

/// What kernels read and write of [H, T, 2].
[[nodiscard]] inline ops::LongSum* longSumsOf(const at::Tensor& parts) {
    return reinterpret_cast<ops::LongSum*>(parts.mutable_data_ptr<float>());
}
[[nodiscard]] inline const ops::LongSum* readLongSums(const at::Tensor& parts) {
    return reinterpret_cast<const ops::LongSum*>(parts.const_data_ptr<float>());
}

} // namespace mambascope
