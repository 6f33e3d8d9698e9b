// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-1's recorded scan (core/models/mamba_layer_tape.cpp) and back: one launch where LibTorch's operations
// take a dozen for each row. B runs, R rows, E channels, N states, K cotangents; dense arrays in the orders
// given. Plain C++: device pointers. Asynchronous on `stream`. Throws CudaError.
#pragma once

#include <cstdint>

#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

/// What the scan reads: s_t = exp(dt_t A) s_{t−1} + dt_t x_t B_t.
struct SelectiveTapeRows {
    std::int64_t runs = 0, rows = 0, channels = 0, states = 0;
    const float* x = nullptr;     ///< [B, R, E]
    const float* dt = nullptr;    ///< [B, R, E]
    const float* b = nullptr;     ///< [B, R, N]
    const float* c = nullptr;     ///< [B, R, N]
    const float* a = nullptr;     ///< [N, E]
    const float* d = nullptr;     ///< [E]
    const float* first = nullptr; ///< [B, N, E] the state in front; null: zeros
};

/// Whether the kernels take so many states.
[[nodiscard]] bool selectiveTapeFits(std::int64_t states);

struct SelectiveTapeRun {
    SelectiveTapeRows rows;
    float* states = nullptr; ///< [B, R, N, E] behind each row, or null
    float* y = nullptr;      ///< [B, R, E] Σ_n C s + D x, or null
};

void selectiveTapeRun(const SelectiveTapeRun& work, DeviceStream stream);

/// λ_t = C_t ȳ_t + exp(dt_{t+1} A) λ_{t+1}.
struct SelectiveTapePull {
    SelectiveTapeRows rows;
    std::int64_t count = 0;        ///< K
    const float* states = nullptr; ///< [B, R, N, E]
    const float* y = nullptr;      ///< [K, B, R, E] cotangents
    float* adjoint = nullptr;      ///< [K, B, R, N, E] λ
    float* x = nullptr;            ///< [K, B, R, E] cotangents of x
    float* dt = nullptr;           ///< [K, B, R, E] cotangents of dt
};

void selectiveTapePull(const SelectiveTapePull& work, DeviceStream stream);

} // namespace mambascope::cuda
