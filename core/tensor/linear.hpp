// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "core/tensor/aten.hpp"
#include "core/tensor/rank_one.hpp"
#include "core/tensor/split.hpp"

namespace mambascope {

/// Rows on their way into a product: fp32, or split already where whoever made them knew that the product
/// wants it.
struct Operand {
    at::Tensor plain;       ///< [n, in] fp32, or undefined
    SplitTensor split;      ///< the same rows, or undefined
    bool reference = false; ///< multiply by LibTorch's own fp32 product
};

class PackedMatrix;
class StoredMatrix;

/// While one lives, the reference path's products on this thread are made in float64 and rounded to fp32: to
/// tell a fast path's errors from those that plain fp32 products make themselves.
class ExactProducts {
public:
    ExactProducts();
    ~ExactProducts();
    ExactProducts(const ExactProducts&) = delete;
    ExactProducts& operator=(const ExactProducts&) = delete;

    [[nodiscard]] static bool wanted();

private:
    bool m_before;
};

/// y = x Wᵀ + b. The weights are fp32; or, on the CPU, packed for its vector units (PackedMatrix) or left in
/// their file (StoredMatrix); or bf16 while activations stay fp32 (the product is then made in bf16 and
/// widened); or, on a GPU with our kernels, split into fp16 parts (fp32's accuracy, see split_product.hpp).
class Linear {
public:
    Linear() = default;
    /// weight: [out, in] fp32 or bf16.
    explicit Linear(at::Tensor weight);
    explicit Linear(std::shared_ptr<const StoredMatrix> weight);
    /// weight: [out, in] fp32 on the CPU; it is not kept.
    [[nodiscard]] static Linear packedFrom(const at::Tensor& weight);
    /// weight: [out, in] fp32 on a GPU with kernels; it is not kept.
    [[nodiscard]] static Linear splitFrom(const at::Tensor& weight, cuda::ProductAccuracy accuracy);

    /// The matrix [out, in] is asked for at each product: it may be larger than what there is room for.
    [[nodiscard]] static Linear readEachTime(std::function<at::Tensor()> weight);

    /// This matrix with one more edit, whose vectors lie on the weights' device; the weights themselves are
    /// shared. Every product below has it.
    [[nodiscard]] Linear with(RankOne change) const;

    /// x: [rows, in]. Returns [rows, out] fp32.
    [[nodiscard]] at::Tensor operator()(const Operand& x) const;
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const { return (*this)(Operand{x, {}, false}); }
    /// residual + x Wᵀ + b, as a new tensor or, with `inPlace`, in the memory of `residual` (contiguous
    /// then). residual: [rows, out] fp32.
    [[nodiscard]] at::Tensor addTo(const at::Tensor& residual, const Operand& x, bool inPlace = false) const;

    /// x Wᵀ + b by LibTorch's operations, out of place, in the dtype of x, fp32 or fp64: the reference.
    [[nodiscard]] at::Tensor plain(const at::Tensor& x) const;
    /// x Wᵀ + b as operator() makes it of fp32 rows, and as plain() of fp64 ones. x: [rows, in].
    [[nodiscard]] at::Tensor inDtypeOf(const at::Tensor& x) const;
    /// The same without b.
    [[nodiscard]] at::Tensor withoutBias(const at::Tensor& x) const;
    /// y W, which takes cotangents back: [rows, out] to [rows, in], in the dtype of y. Large matrices that
    /// are not kept dense are made so for each product anew; of small ones a second copy stays.
    [[nodiscard]] at::Tensor transposed(const at::Tensor& y) const;

    /// The share of one token in softmax(x Wᵀ + b) of each row, without the products in memory: [rows, 2]
    /// fp32 as cuda::TokenShare; undefined where the weights are neither split nor packed. token: [1] int32
    /// on the device.
    [[nodiscard]] at::Tensor tokenShares(const Operand& x, const at::Tensor& token) const;
    /// result := start + x Wᵀ + b in plain memory, where `isPacked`. x: [rows, in], rows xStride apart;
    /// result and start: [rows, out], rows resultStride apart (0: dense, both); start may be null, or the
    /// result.
    void multiply(const float* x, std::int64_t rows, const float* start, float* result,
                  std::int64_t resultStride = 0, std::int64_t xStride = 0) const;
    [[nodiscard]] bool isPacked() const { return m_packed != nullptr; }
    [[nodiscard]] std::int64_t packedOut() const;
    /// Whether operands should come split.
    [[nodiscard]] bool wantsSplit() const { return m_split != nullptr; }
    /// Whether tokenShares gives anything.
    [[nodiscard]] bool givesTokenShares() const { return m_split != nullptr || m_packed != nullptr; }

    at::Tensor bias; ///< [out], fp32, or undefined

private:
    struct SplitWeights;

    /// `result` with what the edits add, in place.
    [[nodiscard]] at::Tensor edited(at::Tensor result, const Operand& x) const;
    [[nodiscard]] at::Tensor product(const Operand& x) const;
    [[nodiscard]] at::Tensor sum(const at::Tensor& residual, const Operand& x, bool inPlace) const;
    [[nodiscard]] at::Tensor packedProduct(const at::Tensor& x, const at::Tensor& residual,
                                           bool inPlace) const;
    [[nodiscard]] at::Tensor splitProduct(const Operand& x, const at::Tensor& residual, bool inPlace) const;
    [[nodiscard]] at::Tensor wideProduct(const at::Tensor& x, const at::Tensor& weight) const;
    [[nodiscard]] at::Tensor transposedProduct(const at::Tensor& y) const;
    [[nodiscard]] at::Tensor denseWeight() const;
    /// The same, but a matrix in another form is not kept beside that form, unless it is a small one.
    [[nodiscard]] at::Tensor passingWeight() const;

    at::Tensor m_weight; ///< undefined where the weights are kept in another form
    std::shared_ptr<const PackedMatrix> m_packed;
    std::shared_ptr<const StoredMatrix> m_stored;
    std::shared_ptr<const SplitWeights> m_split;
    std::function<at::Tensor()> m_read;
    std::shared_ptr<const RankOnes> m_edits; ///< null: none
};

} // namespace mambascope
