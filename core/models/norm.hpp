// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/models/plain_form.hpp"
#include "core/tensor/norms.hpp"

namespace mambascope {

/// LayerNorm, or RMSNorm where there is no bias.
struct Norm {
    at::Tensor weight; ///< [D]
    at::Tensor bias;   ///< [D] or undefined
    double epsilon = 1e-5;
    std::int64_t groups = 1; ///< equal parts of a row that are normed by themselves; RMSNorm alone

    /// x: [n, D], as `into` wants its rows; with `reference` always by LibTorch's operations.
    [[nodiscard]] Operand operator()(const Linear& into, const at::Tensor& x, bool reference) const {
        return bias.defined() ? layerNormFor(into, x, weight, bias, epsilon, reference)
                              : rmsNormFor(into, x, weight, epsilon, groups, reference);
    }

    /// The same as the papers write it, out of place, in the dtype of x.
    [[nodiscard]] at::Tensor plain(const at::Tensor& x) const {
        const at::Tensor centred = bias.defined() ? x - x.mean(-1, true) : x;
        const at::Tensor parts = centred.unflatten(-1, {groups, x.size(-1) / groups});
        const at::Tensor scaled = plainRms(parts, epsilon).flatten(-2) * weight;
        return bias.defined() ? scaled + bias : scaled;
    }

    /// out := the norm of rows [n, D] in plain memory on the CPU.
    void into(const float* x, std::int64_t rows, float* out) const {
        normRows(x, rows, weight, bias, epsilon, groups, out);
    }
};

} // namespace mambascope
