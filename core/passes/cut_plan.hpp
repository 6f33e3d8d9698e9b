// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/models/language_model.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// Sets a contiguous fp32 mask on any device to 1, but 0 at the flat indices `cells`, which alone travel
/// there.
void setMask(const at::Tensor& mask, const std::vector<std::int64_t>& cells);

/// The cut pairs of a batch, by layer, as the mixers want them. Variant v's row for query q is v·R + (q − p).
class CutPlan {
public:
    /// All variants must begin at firstPosition or behind it. Non-causal pairs are left out.
    CutPlan(const std::vector<const Variant*>& variants, int layerCount, int tokenCount, int firstPosition);

    /// Masks of one layer for the first `activeVariants` variants, on `device`.
    [[nodiscard]] LayerCuts cuts(int layer, int activeVariants, const at::Device& device) const;
    /// The cut pairs of one layer, as flat indices into its mask [V·R, T]: sorted, unique.
    [[nodiscard]] const std::vector<std::int64_t>& cells(int layer) const {
        return m_layers[static_cast<std::size_t>(layer)].cells;
    }
    [[nodiscard]] bool anyStrict() const;

private:
    struct LayerPairs {
        std::vector<std::int64_t> cells;       ///< flat indices into [V·R, T], sorted, unique
        std::vector<std::int64_t> strictCells; ///< of strict variants, self pairs left out
        std::vector<std::int64_t> stepCells;   ///< of those, where Strict::Full
        bool rowFullyCut = false;
    };

    /// A mask that was made lately: the layers of a window often share theirs.
    struct MadeMask {
        const std::vector<std::int64_t>* cells = nullptr;
        std::int64_t rows = 0;
        at::Tensor mask;
    };

    void finish(LayerPairs& pairs) const;
    [[nodiscard]] const at::Tensor& mask(MadeMask& made, const std::vector<std::int64_t>& cells,
                                         std::int64_t rows, const at::Device& device) const;

    std::vector<LayerPairs> m_layers;
    mutable MadeMask m_lastKeep, m_lastStrict, m_lastSteps;
    int m_tokens = 0;
    int m_firstPosition = 0;
    int m_rows = 0;
};

} // namespace mambascope
