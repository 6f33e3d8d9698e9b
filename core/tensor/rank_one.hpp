// SPDX-License-Identifier: GPL-3.0-or-later
// What a weight edit adds to a product: y += (x·u) v, so that the matrix itself stays as it is and is shared
// with the model that has no such edit. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/tensor/aten.hpp"

namespace mambascope {

/// ΔW = v uᵀ in the rows first … first + size of v − 1 of a matrix [out, in].
struct RankOne {
    at::Tensor u; ///< [in], fp32
    at::Tensor v; ///< [rows that change], fp32
    std::int64_t first = 0;
};

/// The products of several edits of one matrix. Empty ones cost nothing.
class RankOnes {
public:
    [[nodiscard]] bool empty() const { return m_changes.empty(); }
    void add(RankOne change) { m_changes.push_back(std::move(change)); }

    /// y += Σ (x·u) v, in place. x: [n, in]; y: [n, out], both fp32 on the edits' device.
    void addTo(const at::Tensor& y, const at::Tensor& x) const;
    /// The same out of place, in the dtype of x, so that gradients can follow.
    [[nodiscard]] at::Tensor added(at::Tensor y, const at::Tensor& x) const;
    /// The same in plain memory on the host: rows of x and y that are xStride and yStride apart.
    void addTo(float* y, std::int64_t yStride, const float* x, std::int64_t xStride, std::int64_t rows) const;
    /// x̄ += Σ (ȳ·v) u, in place: the same product backwards. ȳ: [n, out]; x̄: [n, in].
    void addBackTo(const at::Tensor& xBar, const at::Tensor& yBar) const;

private:
    std::vector<RankOne> m_changes;
};

} // namespace mambascope
