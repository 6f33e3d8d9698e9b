// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "core/ops/packed_product.hpp"
#include "core/tensor/aten.hpp"

namespace mambascope {

/// A matrix [out, in] on the CPU, packed for its vector units when it was made, in the narrowest format that
/// holds its numbers exactly: weights that were stored in fp16 or bf16 are read at half the bytes of fp32,
/// and multiplied in fp32. Immutable; any thread.
class PackedMatrix {
public:
    /// weight: [out, in] fp32, contiguous, on the CPU; it is not kept.
    explicit PackedMatrix(const at::Tensor& weight);

    /// result := x Wᵀ + bias + start. Without memory of its own. x: [n, in]; bias: [out] or null; start and
    /// result: [n, out], rows resultStride apart; start may be null, or the result.
    struct Product {
        const float* x = nullptr;
        std::int64_t rows = 0, xStride = 0;
        const float* bias = nullptr;
        const float* start = nullptr;
        float* result = nullptr;
        std::int64_t resultStride = 0;
    };
    void multiply(const Product& product) const;

    /// The share of one output in softmax(x Wᵀ + bias) of each row, without the products in memory: [n, 2]
    /// fp32 as cuda::TokenShare. x: [n, in], contiguous; bias: [out] or null.
    [[nodiscard]] at::Tensor shares(const at::Tensor& x, const float* bias, std::int64_t output) const;

    /// All of it in fp32, for the reference. Made at the first call, and kept.
    [[nodiscard]] const at::Tensor& dense() const;
    /// The same, not kept.
    [[nodiscard]] at::Tensor unpacked() const;
    /// Wᵀ, packed as well: for small matrices whose transposed products are asked for again and again. Made
    /// at the first call, and kept.
    [[nodiscard]] const PackedMatrix& turned() const;

    [[nodiscard]] std::int64_t out() const { return m_weights.out; }
    [[nodiscard]] std::int64_t in() const { return m_weights.in; }
    [[nodiscard]] ops::StoredNumber number() const { return m_weights.number; }

private:
    [[nodiscard]] ops::PackedProduct workOf(const Product& product) const;
    void unpackInto(const at::Tensor& dense) const;

    at::Tensor m_storage;
    ops::PackedWeights m_weights;
    mutable std::once_flag m_denseMade;
    mutable at::Tensor m_dense;
    mutable std::once_flag m_turnedMade;
    mutable std::unique_ptr<const PackedMatrix> m_turned;
};

} // namespace mambascope
