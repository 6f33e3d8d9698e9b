// SPDX-License-Identifier: GPL-3.0-or-later
// One block a row, one pass: every thread keeps its own maximum, its sum of exponentials below it, and how
// many stand before the token.
#include <cstdint>

#include "cuda/include/target_scores.hpp"
#include "cuda/src/launch.cuh"
#include "cuda/src/split_value.cuh"

namespace mambascope::cuda {
namespace {

constexpr int kThreads = 512;

/// Whether token `id` with this logit stands before token `target` with its own.
__device__ bool standsBefore(float logit, std::int64_t id, float own, std::int64_t target) {
    const bool same = logit == own || (isnan(logit) && isnan(own));
    const bool larger = logit > own || (isnan(own) && !isnan(logit));
    return larger || (same && id < target);
}

__global__ void __launch_bounds__(kThreads)
    targetPartsKernel(const float* __restrict__ logits, std::int64_t vocabulary,
                      const int* __restrict__ tokens, TargetPart* result) {
    const float* row = logits + blockIdx.x * vocabulary;
    const std::int64_t target = tokens[blockIdx.x];
    const float own = row[target];
    float largest = -INFINITY;
    float sum = 0; // of exp(x − largest)
    float before = 0;
    for (std::int64_t i = threadIdx.x; i < vocabulary; i += kThreads) {
        const float x = row[i];
        if (x > largest) {
            sum *= expf(largest - x);
            largest = x;
        }
        sum += expf(x - largest);
        before += standsBefore(x, i, own, target) ? 1.0F : 0.0F;
    }
    const float top = blockMax<kThreads>(largest);
    // A thread without numbers holds −∞ and adds nothing.
    const float total = blockSum<kThreads>(largest == -INFINITY ? 0.0F : sum * expf(largest - top));
    const float ahead = blockSum<kThreads>(before); // exact up to 2²⁴
    if (threadIdx.x == 0) {
        result[blockIdx.x] = {own - top, total, static_cast<int>(ahead)};
    }
}

} // namespace

void targetParts(const float* logits, std::int64_t rows, std::int64_t vocabulary, const int* tokens,
                 TargetPart* result, DeviceStream stream) {
    if (rows == 0) {
        return;
    }
    launchInTurn(targetPartsKernel, {static_cast<unsigned>(rows), kThreads}, stream, logits, vocabulary,
                 tokens, result);
}

} // namespace mambascope::cuda
