// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/rank_one.hpp"

namespace mambascope {

void RankOnes::addTo(const at::Tensor& y, const at::Tensor& x) const {
    for (const RankOne& change : m_changes) {
        y.narrow(1, change.first, change.v.size(0)).addr_(at::mv(x, change.u), change.v);
    }
}

at::Tensor RankOnes::added(at::Tensor y, const at::Tensor& x) const {
    for (const RankOne& change : m_changes) {
        // Copies, since gradients can't follow tensors that were made in inference mode.
        const at::Tensor u = change.u.to(x.scalar_type(), /*non_blocking=*/false, /*copy=*/true);
        const at::Tensor v = change.v.to(x.scalar_type(), /*non_blocking=*/false, /*copy=*/true);
        const std::int64_t behind = y.size(-1) - change.first - v.size(0);
        const at::Tensor rows = at::constant_pad_nd(v, {change.first, behind});
        y = y + at::matmul(x, u).unsqueeze(-1) * rows;
    }
    return y;
}

void RankOnes::addTo(float* y, std::int64_t yStride, const float* x, std::int64_t xStride,
                     std::int64_t rows) const {
    for (const RankOne& change : m_changes) {
        const float* const u = change.u.const_data_ptr<float>();
        const float* const v = change.v.const_data_ptr<float>();
        const std::int64_t in = change.u.size(0);
        const std::int64_t size = change.v.size(0);
        for (std::int64_t row = 0; row < rows; ++row) {
            const float* const from = x + row * xStride;
            double product = 0; // one long sum, which fp32 would lose digits of
            for (std::int64_t i = 0; i < in; ++i) {
                product += static_cast<double>(from[i]) * static_cast<double>(u[i]);
            }
            const auto factor = static_cast<float>(product);
            float* const to = y + row * yStride + change.first;
            for (std::int64_t i = 0; i < size; ++i) {
                to[i] += factor * v[i];
            }
        }
    }
}

void RankOnes::addBackTo(const at::Tensor& xBar, const at::Tensor& yBar) const {
    for (const RankOne& change : m_changes) {
        const at::Tensor part = yBar.narrow(1, change.first, change.v.size(0));
        xBar.addr_(at::mv(part, change.v.to(part.scalar_type())), change.u.to(part.scalar_type()));
    }
}

} // namespace mambascope
