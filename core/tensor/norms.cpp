// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/norms.hpp"

#include "core/ops/layer_parts.hpp"
#include "core/tensor/parallel.hpp"
#include "cuda/include/row_norms.hpp"

namespace mambascope {

namespace {

at::Tensor fusedRmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, std::int64_t groups) {
    const at::Tensor input = x.contiguous();
    at::Tensor out = at::empty_like(input);
    normRows(input.const_data_ptr<float>(), input.numel() / input.size(-1), weight, {}, eps, groups,
             out.mutable_data_ptr<float>());
    return out;
}

const float* pointerOf(const at::Tensor& tensor) {
    return tensor.defined() ? tensor.const_data_ptr<float>() : nullptr;
}

/// Normalised and split in one kernel. x: [n, D] on a GPU with kernels.
Operand splitNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, double eps,
                  std::int64_t groups, bool center) {
    const at::Tensor input = x.stride(1) == 1 ? x : x.contiguous();
    Operand result;
    result.split = emptySplit(input.size(0), input.size(1), input.device());
    cuda::NormRows work;
    work.rows = input.size(0);
    work.size = input.size(1);
    work.groups = groups;
    work.x = input.const_data_ptr<float>();
    work.xStride = input.stride(0);
    work.weight = pointerOf(weight);
    work.bias = pointerOf(bias);
    work.eps = static_cast<float>(eps);
    work.center = center;
    work.split = result.split.rows;
    cuda::normRows(work, kernelStream(input.device()));
    return result;
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

void normRows(const float* x, std::int64_t rows, const at::Tensor& weight, const at::Tensor& bias, double eps,
              std::int64_t groups, float* out) {
    if (bias.defined()) {
        ops::layerNormRows({rows, weight.size(0), x, weight.const_data_ptr<float>(),
                            bias.const_data_ptr<float>(), static_cast<float>(eps), out},
                           threadPool());
    } else {
        ops::rmsNormRows(
            {rows, weight.size(0), groups, x, weight.const_data_ptr<float>(), static_cast<float>(eps), out},
            threadPool());
    }
}

Operand rmsNormFor(const Linear& into, const at::Tensor& x, const at::Tensor& weight, double eps,
                   std::int64_t groups, bool reference) {
    if (into.wantsSplit() && !reference) {
        return splitNorm(x, weight, {}, eps, groups, /*center=*/false);
    }
    return {rmsNorm(x, weight, eps, groups), {}, reference};
}

Operand layerNormFor(const Linear& into, const at::Tensor& x, const at::Tensor& weight,
                     const at::Tensor& bias, double eps, bool reference) {
    if (into.wantsSplit() && !reference) {
        return splitNorm(x, weight, bias, eps, 1, /*center=*/true);
    }
    return {layerNorm(x, weight, bias, eps), {}, reference};
}

} // namespace mambascope
