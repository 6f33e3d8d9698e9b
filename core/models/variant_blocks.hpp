// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

#include "core/models/language_model.hpp"

namespace mambascope {

/// Advances the residual of a batch on the CPU by a layer: body(first, last, from, to) for its variants first
/// … last − 1, each variant once; from and to: their rows [·, D] before and after, which are the same where
/// the batch is advanced in place. Variants know nothing of each other: where all weights of the layer
/// (`weights` numbers) fit the caches, each thread takes some variants through all of it, so that what it
/// makes stays in its own cache and the threads meet once. Else, and where there are few rows, it is one call
/// on the calling thread, whose loops are shared one by one.
///
/// Loops inside of the body may use the same pool; where several bodies run they stay on their own threads.
/// The results of a row must not depend on its neighbours, since how many there are depends on the threads.
void advanceVariants(
    RowBatch& batch, std::int64_t weights,
    const std::function<void(std::int64_t first, std::int64_t last, const float* from, float* to)>& body);

} // namespace mambascope
