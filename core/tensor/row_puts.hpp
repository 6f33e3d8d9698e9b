// SPDX-License-Identifier: GPL-3.0-or-later
// Some rows of a batch get rows of other tensors: what patches do, without passes over all of its rows.
// Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/tensor/aten.hpp"

namespace mambascope {

/// k rows of width W that take the place of others, whatever those held. All in fp32 on one device; by a
/// kernel where there is one, else by LibTorch's operations.
class RowPuts {
public:
    struct Piece {
        at::Tensor source;     ///< [m, W], rows dense; undefined: zeros
        at::Tensor sourceRows; ///< [k] int64; undefined: 0 … k − 1
        at::Tensor rows;       ///< [k] int64, each once in all pieces
    };

    void add(Piece piece) { m_pieces.push_back(std::move(piece)); }
    [[nodiscard]] bool empty() const { return m_pieces.empty(); }

    /// to [n, W], columns dense: its rows become the given ones.
    void replace(const at::Tensor& to) const;
    /// The same times SiLU(z) of the row's own z [n, W].
    void replaceGated(const at::Tensor& to, const at::Tensor& z) const;
    /// Its rows times scale times the given ones.
    void multiply(const at::Tensor& to, float scale) const;
    /// Its rows all become one number.
    void fill(const at::Tensor& to, float value) const;
    /// Copies of its rows, one block for each piece; and back with the given ones added.
    [[nodiscard]] std::vector<at::Tensor> keep(const at::Tensor& to) const;
    void restoreWith(const at::Tensor& to, const std::vector<at::Tensor>& kept) const;

private:
    std::vector<Piece> m_pieces;
};

} // namespace mambascope
