// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded steps that all layers share (layer_tape.hpp): products, norms, MLPs. Private to core: includes
// LibTorch.
#pragma once

#include <utility>

#include "core/models/layer_tape.hpp"
#include "core/models/mlp.hpp"
#include "core/models/norm.hpp"
#include "core/tensor/linear.hpp"

namespace mambascope {

/// x Wᵀ + (x uᵀ) v in place of x Wᵀ.
struct LowRank {
    at::Tensor u; ///< [r, in], or undefined: no change
    at::Tensor v; ///< [r, out]
};

/// A matrix and its low-rank change. x, tangents and cotangents: [..., in or out].
class ProductTape {
public:
    ProductTape(const Linear& linear, LowRank change)
        : m_linear(linear)
        , m_change(std::move(change)) {}

    [[nodiscard]] at::Tensor run(const at::Tensor& x) const;
    /// residual + run(x).
    [[nodiscard]] at::Tensor runOnto(const at::Tensor& residual, const at::Tensor& x) const;
    [[nodiscard]] at::Tensor pull(const at::Tensor& cotangents) const;
    [[nodiscard]] at::Tensor push(const at::Tensor& tangents) const;

private:
    const Linear& m_linear;
    LowRank m_change;
};

/// LayerNorm or RMSNorm, in groups or not.
class NormTape {
public:
    [[nodiscard]] at::Tensor run(const Norm& norm, const at::Tensor& rows);
    /// added: of the size of the cotangents, or undefined.
    [[nodiscard]] at::Tensor pull(const at::Tensor& cotangents, const at::Tensor& added = {}) const;
    [[nodiscard]] at::Tensor push(const at::Tensor& tangents) const;

private:
    /// By a kernel of the device; undefined where there is none. before, after: weights of the rows.
    [[nodiscard]] at::Tensor moved(const at::Tensor& rows, const at::Tensor& before, const at::Tensor& after,
                                   const at::Tensor& added) const;
    /// t − mean(t) (LayerNorm alone) − n mean(t ∘ n), within each group.
    [[nodiscard]] at::Tensor projected(const at::Tensor& x) const;

    at::Tensor m_normed; ///< [n, G, d/G] centred and scaled, without weight
    at::Tensor m_scale;  ///< [n, G, 1] 1/√(variance + ε)
    at::Tensor m_weight; ///< [d]
    bool m_centred = false;
};

/// What an MLP does between its two matrices.
class InnerTape {
public:
    [[nodiscard]] at::Tensor run(const Mlp& mlp, const at::Tensor& hidden);
    [[nodiscard]] at::Tensor pull(const at::Tensor& cotangents) const;
    [[nodiscard]] at::Tensor push(const at::Tensor& tangents) const;

private:
    at::Tensor m_slope; ///< [n, I] ∂inner/∂(first half of hidden)
    at::Tensor m_other; ///< [n, I] ∂inner/∂up, where gated
};

/// SiLU and its slope: the first is x·σ(x).
struct Silu {
    explicit Silu(const at::Tensor& x);
    at::Tensor value, slope;
};

} // namespace mambascope
