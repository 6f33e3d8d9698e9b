// SPDX-License-Identifier: GPL-3.0-or-later
// What the plain form of a layer takes and tells (Layer::plain): one run of all tokens, written as the
// mathematics is written down. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/tensor/aten.hpp"

namespace mambascope {

/// Heads first … first + count − 1 of a layer.
struct HeadRange {
    std::int64_t first = 0, count = 0;
};

/// The cut pairs of one layer for one run. T tokens, H heads.
struct PlainCuts {
    at::Tensor cut;  ///< [T, T] bool: the query (row) no longer sees the source. Undefined: nothing is cut
    at::Tensor taps; ///< [T, T] bool: nor does the query's convolution. Undefined: nowhere
    at::Tensor
        steps; ///< [T, T] bool: of `taps`, where the source's own step is a zero row's. Undefined: nowhere
    at::Tensor heads; ///< [H] bool: the heads that `cut` applies to. Undefined: all

    /// Whether `cut` or `taps` has a source of the query.
    [[nodiscard]] static bool anyIn(const at::Tensor& pairs, std::int64_t query) {
        return pairs.defined() && pairs.select(0, query).any().item<bool>();
    }
    /// 1 where a source is kept and 0 where it is cut, [H or 1, T, T], in the dtype of `like`.
    [[nodiscard]] at::Tensor kept(const at::Tensor& like) const {
        const at::Tensor all = cut.unsqueeze(0);
        const at::Tensor where = heads.defined() ? all.logical_and(heads.view({-1, 1, 1})) : all;
        return where.logical_not().to(like.scalar_type());
    }
};

/// What a layer's displayed attention is made of (design section 3), in the dtype of the run.
struct PlainMixing {
    /// Weight of source k in query q in some heads: [count, T, T], 0 above the diagonal. Without cuts.
    std::function<at::Tensor(HeadRange)> weights;
    at::Tensor values; ///< [H, T, P] what the weights weigh
};

/// exp(Σ_{r=k+1..q} x_r) for k ≤ q, else 0, of x [H, T]: [H, T, T]. Each sum is made by itself: a difference
/// of two sums from token 0 would lose digits with the length of the prompt.
[[nodiscard]] inline at::Tensor segmentDecays(const at::Tensor& x) {
    const std::int64_t tokens = x.size(1);
    const at::Tensor all = at::ones({tokens, tokens}, x.options());
    const at::Tensor sums = (x.unsqueeze(2) * all.tril(-1)).cumsum(1); // [H, q, k]
    return sums.exp() * all.tril();
}

/// ln(1 + eˣ), without a threshold beyond which it counts as x.
[[nodiscard]] inline at::Tensor exactSoftplus(const at::Tensor& x) {
    return x.clamp_min(0) + x.abs().neg().exp().log1p();
}

/// The causal convolution of rows [T, C] and its SiLU. weight: [width, C], whose row j weighs the input
/// width−1−j tokens back.
[[nodiscard]] inline at::Tensor plainConvolution(const at::Tensor& rows, const at::Tensor& weight,
                                                 const at::Tensor& bias) {
    const std::int64_t width = weight.size(0);
    const at::Tensor padded = at::constant_pad_nd(rows, {0, 0, width - 1, 0});
    at::Tensor sum = bias.expand_as(rows);
    for (std::int64_t tap = 0; tap < width; ++tap) {
        sum = sum + padded.narrow(0, tap, rows.size(0)) * weight.select(0, tap);
    }
    return sum * sum.sigmoid();
}

/// `rows` [T, …] with `row` [1, …] in the place of row `query`, out of place.
[[nodiscard]] inline at::Tensor withRow(const at::Tensor& rows, std::int64_t query, const at::Tensor& row) {
    return at::cat({rows.narrow(0, 0, query), row, rows.narrow(0, query + 1, rows.size(0) - query - 1)});
}

/// Memory that hooks put in the place of tokens' own (SiteHooks).
struct PlainMemory {
    std::vector<std::int64_t> positions;
    at::Tensor values; ///< [positions, width]

    /// Which of them a row reads: the nearest before it; −1: none.
    [[nodiscard]] std::int64_t readBy(std::int64_t row) const {
        std::int64_t found = -1;
        for (std::size_t i = 0; i < positions.size(); ++i) {
            const bool nearer = found < 0 || positions[i] >= positions[static_cast<std::size_t>(found)];
            if (positions[i] < row && nearer) {
                found = static_cast<std::int64_t>(i);
            }
        }
        return found;
    }
    [[nodiscard]] std::int64_t position(std::int64_t index) const {
        return positions[static_cast<std::size_t>(index)];
    }
};

/// The same convolution where rows read replaced inputs: memory.values [·, (width − 1)·C], those up to and
/// with its token, oldest first. hidden: [T] bool, tokens that are zero whoever has put something there; or
/// undefined.
[[nodiscard]] inline at::Tensor plainConvolution(const at::Tensor& rows, const at::Tensor& weight,
                                                 const at::Tensor& bias, const PlainMemory& memory,
                                                 const at::Tensor& hidden) {
    const at::Tensor seen = hidden.defined() ? rows * hidden.logical_not().unsqueeze(1) : rows;
    at::Tensor all = plainConvolution(seen, weight, bias);
    const std::int64_t width = weight.size(0);
    for (std::int64_t row = 0; row < rows.size(0); ++row) {
        const std::int64_t index = memory.readBy(row);
        if (index < 0 || row - memory.position(index) >= width) {
            continue;
        }
        const at::Tensor put = memory.values[index].view({width - 1, rows.size(1)});
        at::Tensor sum = bias.unsqueeze(0);
        for (std::int64_t tap = 0; tap < width; ++tap) {
            const std::int64_t token = row - (width - 1) + tap;
            const std::int64_t back = memory.position(index) - token;
            const bool zero = hidden.defined() && token >= 0 && hidden[token].item<bool>();
            if (back >= 0 && !zero) {
                sum = sum + put.narrow(0, width - 2 - back, 1) * weight[tap];
            } else if (back < 0) {
                sum = sum + seen.narrow(0, token, 1) * weight[tap];
            }
        }
        all = withRow(all, row, sum * sum.sigmoid());
    }
    return all;
}

/// The raw inputs of each position and of those before it, oldest first, zeros before the first token:
/// [positions, count·C].
[[nodiscard]] inline at::Tensor plainInputs(const at::Tensor& rows,
                                            const std::vector<std::int64_t>& positions, std::int64_t count) {
    std::vector<at::Tensor> all;
    for (const std::int64_t position : positions) {
        std::vector<at::Tensor> inputs;
        for (std::int64_t token = position - count + 1; token <= position; ++token) {
            inputs.push_back(token < 0 ? at::zeros({rows.size(1)}, rows.options()) : rows[token]);
        }
        all.push_back(at::cat(inputs));
    }
    return at::stack(all);
}

/// x / √(mean(x²) + ε) over the last dimension.
[[nodiscard]] inline at::Tensor plainRms(const at::Tensor& x, double epsilon) {
    return x * (x.square().mean(-1, true) + epsilon).rsqrt();
}

} // namespace mambascope
