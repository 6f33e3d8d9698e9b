// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/ops/stored_numbers.hpp"
#include "core/tensor/aten.hpp"

namespace mambascope {

/// A matrix [out, in] that stays as it is stored, in the mapped file, on the CPU. Products widen some of its
/// rows at a time into the cache and multiply those in fp32: exact, and a large model takes half of the
/// memory and is ready as soon as it has been read. Immutable; any thread.
class StoredMatrix {
public:
    /// rows: where each row of `in` dense numbers starts, in any order, without need of alignment. owner
    /// keeps what they point to.
    StoredMatrix(std::vector<const std::byte*> rows, std::int64_t in, ops::StoredNumber number,
                 std::shared_ptr<const void> owner);

    /// start + x Wᵀ as a new tensor or, with `inPlace`, in the memory of `start`, [n, out] fp32; an undefined
    /// start counts as 0. x: [n, in] fp32.
    [[nodiscard]] at::Tensor product(const at::Tensor& x, const at::Tensor& start,
                                     bool inPlace = false) const;
    /// All of it in fp32: as a reference.
    [[nodiscard]] at::Tensor dense() const;

private:
    void widenRows(std::int64_t first, std::int64_t count, float* to) const;
    static void multiply(const at::Tensor& x, const at::Tensor& weights, std::int64_t first, bool add,
                         const at::Tensor& result);
    void multiplyInPassing(const at::Tensor& x, bool add, const at::Tensor& result) const;
    void multiplyInCache(const at::Tensor& x, bool add, const at::Tensor& result) const;
    void multiplyInMemory(const at::Tensor& x, bool add, const at::Tensor& result) const;
    [[nodiscard]] std::int64_t rowsIn(std::int64_t bytes) const;

    std::vector<const std::byte*> m_rows;
    std::int64_t m_in;
    ops::StoredNumber m_number;
    std::shared_ptr<const void> m_owner;
};

} // namespace mambascope
