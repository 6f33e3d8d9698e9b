// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/tensor/linear.hpp"

namespace mambascope {

/// out(act(in x)), or out(act(gate x) · (up x)) where gated. What `out` reads is the inner row.
struct Mlp {
    Linear in; ///< [I, D]; gated: [2I, D], gate above up
    Linear out;
    std::int64_t size = 0;  ///< I
    std::string activation; ///< by Hugging Face's name
    bool gated = false;

    /// The inner rows [n, I] of x [n, D].
    [[nodiscard]] Operand inner(const Operand& x) const;
    /// The same in plain form (Layer::plain).
    [[nodiscard]] at::Tensor plainInner(const at::Tensor& x) const;
    /// The same in plain memory, where both matrices are packed: hidden [n, in.packedOut()] := in x, and the
    /// inner rows behind each other in `active`, which may be `hidden` where the MLP isn't gated.
    void innerRows(const float* x, std::int64_t rows, float* hidden, float* active) const;
};

} // namespace mambascope
