// SPDX-License-Identifier: GPL-3.0-or-later
// "What matters most here": the strongest knockouts of the maps that are there.
#pragma once

#include <vector>

#include "core/values/snapshot.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

struct Finding {
    Side side = Side::Left;
    int query = 0;
    int source = 0;
    IndexRange layers;
    double relativeChange = 0; ///< (p − p₀) / p₀
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// For each model and source its most harmful window; the worst first, at most `count`. Sources that cost
/// less than 1 % are left out; so are cells that are not computed yet. Either map may be null.
[[nodiscard]] std::vector<Finding> strongestFindings(const MapSnapshot* left, const MapSnapshot* right,
                                                     std::size_t count);

} // namespace mambascope::ui
