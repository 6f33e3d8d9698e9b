// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

#include "core/models/language_model.hpp"

namespace mambascope {

/// body(first, last) over the variants of a batch on the CPU, each variant once. Variants know nothing of
/// each other: where all weights of the layer (`weights` numbers) fit the caches, each thread takes some
/// variants through all of it, so that what it makes stays in its own cache and the threads meet once. Else,
/// and where there are few rows, it is one call on the calling thread, whose loops are shared one by one.
///
/// Loops inside of the body may use the same pool; where several bodies run they stay on their own threads.
/// The results of a row must not depend on its neighbours, since how many there are depends on the threads.
void overVariantBlocks(const RowBatch& batch, std::int64_t weights,
                       const std::function<void(std::int64_t first, std::int64_t last)>& body);

/// Some variants of `work`, an ops::SsdSuffix or AttentionSuffix without rows of its own.
template <typename Suffix>
[[nodiscard]] Suffix variantsOf(Suffix work, std::int64_t first, std::int64_t last) {
    work.variants = last - first;
    if (work.keep != nullptr) {
        work.keep += first * work.rows * (work.firstPosition + work.rows);
    }
    if (work.cutHeads != nullptr) {
        work.cutHeads += first * work.heads;
    }
    return work;
}

} // namespace mambascope
