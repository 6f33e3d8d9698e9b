// SPDX-License-Identifier: GPL-3.0-or-later
// The patches and edits of a batch, by layer. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/models/language_model.hpp"
#include "core/passes/due_sites.hpp"
#include "core/passes/stored_values.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// fp32 numbers that the patches and edits of a variant need at once, beside its rows: in the layer that
/// needs most of them. rows: R.
[[nodiscard]] std::int64_t patchFloats(const LanguageModel& model, const Variant& variant, int rows);

/// Sets rows of a batch to what its variants' patches say, and adds their edits. Row v·R + r is position p +
/// r of variant v. Reads the variants and values as long as it lives. Engine thread.
class PatchPlan : public SiteHooks {
public:
    /// The variants must be good (checkPatches) and have firstPosition ≥ p = tokens − rows.
    PatchPlan(const LanguageModel& model, const std::vector<const Variant*>& variants, int tokens, int rows,
              const StoredValues& values);

    /// Whether no variant has a patch or an edit.
    [[nodiscard]] bool empty() const { return m_patches.empty() && m_edits.empty(); }
    /// Replaces `h` behind a layer, in place: residual [V·R, D].
    void patchResidual(int layer, const at::Tensor& residual) const;
    /// What is called from within this layer when it runs next. Null where nothing in it is patched or
    /// edited: then its fused kernels run. Valid until the next call.
    [[nodiscard]] SiteHooks* sitesOf(int layer);
    /// To be called after that layer. Throws Error Internal where it left out a patched or edited site.
    void requireApplied() const { m_due.requireNone(m_layer); }

    [[nodiscard]] bool wants(Site site) const override { return m_patches.contains({m_layer, site}); }
    void at(Site site, at::Tensor& rows) override;
    [[nodiscard]] std::optional<RowPuts> puts(Site site) override;
    [[nodiscard]] std::vector<MemoryPlace> replacedMemory(Site site) const override;
    [[nodiscard]] at::Tensor memory(Site site, std::int64_t width, const at::TensorOptions& options) override;
    [[nodiscard]] bool wants(Matrix matrix) const override { return m_edits.contains({m_layer, matrix}); }
    void product(Matrix matrix, const at::Tensor& key, at::Tensor& value) override;

private:
    /// Rows of a batch that get rows of one tensor.
    struct Piece {
        at::Tensor source;                    ///< [n, width]; undefined: zeros
        std::vector<std::int64_t> sourceRows; ///< one for each of `rows`; none for zeros
        std::vector<std::int64_t> rows;
        at::Tensor sourceRowsThere, rowsThere; ///< the same on the model's device
    };
    struct VariantEdit {
        std::int64_t variant = 0;
        const WeightEdit* edit = nullptr;
    };

    /// Where the memory of a variant's position stands in Piece::rows: that in front of p has a row, too.
    [[nodiscard]] std::int64_t memoryRow(std::int64_t variant, std::int64_t position) const {
        return variant * (m_rows + 1) + position - m_firstPosition + 1;
    }
    /// One patch in the layer patch.layers[index]. firstRow: of position 0 of its variant.
    void addPatch(const Patch& patch, std::size_t index, std::int64_t firstRow, std::int64_t width,
                  const StoredValues& values);
    /// Copies all rows' numbers to the device at once.
    void placeRows(const at::Device& device);
    [[nodiscard]] static RowPuts putsOf(const std::vector<Piece>& pieces, const at::TensorOptions& like);
    [[nodiscard]] bool sharesGateRows() const;

    std::map<std::pair<int, Site>, std::vector<Piece>> m_patches; ///< by layer and site
    std::map<std::pair<int, Matrix>, std::vector<VariantEdit>> m_edits;
    std::int64_t m_rows = 0;          ///< R
    std::int64_t m_firstPosition = 0; ///< p
    int m_layer = 0;                  ///< the one that runs
    at::TensorOptions m_like;         ///< fp32 on the model's device
    DueSites m_due;
};

} // namespace mambascope
