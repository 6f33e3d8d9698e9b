// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes of the product kernel's tiles, and what it is told.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cuda.h>

#include "cuda/src/tensor_map.hpp"

namespace mambascope::cuda {

inline constexpr int kOut = 128;     ///< output features of a tile
inline constexpr int kConsumers = 2; ///< multiplying warpgroups
inline constexpr int kThreads = 128 * (1 + kConsumers);
inline constexpr int kSharedLimit = 227 * 1024; ///< what a block may have

struct ProductWork {
    int rows = 0, out = 0, depth = 0; ///< depth in tiles of kTileDepth
    int depthPerPart = 0;
    const float* weightUnit = nullptr;
    const float* rowUnit = nullptr;
    const float* bias = nullptr;
    const float* residual = nullptr;
    float* result = nullptr; ///< [parts, rows, out] where there are several parts, else [rows, out]
    // The head's product: instead of a result.
    float2* shares = nullptr;    ///< [rows, tiles of out]: largest, Σ exp below it
    float* tokenLogit = nullptr; ///< [rows]
    const int* token = nullptr;
};

struct ProductMaps {
    CUtensorMap weightHigh, weightLow, rowHigh, rowLow;
};

/// Passes: 1 high·high; 2 also the rows' low part; 3 also the weights' low part.
template <int Rows, int Passes>
struct ProductShape {
    static constexpr int kWeightBytes = kOut * kTileDepth * 2;
    static constexpr int kRowBytes = Rows * kTileDepth * 2;
    static constexpr int kStageBytes =
        kWeightBytes * (Passes == 3 ? 2 : 1) + kRowBytes * (Passes >= 2 ? 2 : 1);
    static constexpr int kStages = std::min(8, (kSharedLimit - 2048) / kStageBytes);
    static constexpr int kSharedBytes = kStages * kStageBytes + 2 * kStages * 8 + 1024;
    static constexpr int kResultStride = kOut + 4; ///< floats; the padding spreads rows over the banks
    static_assert(Rows * kResultStride * 4 <= kStages * kStageBytes,
                  "the result is staged where the tiles were");
};

} // namespace mambascope::cuda
