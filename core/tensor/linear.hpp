// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/aten.hpp"

namespace mambascope {

/// y = x Wᵀ + b. Weights may be bf16 while activations stay fp32: the product is then made in bf16 and
/// widened.
struct Linear {
    at::Tensor weight; ///< [out, in]
    at::Tensor bias;   ///< [out], fp32, or undefined

    /// x: [rows, in] fp32. Returns [rows, out] fp32.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;
    /// residual + x Wᵀ + b as a new tensor. residual: [rows, out] fp32.
    [[nodiscard]] at::Tensor addTo(const at::Tensor& residual, const at::Tensor& x) const;
};

} // namespace mambascope
