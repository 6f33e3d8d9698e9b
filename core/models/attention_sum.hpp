// SPDX-License-Identifier: GPL-3.0-or-later
// What the layers' sums of attention weights over heads have in common. Private to core: includes LibTorch.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/models/language_model.hpp"

namespace mambascope {

/// Hands a layer's heads to `body` in ranges whose weights [count, T, T] take a bounded amount of memory.
template <typename Body>
void overHeads(std::int64_t heads, std::int64_t tokens, const Body& body) {
    constexpr std::int64_t kBytes = std::int64_t{64} << 20;
    const std::int64_t most = std::max<std::int64_t>(1, kBytes / (4 * tokens * tokens));
    for (std::int64_t first = 0; first < heads; first += most) {
        body(HeadRange{first, std::min(most, heads - first)});
    }
}

/// Whether ShownHeads holds these heads.
[[nodiscard]] bool fitShownHeads(const std::vector<std::int64_t>& heads);
/// Only where they fit.
[[nodiscard]] ops::ShownHeads shownHeads(const std::vector<std::int64_t>& heads);

/// A kernel's workspace on the device of `like`; of no numbers where `bytes` is 0.
[[nodiscard]] at::Tensor workspaceOf(std::size_t bytes, const at::Tensor& like);

} // namespace mambascope
