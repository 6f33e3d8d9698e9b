// SPDX-License-Identifier: GPL-3.0-or-later
// The second moment of the keys that an edit asks for. Private to core: includes LibTorch.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analyses/analyses.hpp"
#include "core/rome/edit_direction.hpp"

namespace mambascope {

/// Of a file or a text; nothing where the request names neither. Adds what one should know
/// of the statistics to `notes`. Throws Error as fileStatistics and textStatistics.
[[nodiscard]] std::optional<SecondMoment>
momentFor(const EditRequest& request, AnalysisEnvironment& environment, std::vector<std::string>& notes);

} // namespace mambascope
