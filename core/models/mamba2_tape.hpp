// SPDX-License-Identifier: GPL-3.0-or-later
// Derivatives of Mamba-2's mixer (layer_tape.hpp; romba.md section 5, "Gradients"). What lies before the
// suffix enters as the recurrent state S, so a suffix costs the same wherever it begins:
//   y_q = Σ_{k ≤ q} M_qk dt_k x_k + F_q S C_q + D x_q,  M_qk = (C_q·B_k) E_qk,
// E_qk = exp(a_q − a_k) and F_q = exp(a_q), a the sums of dt A from the suffix's first row on.
// B runs, R rows, H heads, P head size, G groups, N state size, K cotangents or tangents.
// Private to core: includes LibTorch.
#pragma once

#include <memory>

#include "core/models/convolution_tape.hpp"
#include "core/models/mamba2_layer.hpp"
#include "core/models/taped_layer.hpp"
#include "cuda/include/ssd_tape.hpp"

namespace mambascope {

class Mamba2Layer::Tape : public MixerTape {
public:
    Tape(const Mamba2Layer& layer, std::int64_t runs, std::shared_ptr<const StatePrefix> prefix)
        : m_config(layer.m_config)
        , m_weights(layer.m_weights)
        , m_runs(runs)
        , m_prefix(std::move(prefix))
        , m_convolution(m_weights.convWeight, m_weights.convBias) {}

    [[nodiscard]] at::Tensor run(const at::Tensor& projected, const LayerSites& sites) override;
    [[nodiscard]] at::Tensor pull(const at::Tensor& cotangents, CotangentReader* reader) const override;
    [[nodiscard]] at::Tensor push(const at::Tensor& tangents) const override;
    [[nodiscard]] std::shared_ptr<const SuffixPrefix>
    before(const std::vector<std::int64_t>& positions) const override;

private:
    /// Of what the sum over sources reads or its cotangents; K in front of P or N, if there is one.
    struct Sources {
        at::Tensor x;    ///< [B, H, R, K, P]
        at::Tensor b, c; ///< [B, G, R, K, N]
        at::Tensor dt;   ///< [B, H, R, K]
    };

    [[nodiscard]] std::int64_t perGroup() const { return m_config.heads / m_config.groups; }
    /// [B, G, …] to [B, H, …].
    [[nodiscard]] at::Tensor perHead(const at::Tensor& x) const {
        return perGroup() == 1 ? x : x.repeat_interleave(perGroup(), 1);
    }
    /// [B, H, …] to [B, G, …]: sums over the heads of a group.
    [[nodiscard]] at::Tensor overHeads(const at::Tensor& x) const {
        return perGroup() == 1 ? x : x.unflatten(1, {m_config.groups, perGroup()}).sum(2);
    }
    /// [K·B·R, heads·size] to [B, heads, R, K, size], contiguous; and back to [K, B, R, heads·size].
    [[nodiscard]] at::Tensor headFirst(const at::Tensor& x, std::int64_t heads) const;
    [[nodiscard]] static at::Tensor rowFirst(const at::Tensor& x);
    [[nodiscard]] Sources split(const at::Tensor& convolved, const at::Tensor& dt) const;

    /// The same by the device's kernels, from and to the same members; where there are some, and nobody looks
    /// inside.
    [[nodiscard]] bool runsByKernels(const at::Tensor& projected, const LayerSites& sites) const;
    [[nodiscard]] at::Tensor runByKernels(const at::Tensor& projected);
    /// gated: cotangents of s ∘ SiLU(z).
    [[nodiscard]] at::Tensor pullByKernels(const at::Tensor& gated, CotangentReader* reader) const;
    [[nodiscard]] cuda::SsdTapeShape kernelShape() const;

    void timeSteps(const at::Tensor& raw);
    /// y [B, H, R, P].
    [[nodiscard]] at::Tensor sum();
    [[nodiscard]] Sources pullSum(const at::Tensor& y) const;
    [[nodiscard]] at::Tensor pushSum(const Sources& tangents) const;

    const Mamba2Config& m_config;
    const Mamba2Weights& m_weights;
    std::int64_t m_runs;
    std::shared_ptr<const StatePrefix> m_prefix; ///< null: rows begin at 0
    ConvolutionTape m_convolution;
    NormTape m_gateNorm;

    at::Tensor m_gate, m_gateSlope; ///< [n, E] SiLU(z) and its slope
    at::Tensor m_s;                 ///< [n, E] the sum with its skip term
    at::Tensor m_x;                 ///< [B, H, R, P]
    at::Tensor m_b, m_c;            ///< [B, G, R, N]
    at::Tensor m_dt, m_dtSlope;     ///< [B, H, R]
    at::Tensor m_sums;              ///< [B, H, R] a in float64
    at::Tensor m_decay, m_weight;   ///< [B, H, R, R] E and M
    at::Tensor m_scaled;            ///< [B, H, R, P] dt x
    at::Tensor m_first;             ///< [B, H, R] F
    at::Tensor m_fromState;         ///< [B, H, R, P] F S C
};

} // namespace mambascope
