// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/row_puts.hpp"

#include "core/tensor/split.hpp"
#include "cuda/include/put_rows.hpp"

namespace mambascope {
namespace {

/// The given rows, [k, W].
at::Tensor given(const RowPuts::Piece& piece, const at::Tensor& to) {
    if (!piece.source.defined()) {
        return at::zeros({piece.rows.size(0), to.size(1)}, to.options());
    }
    return piece.sourceRows.defined() ? piece.source.index_select(0, piece.sourceRows) : piece.source;
}

/// What the kernel is told of a piece; count 0 where it doesn't take it.
cuda::PutRows workOf(const RowPuts::Piece& piece, const at::Tensor& to, cuda::PutForm form) {
    const at::Tensor& source = piece.source;
    const bool takes = hasKernels(to.device()) && to.scalar_type() == at::kFloat && to.stride(1) == 1 &&
                       (!source.defined() || (source.device() == to.device() &&
                                              source.scalar_type() == at::kFloat && source.stride(1) == 1));
    cuda::PutRows work;
    if (!takes) {
        return work;
    }
    work.form = form;
    work.count = piece.rows.size(0);
    work.width = to.size(1);
    work.rows = piece.rows.const_data_ptr<std::int64_t>();
    work.from = source.defined() ? source.const_data_ptr<float>() : nullptr;
    work.fromStride = source.defined() ? source.stride(0) : 0;
    work.fromRows = piece.sourceRows.defined() ? piece.sourceRows.const_data_ptr<std::int64_t>() : nullptr;
    work.to = to.mutable_data_ptr<float>();
    work.toStride = to.stride(0);
    return work;
}

} // namespace

void RowPuts::replace(const at::Tensor& to) const {
    for (const Piece& piece : m_pieces) {
        const cuda::PutRows work = workOf(piece, to, cuda::PutForm::Replace);
        if (work.count > 0) {
            cuda::putRows(work, kernelStream(to.device()));
        } else {
            to.index_copy_(0, piece.rows, given(piece, to));
        }
    }
}

void RowPuts::replaceGated(const at::Tensor& to, const at::Tensor& z) const {
    for (const Piece& piece : m_pieces) {
        cuda::PutRows work = workOf(piece, to, cuda::PutForm::Gated);
        if (work.count > 0) {
            work.beside = z.const_data_ptr<float>();
            work.besideStride = z.stride(0);
            cuda::putRows(work, kernelStream(to.device()));
        } else {
            to.index_copy_(0, piece.rows, given(piece, to) * at::silu(z.index_select(0, piece.rows)));
        }
    }
}

void RowPuts::multiply(const at::Tensor& to, float scale) const {
    for (const Piece& piece : m_pieces) {
        cuda::PutRows work = workOf(piece, to, cuda::PutForm::Ungated);
        if (work.count > 0) {
            work.scale = scale;
            cuda::putRows(work, kernelStream(to.device()));
        } else {
            to.index_copy_(0, piece.rows, to.index_select(0, piece.rows) * scale * given(piece, to));
        }
    }
}

void RowPuts::fill(const at::Tensor& to, float value) const {
    for (const Piece& piece : m_pieces) {
        cuda::PutRows work = workOf({{}, {}, piece.rows}, to, cuda::PutForm::Replace);
        if (work.count > 0) {
            work.absent = value;
            cuda::putRows(work, kernelStream(to.device()));
        } else {
            to.index_fill_(0, piece.rows, value);
        }
    }
}

std::vector<at::Tensor> RowPuts::keep(const at::Tensor& to) const {
    std::vector<at::Tensor> kept;
    for (const Piece& piece : m_pieces) {
        kept.push_back(to.index_select(0, piece.rows));
    }
    return kept;
}

void RowPuts::restoreWith(const at::Tensor& to, const std::vector<at::Tensor>& kept) const {
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        cuda::PutRows work = workOf(m_pieces[i], to, cuda::PutForm::AddedToKept);
        if (work.count > 0) {
            work.beside = kept[i].const_data_ptr<float>();
            work.besideStride = kept[i].stride(0);
            cuda::putRows(work, kernelStream(to.device()));
        } else {
            to.index_copy_(0, m_pieces[i].rows, kept[i] + given(m_pieces[i], to));
        }
    }
}

} // namespace mambascope
