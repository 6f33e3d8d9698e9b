// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace mambascope {

/// A value as a cell of a table: a text as it is, everything else as JSON.
[[nodiscard]] inline std::string plainText(const nlohmann::json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

} // namespace mambascope
