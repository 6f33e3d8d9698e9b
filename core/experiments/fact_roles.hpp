// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a traced map, put together by what the tokens are (methods.md section 8.1).
#pragma once

#include <optional>
#include <vector>

#include "core/values/trace_kind.hpp"

namespace mambascope {

/// For each of kTraceRoles the mean probability over the map's rows of that role, window by window, as it is
/// stored; nothing where no row has it. Rows inside both subjects count from the subjects' ends; a row that
/// is the subject's last and the prompt's last token counts as both.
[[nodiscard]] std::vector<std::optional<std::vector<double>>> meansByRole(const TraceSnapshot& snapshot,
                                                                          const TraceMap& map);

} // namespace mambascope
