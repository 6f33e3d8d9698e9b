// SPDX-License-Identifier: GPL-3.0-or-later
// One block a row. Logit and id make one number whose order is that of the top list; every thread offers its
// best, and the one that was taken looks for its next.
#include <cstdint>

#include "cuda/include/row_scores.hpp"
#include "cuda/src/launch.cuh"
#include "cuda/src/split_value.cuh"
#include "cuda/src/warp.cuh"

namespace mambascope::cuda {
namespace {

constexpr int kThreads = 1024;

using Key = unsigned long long;

/// Larger for a larger logit, then for a lower id; NaN smallest; never 0.
__device__ Key keyOf(float logit, std::int64_t id) {
    const auto bits = static_cast<unsigned>(__float_as_int(logit));
    const unsigned order = isnan(logit) ? 0U : (bits & 0x80000000U) != 0 ? ~bits : bits | 0x80000000U;
    return static_cast<Key>(order) << 32 | (0xFFFFFFFFU - static_cast<unsigned>(id));
}

/// The best of this thread's logits below `limit`; 0 where none is left.
__device__ Key bestBelow(const float* row, std::int64_t vocabulary, Key limit) {
    Key best = 0;
#pragma unroll 8
    for (std::int64_t i = threadIdx.x; i < vocabulary; i += kThreads) {
        const Key key = keyOf(row[i], i);
        best = key < limit && key > best ? key : best;
    }
    return best;
}

__device__ Key blockBest(Key key) {
    __shared__ Key perWarp[kThreads / 32];
    key = maxWarp(key);
    __syncthreads(); // the last round has been read
    if (threadIdx.x % 32 == 0) {
        perWarp[threadIdx.x / 32] = key;
    }
    __syncthreads();
    key = perWarp[threadIdx.x % 32];
    key = maxWarp(key);
    return key;
}

__global__ void __launch_bounds__(kThreads) rowScoresKernel(const RowScores work) {
    const float* row = work.logits + blockIdx.x * work.vocabulary;
    float* result = work.result + blockIdx.x * scoresPerRow(work.askedCount, work.top);
    float largest = -INFINITY;
#pragma unroll 8
    for (std::int64_t i = threadIdx.x; i < work.vocabulary; i += kThreads) {
        largest = fmaxf(largest, row[i]);
    }
    largest = blockMax<kThreads>(largest);
    float sum = 0;
#pragma unroll 8
    for (std::int64_t i = threadIdx.x; i < work.vocabulary; i += kThreads) {
        sum += expf(row[i] - largest);
    }
    const float total = blockSum<kThreads>(sum);
    if (threadIdx.x == 0) {
        result[0] = largest;
        result[1] = total;
    }
    for (int i = static_cast<int>(threadIdx.x); i < work.askedCount; i += kThreads) {
        result[2 + i] = row[work.asked[i]];
    }
    float* topLogits = result + 2 + work.askedCount;
    int* topIds = reinterpret_cast<int*>(topLogits + work.top);
    Key mine = bestBelow(row, work.vocabulary, ~Key{0});
#pragma unroll 1
    for (int rank = 0; rank < work.top; ++rank) {
        const Key taken = blockBest(mine);
        if (mine == taken) { // one thread: ids differ
            const auto id = static_cast<int>(0xFFFFFFFFU - static_cast<unsigned>(taken));
            topLogits[rank] = row[id];
            topIds[rank] = id;
            mine = bestBelow(row, work.vocabulary, taken);
        }
    }
}

} // namespace

void rowScores(const RowScores& work, DeviceStream stream) {
    if (work.rows == 0) {
        return;
    }
    launchInTurn(rowScoresKernel, {static_cast<unsigned>(work.rows), kThreads}, stream, work);
}

} // namespace mambascope::cuda
