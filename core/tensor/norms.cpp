// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/norms.hpp"

namespace mambascope {

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, std::int64_t groups) {
    if (groups == 1) {
        return at::rms_norm(x, {x.size(-1)}, weight, eps);
    }
    const at::Tensor grouped = x.unflatten(-1, {groups, x.size(-1) / groups});
    return at::rms_norm(grouped, {grouped.size(-1)}, {}, eps).flatten(-2).mul_(weight);
}

at::Tensor layerNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, double eps) {
    return at::layer_norm(x, {x.size(-1)}, weight, bias, eps, /*cudnn_enable=*/false);
}

} // namespace mambascope
