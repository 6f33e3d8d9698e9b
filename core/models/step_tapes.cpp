// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/step_tapes.hpp"

#include "core/tensor/activations.hpp"
#include "core/tensor/split.hpp"
#include "cuda/include/norm_tape.hpp"

namespace mambascope {
namespace {

/// The same of all leading dimensions as one.
template <typename Call>
at::Tensor flat(const at::Tensor& x, const Call& call) {
    return x.dim() == 2 ? call(x) : call(x.flatten(0, -2)).unflatten(0, x.sizes().slice(0, x.dim() - 1));
}

/// Whether a kernel of the device takes such rows of a norm.
bool byKernel(const at::Tensor& rows, const at::Tensor& weight) {
    return rows.scalar_type() == at::kFloat && weight.scalar_type() == at::kFloat &&
           hasKernels(rows.device());
}

/// rows [n, d], dense.
at::Tensor runByKernel(const Norm& norm, const at::Tensor& rows, at::Tensor& normed, at::Tensor& scale) {
    cuda::NormTapeRun work;
    work.rows = rows.size(0);
    work.size = rows.size(1);
    work.groups = norm.groups;
    normed = at::empty({work.rows, work.groups, work.size / work.groups}, rows.options());
    scale = at::empty({work.rows, work.groups, 1}, rows.options());
    at::Tensor result = at::empty_like(rows);
    work.x = rows.const_data_ptr<float>();
    work.weight = norm.weight.const_data_ptr<float>();
    work.bias = norm.bias.defined() ? norm.bias.const_data_ptr<float>() : nullptr;
    work.eps = static_cast<float>(norm.epsilon);
    work.normed = normed.mutable_data_ptr<float>();
    work.scale = scale.mutable_data_ptr<float>();
    work.result = result.mutable_data_ptr<float>();
    cuda::normTapeRun(work, kernelStream(rows.device()));
    return result;
}

/// y + (x aᵀ) b.
at::Tensor withChange(const at::Tensor& y, const at::Tensor& x, const at::Tensor& a, const at::Tensor& b) {
    return a.defined() ? y + at::matmul(at::matmul(x, a.t()), b) : y;
}

/// d act/dx.
at::Tensor slopeOf(const std::string& activation, const at::Tensor& x) {
    switch (activationOf(activation)) {
    case ops::Activation::Gelu:
        return at::gelu_backward(at::ones_like(x), x, "none");
    case ops::Activation::GeluTanh:
        return at::gelu_backward(at::ones_like(x), x, "tanh");
    case ops::Activation::Relu:
        return (x > 0).to(x.scalar_type());
    case ops::Activation::Softplus:
        return x.sigmoid();
    case ops::Activation::Silu:
        break;
    }
    return Silu(x).slope;
}

} // namespace

at::Tensor ProductTape::run(const at::Tensor& x) const {
    return withChange(m_linear.inDtypeOf(x), x, m_change.u, m_change.v);
}

at::Tensor ProductTape::runOnto(const at::Tensor& residual, const at::Tensor& x) const {
    return x.scalar_type() == at::kFloat && !m_change.u.defined()
               ? m_linear.addTo(residual, Operand{x, {}, false})
               : residual + run(x);
}

at::Tensor ProductTape::pull(const at::Tensor& cotangents) const {
    const at::Tensor back = flat(cotangents, [&](const at::Tensor& y) { return m_linear.transposed(y); });
    return withChange(back, cotangents, m_change.v, m_change.u);
}

at::Tensor ProductTape::push(const at::Tensor& tangents) const {
    const at::Tensor on = flat(tangents, [&](const at::Tensor& x) { return m_linear.withoutBias(x); });
    return withChange(on, tangents, m_change.u, m_change.v);
}

at::Tensor NormTape::run(const Norm& norm, const at::Tensor& rows) {
    m_weight = norm.weight;
    m_centred = norm.bias.defined();
    if (byKernel(rows, m_weight)) {
        return runByKernel(norm, rows.contiguous(), m_normed, m_scale);
    }
    const at::Tensor parts = rows.unflatten(-1, {norm.groups, rows.size(-1) / norm.groups});
    const at::Tensor centred = m_centred ? parts - parts.mean(-1, true) : parts;
    m_scale = (centred.square().mean(-1, true) + norm.epsilon).rsqrt_();
    m_normed = centred * m_scale;
    const at::Tensor weighted = m_normed.flatten(-2) * m_weight;
    return m_centred ? weighted + norm.bias : weighted;
}

at::Tensor NormTape::projected(const at::Tensor& x) const {
    const at::Tensor along = (x * m_normed).mean(-1, true);
    const at::Tensor rest = at::addcmul(x, m_normed, along, -1);
    return m_centred ? rest.sub_(x.mean(-1, true)) : rest;
}

at::Tensor NormTape::moved(const at::Tensor& rows, const at::Tensor& before, const at::Tensor& after,
                           const at::Tensor& added) const {
    if (!byKernel(rows, m_weight) || !m_normed.is_contiguous() || !m_scale.is_contiguous()) {
        return {};
    }
    const auto pointer = [](const at::Tensor& x) {
        return x.defined() ? x.const_data_ptr<float>() : nullptr;
    };
    const at::Tensor x = rows.contiguous();
    const at::Tensor onto = added.defined() ? added.contiguous() : added;
    at::Tensor result = at::empty_like(x);
    cuda::NormTapeMove work;
    work.size = m_weight.size(0);
    work.count = x.numel() / work.size;
    work.rows = m_normed.numel() / work.size;
    work.groups = m_normed.size(-2);
    work.centred = m_centred;
    work.x = pointer(x);
    work.before = pointer(before);
    work.after = pointer(after);
    work.added = pointer(onto);
    work.normed = pointer(m_normed);
    work.scale = pointer(m_scale);
    work.result = result.mutable_data_ptr<float>();
    cuda::normTapeMove(work, kernelStream(x.device()));
    return result;
}

at::Tensor NormTape::pull(const at::Tensor& cotangents, const at::Tensor& added) const {
    if (at::Tensor made = moved(cotangents, m_weight, {}, added); made.defined()) {
        return made;
    }
    const at::Tensor x = (cotangents * m_weight).unflatten(-1, {m_normed.size(-2), m_normed.size(-1)});
    at::Tensor made = projected(x).mul_(m_scale).flatten(-2);
    return added.defined() ? made.add_(added) : made;
}

at::Tensor NormTape::push(const at::Tensor& tangents) const {
    if (at::Tensor made = moved(tangents, {}, m_weight, {}); made.defined()) {
        return made;
    }
    const at::Tensor x = tangents.unflatten(-1, {m_normed.size(-2), m_normed.size(-1)});
    return projected(x).mul_(m_scale).flatten(-2).mul_(m_weight);
}

at::Tensor InnerTape::run(const Mlp& mlp, const at::Tensor& hidden) {
    const at::Tensor first = hidden.narrow(1, 0, mlp.size);
    at::Tensor active = activated(mlp.activation, first);
    m_slope = slopeOf(mlp.activation, first);
    m_other = at::Tensor{};
    if (!mlp.gated) {
        return active;
    }
    const at::Tensor up = hidden.narrow(1, mlp.size, mlp.size);
    m_slope = m_slope * up;
    m_other = active;
    return active * up;
}

at::Tensor InnerTape::pull(const at::Tensor& cotangents) const {
    const at::Tensor first = cotangents * m_slope;
    return m_other.defined() ? at::cat({first, cotangents * m_other}, -1) : first;
}

at::Tensor InnerTape::push(const at::Tensor& tangents) const {
    const std::int64_t size = m_slope.size(-1);
    const at::Tensor inner = tangents.narrow(-1, 0, size) * m_slope;
    return m_other.defined() ? at::addcmul(inner, tangents.narrow(-1, size, size), m_other) : inner;
}

Silu::Silu(const at::Tensor& x)
    : value(at::silu(x))
    , slope(at::silu_backward(at::ones({1}, x.options()), x)) {}

} // namespace mambascope
