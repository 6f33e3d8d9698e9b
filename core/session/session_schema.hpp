// SPDX-License-Identifier: GPL-3.0-or-later
// What reader and writer of session files must agree on. Private to core/session.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/wire/json_schema.hpp"

namespace mambascope::session {

inline constexpr std::string_view kTextName = "session.json";
inline constexpr std::size_t kMostResults = 4096;
inline constexpr std::size_t kMostArrays = 65000; // as many as a zip archive counts without zip64

/// "arrays/3.npy"
[[nodiscard]] inline std::string arrayName(std::size_t index) {
    return "arrays/" + std::to_string(index) + ".npy";
}

/// Version 1 was the experiment alone.
inline void wrapExperiment(nlohmann::json& document) {
    nlohmann::json experiment = std::exchange(document, nlohmann::json::object());
    experiment.erase("schema");
    document["experiment"] = std::move(experiment);
}

[[nodiscard]] inline wire::Schema schema() {
    static constexpr std::array<wire::Migration, 1> kMigrations{wrapExperiment};
    return {"mambascope.session", kMigrations};
}

} // namespace mambascope::session
