// SPDX-License-Identifier: GPL-3.0-or-later
// The displayed hidden attention (design section 3) added up over heads, pair of tokens by pair, without the
// heads' weights [H, T, T] in memory. The LibTorch form in core/models/attention_sum.cpp is the permanent
// reference; tst_attention_sums holds these and their twins on the GPU (cuda/include/attention_sums.hpp)
// against it. The order of every sum is fixed, whatever the number of threads. Plain C++: pointers to fp32,
// strides in elements, no LibTorch. T tokens, H heads, P head size.
#pragma once

#include <cstdint>

#include "core/ops/suffix_mixers.hpp"

namespace mambascope::ops {

/// What is added up over heads.
enum class HeadSum {
    Signed,   ///< Σ weight
    Absolute, ///< Σ |weight|
    Squares,  ///< Σ (weight · ‖value‖)²
};

/// Some heads of a layer, ascending. By value: on a GPU the list travels with the launch.
struct ShownHeads {
    static constexpr std::int64_t kMost = 256;
    std::int64_t count = 0;
    std::uint16_t number[kMost] = {};
};

/// SSD (Mamba-2): (C_q·B_k) exp(Σ_{r=k+1..q} dt_r A) dt_k. N state size, G groups of heads that share B and
/// C.
struct SsdSum {
    HeadSum sum = HeadSum::Signed;
    ShownHeads shown;
    std::int64_t tokens = 0, heads = 0, headSize = 0, stateSize = 0, groups = 1;

    const float* x = nullptr; ///< [T, H, P], tokens xStride apart
    const float* b = nullptr; ///< [T, G, N], tokens bStride apart
    const float* c = nullptr; ///< [T, G, N], tokens cStride apart
    std::int64_t xStride = 0, bStride = 0, cStride = 0;
    const float* dt = nullptr;      ///< [T, H]
    const LongSum* decay = nullptr; ///< [H, T] cumulated dt·A

    float* out = nullptr; ///< [T query, T source]; 0 where the source comes after the query
};

/// Softmax attention of H query heads on K key and value heads.
struct SoftmaxSum {
    HeadSum sum = HeadSum::Signed;
    ShownHeads shown;
    std::int64_t tokens = 0, heads = 0, keyHeads = 0, headSize = 0; ///< T, H, K, P; K divides H
    std::int64_t window = 0; ///< a query sees itself and window − 1 tokens before; 0: all

    const float* query = nullptr; ///< [H, T, P] rotated and scaled
    const float* key = nullptr;   ///< [K, T, P] rotated
    const float* value = nullptr; ///< [K, T, P]

    float* out = nullptr; ///< as in SsdSum
};

/// Selective SSM (Mamba-1): SelectiveWeights' weight, whose heads are channels: P = 1. E of them lie beside
/// each other; all are shown.
struct SelectiveSum {
    HeadSum sum = HeadSum::Signed;
    std::int64_t tokens = 0, channels = 0, stateSize = 0; ///< T, E, N
    std::int64_t stride = 0;                              ///< from row to row of a, dt and x; at least E

    const float* a = nullptr;  ///< [N, E], negative
    const float* dt = nullptr; ///< [T, E]
    const float* x = nullptr;  ///< [T, E] the values; used by Squares alone
    const float* b = nullptr;  ///< [T, N]
    const float* c = nullptr;  ///< [T, N]

    float* out = nullptr; ///< as in SsdSum
};

void ssdSum(const SsdSum& work, const ParallelFor& parallel);
void softmaxSum(const SoftmaxSum& work, const ParallelFor& parallel);
void selectiveSum(const SelectiveSum& work, const ParallelFor& parallel);

} // namespace mambascope::ops
