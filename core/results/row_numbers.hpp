// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/results: what means are taken of. In maps, a prompt's tokens are put together first.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/results/row_result.hpp"
#include "core/results/summary_cells.hpp"

namespace mambascope {

/// Names of the sources that a summary has: the settings' own, or those of a map (kMapSources).
[[nodiscard]] std::vector<std::string> summarySources(const RowLayout& layout);

/// The numbers of summary source `source` of a group, with an entry of settings.windows. Nothing where the
/// prompt has no such tokens.
[[nodiscard]] std::optional<PromptNumbers> numbersOf(const RowResult& row, const RowLayout& layout,
                                                     std::size_t size, std::size_t group, std::size_t source);

/// A prompt on which nothing was cut.
[[nodiscard]] PromptNumbers unchanged(const RowResult& row, std::size_t windows);

} // namespace mambascope
