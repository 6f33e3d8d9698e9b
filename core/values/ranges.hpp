// SPDX-License-Identifier: GPL-3.0-or-later
// Inclusive ranges of positions, layers or heads that someone has written down.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/values/head_selection.hpp"

namespace mambascope {

/// What is wrong with a range of indices from 0 to count − 1.
struct RangeFault {
    std::string shown;     ///< the index that is outside, or the whole range where it is inverted: "5-3"
    bool inverted = false; ///< ends before it starts; such a range names nothing and is never meant
};

/// The first fault of a range, or nothing for a good one.
[[nodiscard]] std::optional<RangeFault> faultOf(const IndexRange& range, int count);
/// The first fault of any of them.
[[nodiscard]] std::optional<RangeFault> faultOf(const std::vector<IndexRange>& ranges, int count);

/// The indices in good ranges, sorted and each once; all of 0 … count − 1 if there is no range.
[[nodiscard]] std::vector<int> indicesIn(const std::vector<IndexRange>& ranges, int count);

} // namespace mambascope
