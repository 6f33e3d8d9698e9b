// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/stored_matrix.hpp"

#include <ATen/Parallel.h>
#include <algorithm>
#include <utility>

namespace mambascope {
namespace {

constexpr std::int64_t kBlockBytes = 512 << 10; // of widened rows: they stay in a core's second cache

} // namespace

StoredMatrix::StoredMatrix(std::vector<const std::byte*> rows, std::int64_t in, ops::StoredNumber number,
                           std::shared_ptr<const void> owner)
    : m_rows(std::move(rows))
    , m_in(in)
    , m_number(number)
    , m_owner(std::move(owner)) {}

void StoredMatrix::widenRows(std::int64_t first, std::int64_t count, float* to) const {
    for (std::int64_t row = 0; row < count; ++row) {
        // Whether all are finite was looked at when the file was read.
        static_cast<void>(
            ops::widen(m_number, m_rows[static_cast<std::size_t>(first + row)], m_in, to + row * m_in));
    }
}

void StoredMatrix::multiplyBlock(const at::Tensor& x, std::int64_t first, std::int64_t count,
                                 at::Tensor& scratch, bool add, const at::Tensor& result) const {
    widenRows(first, count, scratch.mutable_data_ptr<float>());
    const at::Tensor weights = scratch.narrow(0, 0, count).t();
    at::Tensor columns = result.narrow(1, first, count);
    if (add) {
        columns.addmm_(x, weights);
    } else {
        at::mm_out(columns, x, weights);
    }
}

at::Tensor StoredMatrix::product(const at::Tensor& x, const at::Tensor& start) const {
    const auto out = static_cast<std::int64_t>(m_rows.size());
    const at::Tensor rows = x.contiguous();
    const at::Tensor result = start.defined() ? start.clone(at::MemoryFormat::Contiguous)
                                              : at::empty({x.size(0), out}, x.options());
    const std::int64_t block =
        std::max<std::int64_t>(16, kBlockBytes / (m_in * static_cast<std::int64_t>(sizeof(float))));
    at::parallel_for(0, (out + block - 1) / block, 1, [&](std::int64_t from, std::int64_t until) {
        const c10::InferenceMode inference; // is each thread's own
        at::Tensor scratch = at::empty({block, m_in}, at::TensorOptions(at::kFloat));
        for (std::int64_t i = from; i < until; ++i) {
            const std::int64_t first = i * block;
            multiplyBlock(rows, first, std::min(block, out - first), scratch, start.defined(), result);
        }
    });
    return result;
}

at::Tensor StoredMatrix::dense() const {
    const auto out = static_cast<std::int64_t>(m_rows.size());
    at::Tensor wide = at::empty({out, m_in}, at::TensorOptions(at::kFloat));
    widenRows(0, out, wide.mutable_data_ptr<float>());
    return wide;
}

} // namespace mambascope
