// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/linear.hpp"

namespace mambascope {

at::Tensor Linear::operator()(const at::Tensor& x) const {
    if (weight.scalar_type() == at::kFloat) {
        return bias.defined() ? at::addmm(bias, x, weight.t()) : at::mm(x, weight.t());
    }
    at::Tensor y = at::mm(x.to(weight.scalar_type()), weight.t()).to(at::kFloat);
    return bias.defined() ? y.add_(bias) : y;
}

at::Tensor Linear::addTo(const at::Tensor& residual, const at::Tensor& x) const {
    if (weight.scalar_type() == at::kFloat) {
        at::Tensor y = at::addmm(residual, x, weight.t());
        return bias.defined() ? y.add_(bias) : y;
    }
    return (*this)(x).add_(residual);
}

} // namespace mambascope
