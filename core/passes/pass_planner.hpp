// SPDX-License-Identifier: GPL-3.0-or-later
// Which variants go through the layers together. A pass computes the rows from its smallest query on for all
// of its variants; one more pass reads all weights once more.
#pragma once

#include <vector>

namespace mambascope {

/// Variants whose first changed position is `position`.
struct VariantsAt {
    int position = 0;
    int variants = 0;
};

/// Cuts `groups` (positions ascending and different, below `tokens`) into runs of neighbours, each a pass
/// from its first position on, so that the cost of all passes is least; a pass costs `rowsPerPass` rows and
/// those that it computes. Returns the index of each run's first group. Any thread.
[[nodiscard]] std::vector<std::size_t> planPasses(const std::vector<VariantsAt>& groups, int tokens,
                                                  double rowsPerPass);

} // namespace mambascope
