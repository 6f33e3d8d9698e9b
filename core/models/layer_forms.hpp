// SPDX-License-Identifier: GPL-3.0-or-later
// What the families share of the forms that runLayer (layer_steps.hpp) takes. Private to core: includes
// LibTorch.
#pragma once

#include <optional>
#include <utility>

#include "core/models/language_model.hpp"
#include "core/models/layer_sites.hpp"
#include "core/models/layer_steps.hpp"
#include "core/ops/suffix_mixers.hpp"
#include "core/tensor/scratch.hpp"

namespace mambascope {

/// The batch's prompts, as the mixers' kernels want them.
[[nodiscard]] inline ops::Prompts promptsOf(const RowBatch& batch) {
    return {batch.prompts > 1 ? batch.variants / batch.prompts : 0, 0};
}

/// Throws c10::Error where a form that knows one prompt alone is to take several.
void requireOnePrompt(const RowBatch& batch);

/// By our own CPU kernels, in plain memory that stays from layer to layer. All matrices are packed, and no
/// hook wants anything. Rows are dense unless a family says otherwise.
class PackedForm {
public:
    using Rows = float*;
    using Operand = float*;

    /// n rows of the residual; the layer's output goes to `to`, which may be `from`.
    PackedForm(std::int64_t n, const float* from, float* to)
        : m_n(n)
        , m_from(from)
        , m_to(to) {}

    [[nodiscard]] const float* input() const { return m_from; }
    /// In the memory of `out` where it has some.
    void norm(const Norm& norm, const Linear& /*into*/, const float* rows, float*& out) {
        if (out == nullptr) {
            out = take(norm.weight.size(0));
        }
        norm.into(rows, m_n, out);
    }
    [[nodiscard]] float* project(const Linear& in, const float* normed,
                                 const std::optional<ProjectedSites>& /*named*/) {
        float* const projected = take(in.packedOut());
        in.multiply(normed, m_n, nullptr, projected);
        return projected;
    }
    float* add(const Linear& out, const float* residual, const float* operand, Site /*site*/,
               std::optional<Matrix> /*matrix*/) const {
        out.multiply(operand, m_n, residual, m_to);
        return m_to;
    }
    [[nodiscard]] float* inner(const Mlp& mlp, const float* normed) {
        float* const hidden = take(mlp.in.packedOut());
        float* const active = mlp.gated ? take(mlp.size) : hidden;
        mlp.innerRows(normed, m_n, hidden, active);
        return active;
    }

protected:
    [[nodiscard]] std::int64_t rowCount() const { return m_n; }
    /// Memory for so many numbers of each row.
    [[nodiscard]] float* take(std::int64_t numbers) { return m_scope.take(m_n * numbers); }
    /// For so many numbers in all.
    [[nodiscard]] float* takeAll(std::int64_t numbers) { return m_scope.take(numbers); }

private:
    ScratchScope m_scope;
    std::int64_t m_n;
    const float* m_from;
    float* m_to;
};

/// On tensors: by the fused kernels of the device, or with RowBatch::reference by LibTorch's operations.
class BatchForm {
public:
    using Rows = at::Tensor;
    using Operand = mambascope::Operand;

    explicit BatchForm(const RowBatch& batch)
        : m_batch(batch)
        , m_sites(batch.sites, LayerSites::Put::InPlace)
        , m_keys(m_sites.wantsKeys())
        , m_inPlace(batch.inPlace) {}

    [[nodiscard]] const at::Tensor& input() const { return m_batch.residual; }
    void norm(const Norm& norm, const Linear& into, const at::Tensor& rows, Operand& out) const;
    [[nodiscard]] at::Tensor project(const Linear& in, const Operand& normed,
                                     const std::optional<ProjectedSites>& named) const {
        return named ? m_sites.atProjected(*named, normed.plain, in(normed)) : in(normed);
    }
    [[nodiscard]] at::Tensor add(const Linear& out, const at::Tensor& residual, const Operand& operand,
                                 Site site, std::optional<Matrix> matrix);
    [[nodiscard]] Operand inner(const Mlp& mlp, const Operand& normed) const { return mlp.inner(normed); }

    [[nodiscard]] const LayerSites& sites() const { return m_sites; }

protected:
    [[nodiscard]] const RowBatch& batch() const { return m_batch; }

private:
    const RowBatch& m_batch;
    LayerSites m_sites;
    bool m_keys;    ///< operands are wanted in fp32, whatever the products want
    bool m_inPlace; ///< whether the residual may be overwritten
};

/// Layer::plain: out of place, by LibTorch's operations, in the dtype of the rows.
class PlainForm {
public:
    using Rows = at::Tensor;
    using Operand = at::Tensor;

    PlainForm(const at::Tensor& rows, SiteHooks* hooks)
        : m_rows(rows)
        , m_sites(hooks, LayerSites::Put::OutOfPlace) {}

    [[nodiscard]] const at::Tensor& input() const { return m_rows; }
    static void norm(const Norm& norm, const Linear& /*into*/, const at::Tensor& rows, at::Tensor& out) {
        out = norm.plain(rows);
    }
    [[nodiscard]] at::Tensor project(const Linear& in, const at::Tensor& normed,
                                     const std::optional<ProjectedSites>& named) const {
        const at::Tensor projected = in.plain(normed);
        return named ? m_sites.atProjected(*named, normed, projected) : projected;
    }
    [[nodiscard]] at::Tensor add(const Linear& out, const at::Tensor& residual, const at::Tensor& operand,
                                 Site site, std::optional<Matrix> matrix) const {
        return residual + m_sites.atOutput(site, matrix, operand, out.plain(operand));
    }
    [[nodiscard]] static at::Tensor inner(const Mlp& mlp, const at::Tensor& normed) {
        return mlp.plainInner(normed);
    }

    [[nodiscard]] const LayerSites& sites() const { return m_sites; }

private:
    const at::Tensor& m_rows;
    LayerSites m_sites;
};

} // namespace mambascope
