// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the products of Mamba-2's recorded mixer (core/models/mamba2_tape.hpp): steps that
// LibTorch would make in some sixty launches. B runs, R rows, H heads, P head size, G groups, N state size,
// E = H·P, C = E + 2GN, W taps, K cotangents; dense arrays in the orders given. Plain C++: device pointers.
// Asynchronous on `stream`. Throws CudaError.
#pragma once

#include <cstdint>

#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

struct SsdTapeShape {
    std::int64_t runs = 0, rows = 0, heads = 0, headSize = 0, groups = 1, stateSize = 0, taps = 0;

    [[nodiscard]] std::int64_t inner() const { return heads * headSize; }
    [[nodiscard]] std::int64_t channels() const { return inner() + 2 * groups * stateSize; }
    [[nodiscard]] std::int64_t projected() const { return inner() + channels() + heads; }
    [[nodiscard]] std::int64_t all() const { return runs * rows; }
};

/// From in_proj's rows to what the sum over sources reads.
struct SsdTapeInputs {
    SsdTapeShape shape;
    const float* projected = nullptr;  ///< [B·R, E + C + H] z | x | B | C | dt
    const float* before = nullptr;     ///< [B, W − 1, C] convolution inputs in front; null: zeros
    const float* convWeight = nullptr; ///< [W, C]
    const float* convBias = nullptr;   ///< [C]
    const float* dtBias = nullptr;     ///< [H]
    const float* a = nullptr;          ///< [H]
    float dtMin = 0, dtMax = 0;
    float* gate = nullptr;      ///< [B·R, E] SiLU(z)
    float* gateSlope = nullptr; ///< [B·R, E]
    float* padded = nullptr;    ///< [B, W − 1 + R, C] convolution inputs
    float* convSlope = nullptr; ///< [B, R, C] of its SiLU
    float* x = nullptr;         ///< [B, H, R, P]
    float* b = nullptr;         ///< [B, G, R, N]
    float* c = nullptr;         ///< [B, G, R, N]
    float* dt = nullptr;        ///< [B, H, R]
    float* dtSlope = nullptr;   ///< [B, H, R]
    double* sums = nullptr;     ///< [B, H, R] of dt A
    float* first = nullptr;     ///< [B, H, R] exp(sums), or null
    float* scaled = nullptr;    ///< [B, H, R, P] dt x
};

void ssdTapeInputs(const SsdTapeInputs& work, DeviceStream stream);

/// decay[q, k] := exp(sums_q − sums_k) for k ≤ q, else 0; weight := decay · products.
struct SsdTapeWeights {
    SsdTapeShape shape;
    const double* sums = nullptr;    ///< [B, H, R]
    const float* products = nullptr; ///< [B, G, R, R] C_q·B_k
    float* decay = nullptr;          ///< [B, H, R, R]
    float* weight = nullptr;         ///< [B, H, R, R]
};

void ssdTapeWeights(const SsdTapeWeights& work, DeviceStream stream);

/// s := own sum + D x + first · state product, gated := s · gate.
struct SsdTapeOutputs {
    SsdTapeShape shape;
    const float* own = nullptr;       ///< [B, H, R, P]
    const float* fromFirst = nullptr; ///< [B, H, R, P] S C without its decay, or null
    const float* first = nullptr;     ///< [B, H, R]
    const float* x = nullptr;         ///< [B, H, R, P]
    const float* d = nullptr;         ///< [H]
    const float* gate = nullptr;      ///< [B·R, E]
    float* s = nullptr;               ///< [B·R, E]
    float* gated = nullptr;           ///< [B·R, E]
    float* fromState = nullptr;       ///< [B, H, R, P], or null as fromFirst
};

void ssdTapeOutputs(const SsdTapeOutputs& work, DeviceStream stream);

/// From cotangents of s · gate to those of the sum and of z.
struct SsdTapePullGate {
    SsdTapeShape shape;
    std::int64_t count = 0;       ///< K
    const float* gated = nullptr; ///< [K, B·R, E]
    const float* s = nullptr;     ///< [B·R, E]
    const float* gate = nullptr;  ///< [B·R, E]
    const float* slope = nullptr; ///< [B·R, E] of the gate
    const float* first = nullptr; ///< [B, H, R], or null
    float* y = nullptr;           ///< [B, H, R, K, P]
    float* yFirst = nullptr;      ///< [B, H, R, K, P] first · y, or null
    float* projected = nullptr;   ///< [K, B·R, E + C + H]: its z is written
    float* siteS = nullptr;       ///< [K, B·R, E] of s, or null
    float* siteG = nullptr;       ///< [K, B·R, E] of the gate, or null
};

void ssdTapePullGate(const SsdTapePullGate& work, DeviceStream stream);

/// Cotangents of C_q·B_k: Σ over the heads of a group of M̄ · decay, and the same turned.
struct SsdTapePullProducts {
    SsdTapeShape shape;
    std::int64_t count = 0;
    const float* weight = nullptr; ///< [B, H, q, K, k] M̄
    const float* decay = nullptr;  ///< [B, H, q, k]
    float* product = nullptr;      ///< [B, G, q, K, k]
    float* turned = nullptr;       ///< [B, G, k, K, q]
};

void ssdTapePullProducts(const SsdTapePullProducts& work, DeviceStream stream);

/// Cotangents of the raw time steps.
struct SsdTapePullSteps {
    SsdTapeShape shape;
    std::int64_t count = 0;
    const float* weightBar = nullptr; ///< [B, H, q, K, k] M̄
    const float* weight = nullptr;    ///< [B, H, q, k] M
    const float* xBar = nullptr;      ///< [B, H, R, K, P] of dt x
    const float* x = nullptr;         ///< [B, H, R, P]
    const float* y = nullptr;         ///< [B, H, R, K, P]
    const float* fromState = nullptr; ///< [B, H, R, P], or null
    const float* a = nullptr;         ///< [H]
    const float* dtSlope = nullptr;   ///< [B, H, R]
    float* projected = nullptr;       ///< [K, B·R, E + C + H]: its dt is written
};

void ssdTapePullSteps(const SsdTapePullSteps& work, DeviceStream stream);

/// Back through the convolution.
struct SsdTapePullInputs {
    SsdTapeShape shape;
    std::int64_t count = 0;
    const float* xBar = nullptr;       ///< [B, H, R, K, P] of dt x
    const float* y = nullptr;          ///< [B, H, R, K, P]
    const float* bBar = nullptr;       ///< [B, G, R, K, N]
    const float* cBar = nullptr;       ///< [B, G, R, K, N]
    const float* dt = nullptr;         ///< [B, H, R]
    const float* d = nullptr;          ///< [H]
    const float* convSlope = nullptr;  ///< [B, R, C]
    const float* convWeight = nullptr; ///< [W, C]
    float* projected = nullptr;        ///< [K, B·R, E + C + H]: its x, B and C are written
    float* siteC = nullptr;            ///< [K, B·R, E] of the convolved x, or null
};

void ssdTapePullInputs(const SsdTapePullInputs& work, DeviceStream stream);

} // namespace mambascope::cuda
