// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/values: positions and layers as place_parser.hpp reads them.
#pragma once

#include <string>
#include <vector>

#include "core/values/intervention.hpp"

namespace mambascope {

/// "last,2-4,b3-9".
[[nodiscard]] std::string formatPositions(const std::vector<PositionItem>& items);
/// "1,3-4".
[[nodiscard]] std::string formatRanges(const std::vector<IndexRange>& ranges);

} // namespace mambascope
