// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/tensor/aten.hpp"
#include "core/tensor/linear.hpp"

namespace mambascope {

/// x · rsqrt(mean(x²) + eps) · weight over the last dimension, in groups of equal size where groups > 1 (the
/// gated norm of Mamba-2 with several groups works per group). x: [..., D]; weight: [D].
[[nodiscard]] at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps,
                                 std::int64_t groups = 1);

/// LayerNorm over the last dimension. x: [..., D]; weight, bias: [D].
[[nodiscard]] at::Tensor layerNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                                   double eps);

/// The same, as `into` wants its rows; with `reference` always by LibTorch's operations. x: [n, D].
[[nodiscard]] Operand rmsNormFor(const Linear& into, const at::Tensor& x, const at::Tensor& weight,
                                 double eps, std::int64_t groups, bool reference);
[[nodiscard]] Operand layerNormFor(const Linear& into, const at::Tensor& x, const at::Tensor& weight,
                                   const at::Tensor& bias, double eps, bool reference);

/// out := the norm of rows [n, D] in plain memory on the CPU, RMSNorm where `bias` is undefined; out may be
/// x.
void normRows(const float* x, std::int64_t rows, const at::Tensor& weight, const at::Tensor& bias, double eps,
              std::int64_t groups, float* out);

} // namespace mambascope
