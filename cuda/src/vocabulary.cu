// SPDX-License-Identifier: GPL-3.0-or-later
// One block a row, one pass: every thread keeps its own maximum and its sum of exponentials below it.
#include <cstdint>

#include "cuda/include/vocabulary.hpp"
#include "cuda/src/launch.cuh"
#include "cuda/src/split_value.cuh"

namespace mambascope::cuda {
namespace {

constexpr int kThreads = 512;

__global__ void __launch_bounds__(kThreads)
    tokenSharesKernel(const float* __restrict__ logits, std::int64_t vocabulary, std::int64_t token,
                      TokenShare* result) {
    const float* row = logits + blockIdx.x * vocabulary;
    float largest = -INFINITY;
    float sum = 0; // of exp(x − largest)
    for (std::int64_t i = threadIdx.x; i < vocabulary; i += kThreads) {
        const float x = row[i];
        if (x > largest) {
            sum *= expf(largest - x);
            largest = x;
        }
        sum += expf(x - largest);
    }
    const float top = blockMax<kThreads>(largest);
    // A thread without numbers holds −∞ and adds nothing.
    const float total = blockSum<kThreads>(largest == -INFINITY ? 0.0F : sum * expf(largest - top));
    if (threadIdx.x == 0) {
        result[blockIdx.x] = {row[token] - top, total};
    }
}

} // namespace

void tokenShares(const float* logits, std::int64_t rows, std::int64_t vocabulary, std::int64_t token,
                 TokenShare* result, DeviceStream stream) {
    if (rows == 0) {
        return;
    }
    launchInTurn(tokenSharesKernel, {static_cast<unsigned>(rows), kThreads}, stream, logits, vocabulary,
                 token, result);
}

} // namespace mambascope::cuda
