// SPDX-License-Identifier: GPL-3.0-or-later
// The patches and edits of one variant in a plain run: one row after another, out of place, so that gradients
// can follow. The reference of PatchPlan, and shares nothing with it. Private to core: includes LibTorch.
#pragma once

#include "core/passes/due_sites.hpp"
#include "core/passes/stored_values.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

class PlainPatches : public SiteHooks {
public:
    /// The variant must be good (checkPatches). Both must live as long.
    PlainPatches(const Variant& variant, const StoredValues& values)
        : m_variant(variant)
        , m_values(values) {}

    /// Puts what `h` becomes behind a layer in the place of `rows`, [T, D].
    /// Throws Error Internal where the layer has left out something that is patched or edited.
    void behind(int layer, at::Tensor& rows) const {
        m_due.requireNone(layer);
        replace(Site::H, layer, rows);
    }
    /// What is called from within this layer when it runs next, or null where nothing in it is changed.
    [[nodiscard]] SiteHooks* of(int layer);

    [[nodiscard]] bool wants(Site site) const override;
    void at(Site site, at::Tensor& rows) override {
        m_due.came(site);
        replace(site, m_layer, rows);
    }
    [[nodiscard]] std::vector<MemoryPlace> replacedMemory(Site site) const override;
    [[nodiscard]] at::Tensor memory(Site site, std::int64_t width, const at::TensorOptions& options) override;
    [[nodiscard]] bool wants(Matrix matrix) const override;
    void product(Matrix matrix, const at::Tensor& key, at::Tensor& value) override;

private:
    void replace(Site site, int layer, at::Tensor& rows) const;
    /// What a patch puts at positions[place] in one of its layers: [1, width].
    [[nodiscard]] at::Tensor valueAt(const Patch& patch, int layer, std::size_t place,
                                     const at::Tensor& like) const;

    const Variant& m_variant;
    const StoredValues& m_values;
    int m_layer = 0; ///< the one that runs
    DueSites m_due;
};

} // namespace mambascope
