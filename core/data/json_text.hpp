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

/// Names of RELATIONS as they are meant: some were escaped twice, so that the file says "Bogot\\u00e1".
[[nodiscard]] inline std::string unescapedName(const std::string& name) {
    if (name.find("\\u") == std::string::npos) {
        return name;
    }
    const auto meant = nlohmann::json::parse('"' + name + '"', nullptr, /*allow_exceptions=*/false);
    return meant.is_string() ? meant.get<std::string>() : name;
}

} // namespace mambascope
