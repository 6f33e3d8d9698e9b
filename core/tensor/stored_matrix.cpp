// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/stored_matrix.hpp"

#include <ATen/Parallel.h>
#include <algorithm>
#include <utility>

#include "core/ops/stored_product.hpp"
#include "core/tensor/parallel.hpp"

namespace mambascope {
namespace {

constexpr std::int64_t kCacheBytes = 1 << 20; // of widened rows that stay in a core's caches
constexpr std::int64_t kMemoryBytes = 32 << 20;
constexpr std::int64_t kFewRows = 32;
constexpr std::int64_t kVeryFewRows = 4;          // a click on the last query is one
constexpr std::int64_t kWorthAThread = 128 << 10; // weights

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

void StoredMatrix::multiply(const at::Tensor& x, const at::Tensor& weights, std::int64_t first, bool add,
                            const at::Tensor& result) {
    at::Tensor columns = result.narrow(1, first, weights.size(0));
    if (add) {
        columns.addmm_(x, weights.t());
    } else {
        at::mm_out(columns, x, weights.t());
    }
}

/// Very few rows: nothing but reading the weights takes time, so they are read once and written nowhere.
void StoredMatrix::multiplyInPassing(const at::Tensor& x, bool add, const at::Tensor& result) const {
    const ops::StoredProduct work{m_number,
                                  m_rows.data(),
                                  m_in,
                                  x.size(0),
                                  x.const_data_ptr<float>(),
                                  add,
                                  result.mutable_data_ptr<float>(),
                                  result.stride(0)};
    const std::int64_t grain = std::max<std::int64_t>(4, kWorthAThread / std::max<std::int64_t>(1, m_in));
    shareLoop(static_cast<std::int64_t>(m_rows.size()), grain,
              [&](std::int64_t from, std::int64_t until) { ops::storedProduct(work, from, until); });
}

/// Few rows: each thread widens what its cache holds and multiplies it there.
void StoredMatrix::multiplyInCache(const at::Tensor& x, bool add, const at::Tensor& result) const {
    const auto out = static_cast<std::int64_t>(m_rows.size());
    const std::int64_t block = rowsIn(kCacheBytes);
    parallelFor(0, (out + block - 1) / block, 1, [&](std::int64_t from, std::int64_t until) {
        const c10::InferenceMode inference; // is each thread's own
        const at::Tensor scratch = at::empty({block, m_in}, at::TensorOptions(at::kFloat));
        for (std::int64_t first = from * block; first < std::min(out, until * block); first += block) {
            const at::Tensor weights = scratch.narrow(0, 0, std::min(block, out - first));
            widenRows(first, weights.size(0), weights.mutable_data_ptr<float>());
            multiply(x, weights, first, add, result);
        }
    });
}

/// Many rows: widening is little beside the product, which is best made by all threads together.
void StoredMatrix::multiplyInMemory(const at::Tensor& x, bool add, const at::Tensor& result) const {
    const auto out = static_cast<std::int64_t>(m_rows.size());
    const std::int64_t block = std::min(out, rowsIn(kMemoryBytes));
    const at::Tensor scratch = at::empty({block, m_in}, at::TensorOptions(at::kFloat));
    for (std::int64_t first = 0; first < out; first += block) {
        const at::Tensor weights = scratch.narrow(0, 0, std::min(block, out - first));
        float* const to = weights.mutable_data_ptr<float>();
        parallelFor(0, weights.size(0), 16, [&](std::int64_t from, std::int64_t until) {
            widenRows(first + from, until - from, to + from * m_in);
        });
        multiply(x, weights, first, add, result);
    }
}

std::int64_t StoredMatrix::rowsIn(std::int64_t bytes) const {
    return std::max<std::int64_t>(16, bytes / (m_in * static_cast<std::int64_t>(sizeof(float))));
}

at::Tensor StoredMatrix::product(const at::Tensor& x, const at::Tensor& start, bool inPlace) const {
    const auto out = static_cast<std::int64_t>(m_rows.size());
    const at::Tensor rows = x.contiguous();
    at::Tensor result = start;
    if (!start.defined()) {
        result = at::empty({x.size(0), out}, x.options());
    } else if (!inPlace) {
        result = start.clone(at::MemoryFormat::Contiguous);
    }
    if (x.size(0) <= kVeryFewRows && ops::multipliesStored(m_number)) {
        multiplyInPassing(rows, start.defined(), result);
    } else if (x.size(0) <= kFewRows) {
        multiplyInCache(rows, start.defined(), result);
    } else {
        multiplyInMemory(rows, start.defined(), result);
    }
    return result;
}

at::Tensor StoredMatrix::dense() const {
    const auto out = static_cast<std::int64_t>(m_rows.size());
    at::Tensor wide = at::empty({out, m_in}, at::TensorOptions(at::kFloat));
    widenRows(0, out, wide.mutable_data_ptr<float>());
    return wide;
}

} // namespace mambascope
