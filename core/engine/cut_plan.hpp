// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/interventions/intervention.hpp"
#include "core/models/language_model.hpp"

namespace mambascope {

/// The cut pairs of a batch, by layer, as the mixers want them. Variant v's row for query q is v·R + (q − p).
class CutPlan {
public:
    /// All knockouts must have firstQuery ≥ firstPosition. Non-causal pairs are left out.
    CutPlan(const std::vector<const Knockout*>& variants, int layerCount, int tokenCount, int firstPosition);

    /// Masks of one layer for the first `activeVariants` variants, on `device`.
    [[nodiscard]] LayerCuts cuts(int layer, int activeVariants, const at::Device& device) const;

private:
    struct LayerPairs {
        std::vector<std::int64_t> cells;       ///< flat indices into [V·R, T], sorted, unique
        std::vector<std::int64_t> strictCells; ///< of strict variants, self pairs left out
        bool rowFullyCut = false;
    };

    void finish(LayerPairs& pairs) const;

    std::vector<LayerPairs> m_layers;
    int m_tokens = 0;
    int m_firstPosition = 0;
    int m_rows = 0;
};

} // namespace mambascope
