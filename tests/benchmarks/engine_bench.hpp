// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace mambascope::bench {

/// What the window asks the engine for, with everything that an answer holds (tokens, top predictions,
/// windows): `click`, one knockout by a new pair in every model, and `maps`, the full map of every model. The
/// prompt is text of exactly `tokens` tokens in every model. Throws std::runtime_error where there is no such
/// text.
[[nodiscard]] nlohmann::json benchEngine(const std::vector<std::string>& models, int tokens, int repetitions);

} // namespace mambascope::bench
