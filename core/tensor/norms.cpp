// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/norms.hpp"

#include "core/ops/suffix_mixers.hpp"
#include "core/tensor/parallel.hpp"

namespace mambascope {

namespace {

at::Tensor fusedRmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, std::int64_t groups) {
    const at::Tensor input = x.contiguous();
    at::Tensor out = at::empty_like(input);
    ops::RmsNormRows work;
    work.size = input.size(-1);
    work.rows = input.numel() / work.size;
    work.groups = groups;
    work.x = input.const_data_ptr<float>();
    work.weight = weight.const_data_ptr<float>();
    work.eps = static_cast<float>(eps);
    work.out = out.mutable_data_ptr<float>();
    ops::rmsNormRows(work, threadPool());
    return out;
}

} // namespace

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, std::int64_t groups) {
    if (x.is_cpu() && x.scalar_type() == at::kFloat) {
        return fusedRmsNorm(x, weight, eps, groups); // LibTorch's own is five passes on the CPU
    }
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
