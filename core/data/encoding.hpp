// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mambascope {

/// What is wrong with a row's encoding: which byte is no UTF-8, and what to do. Nothing for UTF-8.
[[nodiscard]] std::optional<std::string> encodingProblem(std::string_view text);

} // namespace mambascope
