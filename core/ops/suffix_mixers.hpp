// SPDX-License-Identifier: GPL-3.0-or-later
// The mixers of suffix rows on the CPU, fused: one walk over each row instead of some thirty tensor
// operations. The LibTorch forms in core/models are the permanent reference; parity tests run both. Plain
// C++: pointers to fp32, strides in elements, no LibTorch. V variants, R rows each, n = V·R; T tokens; p = T
// − R; E = H·P; C = E + 2·G·N.
#pragma once

#include <cstdint>
#include <functional>

#include "core/ops/long_sum.hpp"

namespace mambascope::ops {

/// Which prompt a variant belongs to. Prompts of one length may come together, each with equally many
/// variants, those of one behind those of the one before; what a mixer reads of the clean run is then there
/// for each prompt, one behind the other.
struct Prompts {
    std::int64_t perPrompt = 0; ///< variants of each; 0: all variants are of one prompt
    std::int64_t first = 0;     ///< variants of the first prompt that are left out; 0 on a GPU
};

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
    const LongSum* cleanDecay = nullptr; ///< [H, T] cumulated dt·A
    const float* cleanScaled = nullptr;  ///< [H, T, P] dt·x
    /// [H, T] Σ dt·A of the tokens after each one up to T − 2: what a single row at T − 1 reads. The GPU's
    /// kernel alone.
    const float* cleanLater = nullptr;
    std::int64_t cleanTokens = 0; ///< T of the four above

    const float* keep = nullptr;     ///< [n, T] 1 kept, 0 cut; null: nothing is cut
    const float* cutHeads = nullptr; ///< [V, H] 1: the cuts apply to this head, 0: they don't; null: to all

    // Where clean runs are recorded (each variant is one, p = 0), for the clean pointers of later suffixes;
    // null: they aren't.
    // What they read as cleanDecay is `decay`.
    float* recordRaw = nullptr;    ///< [n, C]
    float* recordScaled = nullptr; ///< [V, H, R, P]
    float* recordLater = nullptr;  ///< [V, H, R]; null on the CPU

    // Results; the first three are also what later rows of a variant read.
    float* convolved = nullptr; ///< [n, C] x | B | C after convolution and SiLU
    float* dt = nullptr;        ///< [n, H]
    LongSum* decay = nullptr;   ///< [V, H, R] dt·A cumulated from p on
    float* gated = nullptr;     ///< [n, E] y·SiLU(z)

    Prompts prompts;
};

/// Softmax attention: grouped-query heads (H queries share K keys and values), rotary positions, sliding
/// window. A cut score is −∞ before the softmax; a row with every source cut gives 0 (design section 3).
struct AttentionSuffix {
    std::int64_t variants = 0, rows = 0, firstPosition = 0;
    std::int64_t heads = 0, keyHeads = 0, headSize = 0; ///< H, K, P; K divides H
    std::int64_t rotarySize = 0;                        ///< leading channels of a head that rotate; 0: none
    bool interleaved = false; ///< pairs of channels (2i, 2i + 1) instead of (i, i + size/2)
    std::int64_t window = 0;  ///< a query sees itself and window − 1 tokens before; 0: all
    float scale = 1;          ///< of the query

    const float* projected = nullptr; ///< [n, q(H·P) | k(K·P) | v(K·P)]
    std::int64_t projectedStride = 0;
    const float* cosine = nullptr; ///< [≥ T, rotarySize / 2]
    const float* sine = nullptr;   ///< as cosine

    const float* cleanKey = nullptr;   ///< [K, T, P] rotated; unused where p = 0
    const float* cleanValue = nullptr; ///< [K, T, P]
    std::int64_t cleanTokens = 0;

    const float* keep = nullptr;     ///< [n, T]; null: nothing is cut
    const float* cutHeads = nullptr; ///< [V, H], as in SsdSuffix

    float* query = nullptr;  ///< [n, H, P] rotated and scaled
    float* key = nullptr;    ///< [n, K, P] rotated
    float* output = nullptr; ///< [n, H·P]

    // Where clean runs are recorded (each variant is one, p = 0); null: they aren't. The CPU alone.
    float* recordQuery = nullptr; ///< [V, H, R, P]
    float* recordKey = nullptr;   ///< [V, K, R, P]
    float* recordValue = nullptr; ///< [V, K, R, P]

    Prompts prompts;
};

/// The short convolution with its SiLU alone: in front of the selective SSM, whose time step depends on it.
struct ConvolutionSuffix {
    std::int64_t variants = 0, rows = 0, firstPosition = 0;
    std::int64_t channels = 0, width = 0;

    const float* raw = nullptr; ///< [n, C], rows rawStride apart
    std::int64_t rawStride = 0;
    const float* cleanRaw = nullptr; ///< [T, C]; unused where p = 0
    const float* weight = nullptr;   ///< [width, C], row j weighs width−1−j tokens back
    const float* bias = nullptr;     ///< [C]

    float* out = nullptr; ///< [n, C]

    Prompts prompts = {};
};

/// Selective SSM (Mamba-1; Gu and Dao 2023, arXiv 2312.00752) with the gate behind. Each of E channels has N
/// states of its own: s_t = exp(dt_t A) s_{t−1} + dt_t x_t B_t, y_t = C_t·s_t + D x_t. A row with cuts is
/// answered from a second state that never took the cut inputs in (design section 3).
struct SelectiveSuffix {
    std::int64_t variants = 0, rows = 0, firstPosition = 0;
    std::int64_t channels = 0, stateSize = 0; ///< E, N

    const float* a = nullptr; ///< [N, E], negative
    const float* d = nullptr; ///< [E]

    const float* x = nullptr;    ///< [n, E] after the convolution
    float* dt = nullptr;         ///< [n, E] after softplus
    const float* b = nullptr;    ///< [n, N], rows bStride apart
    const float* c = nullptr;    ///< [n, N], rows cStride apart
    const float* gate = nullptr; ///< [n, E] before SiLU, rows gateStride apart
    std::int64_t bStride = 0, cStride = 0, gateStride = 0;
    /// `dt` comes before its softplus, and gets the time steps written in its place. The GPU's kernel alone.
    bool rawTimeSteps = false;

    // The clean run; unused where p = 0.
    const float* cleanX = nullptr;  ///< [T, E]
    const float* cleanDt = nullptr; ///< [T, E]
    const float* cleanB = nullptr;  ///< [T, N]
    /// [N, E] state after the clean tokens 0 … p−1: read where `haveCleanState`, else written, so that the
    /// next suffix from the same p needn't scan them again. That of the next prompt, and its cleanLater,
    /// stateStride numbers behind.
    float* cleanState = nullptr;
    std::int64_t stateStride = 0;
    /// [p, E] Σ dt of the clean tokens after each one: read and written as cleanState. The GPU's kernel
    /// alone.
    float* cleanLater = nullptr;
    bool haveCleanState = false;

    // Where clean runs are recorded (each variant is one, p = 0): what suffixes that start at the last token
    // will read as cleanState and cleanLater; null: they aren't. The GPU's kernel alone.
    float* recordState = nullptr; ///< [N, E], that of the next variant stateStride behind
    float* recordLater = nullptr; ///< [R − 1, E], likewise

    const float* keep = nullptr;     ///< [n, T] 1 kept, 0 cut; null: nothing is cut
    const float* cutHeads = nullptr; ///< [V, E], as in SsdSuffix

    float* gated = nullptr; ///< [n, E] y·SiLU(gate)

    Prompts prompts;
};

/// Weight of source k in query q of the selective SSM, for display: Σ_n C_q[n] exp(A Σ_{r=k+1..q} dt_r) dt_k
/// B_k[n].
struct SelectiveWeights {
    std::int64_t tokens = 0, channels = 0, stateSize = 0; ///< T, E, N

    const float* a = nullptr;  ///< [N, E], negative
    const float* dt = nullptr; ///< [T, E]
    const float* b = nullptr;  ///< [T, N]
    const float* c = nullptr;  ///< [T, N]

    float* out = nullptr; ///< [E, T query, T source]; 0 where the source comes after the query
};

/// out := x · rsqrt(mean(x²) + eps) · weight, the mean over each of `groups` equal parts of a row. May work
/// in place.
struct RmsNormRows {
    std::int64_t rows = 0, size = 0, groups = 1;
    const float* x = nullptr;      ///< [rows, size]
    const float* weight = nullptr; ///< [size]; null: 1
    float eps = 0;
    float* out = nullptr;    ///< [rows, size]; may be x
    std::int64_t stride = 0; ///< of the rows of x and out; 0: dense
};

/// Picks the widest instruction set that both the build and the processor have.
void ssdSuffix(const SsdSuffix& work, const ParallelFor& parallel);
void attentionSuffix(const AttentionSuffix& work, const ParallelFor& parallel);
void convolutionSuffix(const ConvolutionSuffix& work, const ParallelFor& parallel);
void selectiveSuffix(const SelectiveSuffix& work, const ParallelFor& parallel);
void selectiveWeights(const SelectiveWeights& work, const ParallelFor& parallel);
void rmsNormRows(const RmsNormRows& work, const ParallelFor& parallel);

/// Name of the instruction set in use: "avx512", "avx2" or "generic".
[[nodiscard]] const char* instructionSet();

} // namespace mambascope::ops
