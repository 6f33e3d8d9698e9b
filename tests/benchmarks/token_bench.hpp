// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace mambascope::bench {

/// One model below prompts and text: clean trace, one knockout of several reaches, the full map, and one full
/// forward per variant of that map in two forms. Writes a line to stderr.
[[nodiscard]] nlohmann::json benchTokens(const std::string& folder, int tokens, int repetitions);

} // namespace mambascope::bench
