// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/step_tapes.hpp"

#include "core/tensor/activations.hpp"

namespace mambascope {
namespace {

/// The same of all leading dimensions as one.
template <typename Call>
at::Tensor flat(const at::Tensor& x, const Call& call) {
    return x.dim() == 2 ? call(x) : call(x.flatten(0, -2)).unflatten(0, x.sizes().slice(0, x.dim() - 1));
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

at::Tensor NormTape::pull(const at::Tensor& cotangents) const {
    const at::Tensor x = (cotangents * m_weight).unflatten(-1, {m_normed.size(-2), m_normed.size(-1)});
    return projected(x).mul_(m_scale).flatten(-2);
}

at::Tensor NormTape::push(const at::Tensor& tangents) const {
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
