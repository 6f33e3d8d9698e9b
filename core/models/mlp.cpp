// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mlp.hpp"

#include "core/ops/layer_parts.hpp"
#include "core/tensor/activations.hpp"
#include "core/tensor/parallel.hpp"

namespace mambascope {

Operand Mlp::inner(const Operand& x) const {
    at::Tensor hidden = in(x);
    at::Tensor first = hidden.narrow(1, 0, size);
    const at::Tensor active = activate(activation, first);
    return {gated ? active * hidden.narrow(1, size, size) : active, {}, x.reference};
}

at::Tensor Mlp::plainInner(const at::Tensor& x) const {
    const at::Tensor hidden = in.plain(x);
    const at::Tensor active = activated(activation, hidden.narrow(1, 0, size));
    return gated ? active * hidden.narrow(1, size, size) : active;
}

void Mlp::innerRows(const float* x, std::int64_t rows, float* hidden, float* active) const {
    const std::int64_t stride = in.packedOut();
    in.multiply(x, rows, nullptr, hidden);
    ops::activateRows(
        {rows, size, activationOf(activation), hidden, gated ? hidden + size : nullptr, stride, active, size},
        threadPool());
}

} // namespace mambascope
