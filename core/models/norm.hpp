// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/norms.hpp"

namespace mambascope {

/// LayerNorm, or RMSNorm where there is no bias.
struct Norm {
    at::Tensor weight; ///< [D]
    at::Tensor bias;   ///< [D] or undefined
    double epsilon = 1e-5;

    /// x: [n, D].
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const {
        return bias.defined() ? layerNorm(x, weight, bias, epsilon) : rmsNorm(x, weight, epsilon);
    }
};

} // namespace mambascope
