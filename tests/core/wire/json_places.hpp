// SPDX-License-Identifier: GPL-3.0-or-later
// Every value inside a document, to be damaged one by one.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace mambascope::testing {

struct Place {
    std::string name; ///< as an error names it
    nlohmann::json::json_pointer pointer;
    bool isMember = false; ///< of an object
    bool isLeaf = false;
};

/// The document itself left out.
[[nodiscard]] std::vector<Place> placesOf(const nlohmann::json& document);
[[nodiscard]] nlohmann::json& parentOf(nlohmann::json& document, const Place& place);
/// A snapshot of every kind (sample_snapshots.hpp).
[[nodiscard]] std::vector<nlohmann::json> sampleDocuments();

} // namespace mambascope::testing
