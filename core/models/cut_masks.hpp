// SPDX-License-Identifier: GPL-3.0-or-later
// What the mixers share of reading a batch and its cuts.
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

/// The clean rows 0 … p−1 in front of each variant's own rows: [V, T, X]. before: [≥ p, X], unused where p =
/// 0; own: [V·R, X].
[[nodiscard]] inline at::Tensor withCleanRows(const RowBatch& batch, const at::Tensor& before,
                                              const at::Tensor& own) {
    const at::Tensor mine = own.unflatten(0, {batch.variants, batch.rows});
    if (batch.firstPosition == 0) {
        return mine;
    }
    const std::int64_t p = batch.firstPosition;
    return at::cat({before.narrow(0, 0, p).unsqueeze(0).expand({batch.variants, p, mine.size(2)}), mine}, 1);
}

} // namespace mambascope
