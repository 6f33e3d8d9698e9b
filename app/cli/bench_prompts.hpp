// SPDX-License-Identifier: GPL-3.0-or-later
// What bench answers where many prompts were timed (BenchReport::ofPrompts).
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "app/engine/engine_loader.hpp"

namespace mambascope::cli {

[[nodiscard]] nlohmann::ordered_json promptsJson(const BenchReport& report, const BenchRequest& request,
                                                 const std::string& storedName);
[[nodiscard]] std::string promptsTable(const BenchReport& report, const BenchRequest& request,
                                       const std::string& storedName);

} // namespace mambascope::cli
