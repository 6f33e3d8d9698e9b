// SPDX-License-Identifier: GPL-3.0-or-later
// The tensor cores truncate where they add, so a long chain of products drifts. Each step of 64 therefore
// starts from 0, and its sum is added up in fp32 registers, rounded to nearest; meanwhile the other warpgroup
// keeps the tensor cores busy.
#pragma once

#include <cstddef>
#include <cstdint>

#include "cuda/src/hopper.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/split_product_shape.cuh"

namespace mambascope::cuda {

/// The weights' part of a stage: no kernel writes weights.
template <int Rows, int Passes>
__device__ void loadWeights(const ProductMaps& maps, std::byte* to, std::uint64_t* barrier, int column,
                            int out) {
    using S = ProductShape<Rows, Passes>;
    arriveExpecting(barrier, S::kStageBytes);
    copyTile(to, &maps.weightHigh, barrier, column, out);
    if constexpr (Passes == 3) {
        copyTile(to + S::kWeightBytes, &maps.weightLow, barrier, column, out);
    }
}

template <int Rows, int Passes>
__device__ void loadRows(const ProductMaps& maps, std::byte* stage, std::uint64_t* barrier, int column,
                         int row) {
    using S = ProductShape<Rows, Passes>;
    std::byte* to = stage + S::kWeightBytes * (Passes == 3 ? 2 : 1);
    copyTile(to, &maps.rowHigh, barrier, column, row);
    if constexpr (Passes >= 2) {
        copyTile(to + S::kRowBytes, &maps.rowLow, barrier, column, row);
    }
}

/// Keeps the stages full. Where the rows are few, reading the weights is what takes the time: the first
/// stages get theirs while the kernel that makes the rows still runs. Else a stage's rows come right behind
/// its weights, so that the first products start early.
template <int Rows, int Passes>
__device__ void loadTiles(const ProductMaps& maps, std::byte* tiles, std::uint64_t* full,
                          std::uint64_t* empty, int firstDepth, int lastDepth) {
    using S = ProductShape<Rows, Passes>;
    const int row = static_cast<int>(blockIdx.x) * Rows;
    const int out = static_cast<int>(blockIdx.y) * kOut;
    constexpr int kFewRows = 32;
    const int early = Rows <= kFewRows ? min(S::kStages, lastDepth - firstDepth) : 0;
#pragma unroll 1
    for (int step = 0; step < early; ++step) {
        loadWeights<Rows, Passes>(maps, tiles + step * S::kStageBytes, &full[step],
                                  (firstDepth + step) * kTileDepth, out);
    }
    waitForPrevious();
#pragma unroll 1
    for (int step = 0; step < lastDepth - firstDepth; ++step) {
        const int stage = step % S::kStages;
        std::byte* to = tiles + stage * S::kStageBytes;
        const int column = (firstDepth + step) * kTileDepth;
        if (step >= S::kStages) {
            waitForPhase(&empty[stage], static_cast<std::uint32_t>(step / S::kStages - 1) & 1U);
        }
        if (step >= early) {
            loadWeights<Rows, Passes>(maps, to, &full[stage], column, out);
        }
        loadRows<Rows, Passes>(maps, to, &full[stage], column, row);
    }
}

/// Adds one step of kTileDepth to `sum`.
template <int Rows, int Passes>
__device__ void multiplyStage(std::uint32_t stage, int group, float (&sum)[Rows / 2]) {
    using S = ProductShape<Rows, Passes>;
    constexpr std::uint32_t kStep = 32; // bytes of 16 halves along K
    const std::uint32_t weightHigh = stage + static_cast<std::uint32_t>(group) * 64 * kTileDepth * 2;
    const std::uint32_t weightLow = weightHigh + S::kWeightBytes;
    const std::uint32_t rowHigh = stage + S::kWeightBytes * (Passes == 3 ? 2 : 1);
    const std::uint32_t rowLow = rowHigh + S::kRowBytes;
    float part[Rows / 2];
    beginProducts();
    // Low parts first: the tensor cores truncate in units of the running sum, which is still small then.
    if constexpr (Passes >= 2) {
#pragma unroll
        for (std::uint32_t i = 0; i < kTileDepth / 16; ++i) {
            Wgmma<Rows>::multiplyAdd(part, operandDescriptor(weightHigh + i * kStep),
                                     operandDescriptor(rowLow + i * kStep), i > 0);
        }
    }
    if constexpr (Passes == 3) {
#pragma unroll
        for (std::uint32_t i = 0; i < kTileDepth / 16; ++i) {
            Wgmma<Rows>::multiplyAdd(part, operandDescriptor(weightLow + i * kStep),
                                     operandDescriptor(rowHigh + i * kStep), 1);
        }
    }
#pragma unroll
    for (std::uint32_t i = 0; i < kTileDepth / 16; ++i) {
        Wgmma<Rows>::multiplyAdd(part, operandDescriptor(weightHigh + i * kStep),
                                 operandDescriptor(rowHigh + i * kStep), Passes >= 2 || i > 0);
    }
    finishProducts();
#pragma unroll
    for (int i = 0; i < Rows / 2; ++i) {
        sum[i] += part[i];
    }
}

} // namespace mambascope::cuda
