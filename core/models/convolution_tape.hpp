// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded causal convolution and SiLU in front of a state-space mixer, and what the rows before a suffix
// leave for it (layer_tape.hpp). C channels. Private to core: includes LibTorch.
#pragma once

#include <utility>

#include "core/models/layer_tape.hpp"

namespace mambascope {

/// What the rows before p leave in a state-space layer. W width of the convolution.
struct StatePrefix : SuffixPrefix {
    at::Tensor raw;   ///< [B, W − 1, C] the last inputs of the convolution, zeros before the first token
    at::Tensor state; ///< [B, …] the recurrent state behind row p − 1
};

class ConvolutionTape {
public:
    /// weight: [W, C], whose row j weighs the input W−1−j tokens back; bias: [C].
    ConvolutionTape(at::Tensor weight, at::Tensor bias)
        : m_weight(std::move(weight))
        , m_bias(std::move(bias)) {}

    /// SiLU(conv(raw)) of raw [B, R, C]. prefix: or null.
    [[nodiscard]] at::Tensor run(const at::Tensor& raw, const StatePrefix* prefix);
    /// From cotangents [K, B, R, C] of its output to those of raw. The input may be overwritten.
    [[nodiscard]] at::Tensor pull(at::Tensor cotangents) const;
    [[nodiscard]] at::Tensor push(const at::Tensor& tangents) const;
    /// StatePrefix::raw of rows that begin at these positions; recorded rows began at 0.
    /// Records what was computed elsewhere: inputs [B, W − 1 + R, C] and the SiLU's slope [B, R, C].
    void recorded(at::Tensor padded, at::Tensor slope) {
        m_padded = std::move(padded);
        m_slope = std::move(slope);
    }
    [[nodiscard]] const at::Tensor& slope() const { return m_slope; }
    [[nodiscard]] at::Tensor before(const std::vector<std::int64_t>& positions) const;

private:
    at::Tensor m_weight, m_bias;
    at::Tensor m_padded; ///< [B, W − 1 + R, C] inputs
    at::Tensor m_slope;  ///< [B, R, C] of the SiLU
};

/// Row p of each run's sequence: picked[b] = rows[b, p_b]. rows: [B, R, …].
[[nodiscard]] at::Tensor rowOfEach(const at::Tensor& rows, const std::vector<std::int64_t>& positions);

/// Σ_{r ≥ q} x_r along a dimension.
[[nodiscard]] inline at::Tensor sumsFromBehind(const at::Tensor& x, std::int64_t dim) {
    return x.flip(dim).cumsum(dim).flip(dim);
}

} // namespace mambascope
