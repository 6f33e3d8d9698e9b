// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data: lines of a file that holds one JSON object a line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "core/data/data_row.hpp"
#include "core/data/text_window.hpp"

namespace mambascope {

struct JsonLine {
    std::int64_t line = 0;
    nlohmann::json object; ///< null where there is a problem
    std::optional<SkipReason> problem;
    std::string detail;
};

/// The next line that holds more than white space; nothing at the end.
[[nodiscard]] std::optional<JsonLine> readJsonLine(TextWindow& window);

} // namespace mambascope
