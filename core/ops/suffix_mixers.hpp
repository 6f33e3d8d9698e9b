// SPDX-License-Identifier: GPL-3.0-or-later
// The mixers of suffix rows on the CPU, fused: one walk over each row instead of some thirty tensor
// operations. The LibTorch forms in core/models are the permanent reference; parity tests run both. Plain
// C++: pointers to fp32, strides in elements, no LibTorch. V variants, R rows each, n = V·R; T tokens; p = T
// − R; E = H·P; C = E + 2·G·N.
#pragma once

#include <cstdint>
#include <functional>

namespace mambascope::ops {

/// Splits [0, count) over threads: body(first, last). Given by the caller, so that this file knows no thread
/// pool.
using ParallelFor =
    std::function<void(std::int64_t count, const std::function<void(std::int64_t, std::int64_t)>&)>;

/// SSD (Mamba-2; Dao and Gu 2024, eq. 7) with the short convolution in front and the gate behind.
struct SsdSuffix {
    std::int64_t variants = 0, rows = 0, firstPosition = 0;
    std::int64_t heads = 0, headSize = 0, stateSize = 0, groups = 1, convWidth = 4;

    const float* projected = nullptr; ///< [n, z(E) | xBC(C) | dt(H)]
    std::int64_t projectedStride = 0;
    const float* convWeight = nullptr; ///< [width, C], row j weighs width−1−j tokens back
    const float* convBias = nullptr;   ///< [C]
    const float* dtBias = nullptr;     ///< [H]
    const float* a = nullptr;          ///< [H], negative
    const float* d = nullptr;          ///< [H]
    float dtMin = 0, dtMax = 0;        ///< clamp of the time step

    // The clean run; unused where p = 0.
    const float* cleanRaw = nullptr; ///< [T, C]
    const float* cleanB = nullptr;   ///< [T, G·N], rows cleanBStride apart
    std::int64_t cleanBStride = 0;
    const float* cleanDecay = nullptr;  ///< [H, T] cumulated dt·A
    const float* cleanScaled = nullptr; ///< [H, T, P] dt·x
    std::int64_t cleanTokens = 0;       ///< T of the three above

    const float* keep = nullptr; ///< [n, T] 1 kept, 0 cut; null: nothing is cut

    // Results; the first three are also what later rows of a variant read.
    float* convolved = nullptr; ///< [n, C] x | B | C after convolution and SiLU
    float* dt = nullptr;        ///< [n, H]
    float* decay = nullptr;     ///< [n, H] cumulated from token 0
    float* gated = nullptr;     ///< [n, E] y·SiLU(z)
};

/// Softmax attention with rotary positions (GPT-NeoX). A cut score is −∞ before the softmax; a row with every
/// source cut gives 0 (design section 3).
struct AttentionSuffix {
    std::int64_t variants = 0, rows = 0, firstPosition = 0;
    std::int64_t heads = 0, headSize = 0, rotarySize = 0;

    const float* projected = nullptr; ///< [n, H, q(P) | k(P) | v(P)]
    std::int64_t projectedStride = 0;
    const float* cosine = nullptr; ///< [positions, rotarySize]
    const float* sine = nullptr;   ///< [positions, rotarySize]

    const float* cleanKey = nullptr;   ///< [H, T, P] rotated; unused where p = 0
    const float* cleanValue = nullptr; ///< [H, T, P]
    std::int64_t cleanTokens = 0;

    const float* keep = nullptr; ///< [n, T]; null: nothing is cut

    float* query = nullptr;  ///< [n, H, P] rotated, scaled by 1/√P
    float* key = nullptr;    ///< [n, H, P] rotated
    float* output = nullptr; ///< [n, H·P]
};

/// out := x · rsqrt(mean(x²) + eps) · weight, the mean over each of `groups` equal parts of a row. May work
/// in place.
struct RmsNormRows {
    std::int64_t rows = 0, size = 0, groups = 1;
    const float* x = nullptr;      ///< [rows, size]
    const float* weight = nullptr; ///< [size]
    float eps = 0;
    float* out = nullptr; ///< [rows, size]
};

/// Picks the widest instruction set that both the build and the processor have.
void ssdSuffix(const SsdSuffix& work, const ParallelFor& parallel);
void attentionSuffix(const AttentionSuffix& work, const ParallelFor& parallel);
void rmsNormRows(const RmsNormRows& work, const ParallelFor& parallel);

/// Name of the instruction set in use: "avx512", "avx2" or "generic".
[[nodiscard]] const char* instructionSet();

} // namespace mambascope::ops
