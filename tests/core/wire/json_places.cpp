// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/wire/json_places.hpp"

#include "core/wire/json.hpp"
#include "tests/core/wire/sample_snapshots.hpp"

namespace mambascope::testing {

using nlohmann::json;

namespace {

void collect(const json& value, const std::string& name, const json::json_pointer& pointer,
             std::vector<Place>& places) {
    if (value.is_object()) {
        for (const auto& [key, child] : value.items()) {
            const std::string childName = name.empty() ? key : name + "." + key;
            places.push_back({childName, pointer / key, true, !child.is_structured() || child.empty()});
            collect(child, childName, pointer / key, places);
        }
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            const std::string childName = name + "[" + std::to_string(i) + "]";
            places.push_back({childName, pointer / i, false, !value[i].is_structured()});
            collect(value[i], childName, pointer / i, places);
        }
    }
}

} // namespace

std::vector<Place> placesOf(const json& document) {
    std::vector<Place> places;
    collect(document, {}, json::json_pointer(), places);
    return places;
}

json& parentOf(json& document, const Place& place) {
    return document[place.pointer.parent_pointer()];
}

std::vector<json> sampleDocuments() {
    std::vector<json> result;
    for (const Snapshot& snapshot : sampleSnapshots()) {
        result.push_back(toJson(snapshot));
    }
    return result;
}

} // namespace mambascope::testing
