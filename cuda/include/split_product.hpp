// SPDX-License-Identifier: GPL-3.0-or-later
// Matrix products of fp32 accuracy on Hopper's tensor cores. Every fp32 row is scaled by a power of two and
// split into two fp16 parts, x = (high + low)/scale, which keeps 22 bits of each number; two or three fp16
// products then replace one fp32 product (after Ootomo and Yokota 2022, arXiv 2203.03341, "halfhalf").
// Weights that were stored in fp16 or bf16 are exact in the high part alone, so theirs is not stored, and
// such a product needs two passes of the tensor cores and half of fp32's memory traffic. Plain C++: device
// pointers, strides in elements. Asynchronous on `stream`. Throws CudaError.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "cuda/include/runtime.hpp"
#include "cuda/include/vocabulary.hpp"

namespace mambascope::cuda {

/// Rows of fp32 numbers, split. n rows of `size` numbers, stored `stride` apart.
struct SplitRows {
    std::int64_t rows = 0, size = 0;
    std::int64_t stride = 0;       ///< a multiple of 8, at least `size`; what lies beyond is 0
    std::uint16_t* high = nullptr; ///< [rows, stride] fp16
    std::uint16_t* low = nullptr;  ///< [rows, stride] fp16; null in products where every low part is 0
    float* unit = nullptr;         ///< [rows] 1/scale, a power of two
};

/// Smallest stride that SplitRows accepts for rows of `size` numbers.
[[nodiscard]] constexpr std::int64_t splitStride(std::int64_t size) {
    return (size + 7) / 8 * 8;
}

/// Splits x [rows, size] (rows `xStride` apart) into `out`. Where `anyLow` is not null, it is set to 1 if
/// some low part is not 0 and left alone otherwise. NaN and infinity stay what they are.
void splitRows(const float* x, std::int64_t xStride, const SplitRows& out, int* anyLow, DeviceStream stream);

/// Bytes of CUtensorMap, which describes a matrix to the copy engine.
inline constexpr std::size_t kTensorMapBytes = 128;
struct alignas(64) TensorMap {
    std::array<std::byte, kTensorMapBytes> bytes{};
};

/// A weight matrix [out, in] as the kernel reads it. Made once, when the weights are loaded.
struct SplitMatrix {
    SplitRows values;
    TensorMap high, low;
};

/// Describes weights on GPU `device` to its copy engine. `values` must stay where they are.
[[nodiscard]] SplitMatrix describeMatrix(const SplitRows& values, int device);

/// How many tensor-core passes a product takes; fewer are less accurate.
enum class ProductAccuracy {
    Full,  ///< high·high + low·high (+ high·low of the weights where they have one): fp32's accuracy
    Single ///< high·high alone: 11 bits of each number, TF32's accuracy
};

/// out := x Wᵀ + bias + residual.
struct SplitProduct {
    const SplitMatrix* weights = nullptr;
    SplitRows x;                     ///< [rows, in]
    const float* bias = nullptr;     ///< [out], or null
    const float* residual = nullptr; ///< [rows, out], or null; may be `result` itself
    float* result = nullptr;         ///< [rows, out], contiguous
    ProductAccuracy accuracy = ProductAccuracy::Full;
    float* workspace = nullptr; ///< splitProductWorkspace() bytes, or null where that is 0
};

/// Bytes of workspace that a product of this shape needs (partial sums where few tiles would leave
/// multiprocessors idle).
[[nodiscard]] std::size_t splitProductWorkspace(std::int64_t rows, std::int64_t out, std::int64_t in);

void splitProduct(const SplitProduct& work, DeviceStream stream);

/// The head's product reduced to the share of one token in softmax(x Wᵀ + bias): the logits never leave the
/// multiprocessors.
struct SplitShares {
    const SplitMatrix* weights = nullptr; ///< [vocabulary, in]
    SplitRows x;                          ///< [rows, in]
    const float* bias = nullptr;          ///< [vocabulary], or null
    ProductAccuracy accuracy = ProductAccuracy::Full;
    const int* token = nullptr;   ///< on the device: which one may change between launches of a recording
    TokenShare* result = nullptr; ///< [rows]
    float* workspace = nullptr;   ///< splitSharesWorkspace() bytes
};

/// Bytes of workspace: the largest logit and the sum below it of every row and tile of the vocabulary.
[[nodiscard]] std::size_t splitSharesWorkspace(std::int64_t rows, std::int64_t vocabulary);

void splitShares(const SplitShares& work, DeviceStream stream);

} // namespace mambascope::cuda
