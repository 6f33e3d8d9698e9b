// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a batch read a token's replaced memory (SiteHooks). Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/models/site_hooks.hpp"

namespace mambascope {

/// Neighbouring rows of one variant, from position t + 1 on, that read the replaced memory of token t.
struct MemorySpan {
    std::int64_t value = 0;    ///< which of the replaced ones
    std::int64_t variant = 0;  ///< whose rows they are
    std::int64_t position = 0; ///< t
    std::int64_t row = 0;      ///< the first of them in the batch
    std::int64_t count = 0;
};

/// The replaced memory of one site in one layer.
struct ReplacedMemory {
    at::Tensor values; ///< [values, width]; undefined where nothing is replaced
    std::vector<MemorySpan> spans;

    /// What a span reads, [width].
    [[nodiscard]] at::Tensor of(const MemorySpan& span) const { return values.select(0, span.value); }
};

/// Spans of the rows p … p + rows − 1 of each variant: a row reads the nearest of `places` before it. Sorted
/// by rows; places that no row reads have none.
[[nodiscard]] std::vector<MemorySpan> memorySpans(const std::vector<MemoryPlace>& places, std::int64_t p,
                                                  std::int64_t rows);

/// The raw inputs of each place and of those before it, oldest first, zeros before the first token: [places,
/// count·C]. raw: [V, T, C].
[[nodiscard]] at::Tensor inputsBehind(const at::Tensor& raw, const std::vector<MemoryPlace>& places,
                                      std::int64_t count);

/// The states behind the places, [places, X], by a recurrence: step(t, state) takes token t of all variants
/// into state [V, …] of X numbers each, in place.
[[nodiscard]] at::Tensor statesBehind(const std::vector<MemoryPlace>& places, at::Tensor state,
                                      const std::function<void(std::int64_t token, at::Tensor& state)>& step);

} // namespace mambascope
