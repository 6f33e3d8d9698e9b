// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/language_model.hpp"

namespace mambascope {

/// cuts.keep for the heads that the cuts apply to: [H, V·R, T], or [1, V·R, T] where they apply to all heads.
/// Only where cuts.any().
[[nodiscard]] inline at::Tensor keepPerHead(const LayerCuts& cuts, const RowBatch& batch) {
    const at::Tensor keep = cuts.keep.unsqueeze(0);
    if (!cuts.heads.defined()) {
        return keep;
    }
    const at::Tensor heads = cuts.heads.t().repeat_interleave(batch.rows, 1).unsqueeze(2); // [H, V·R, 1]
    return 1 - (1 - keep) * heads;
}

} // namespace mambascope
