// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/manifest.hpp"

#include <utility>

#include "core/base/message_text.hpp"
#include "core/io/atomic_write.hpp"
#include "core/io/json_reader.hpp"
#include "core/results/manifest_fields.hpp"
#include "core/wire/json_archive.hpp"
#include "core/wire/json_schema.hpp"

namespace mambascope {

namespace {

using Json = nlohmann::json;
constexpr wire::Schema kSchema{"mambascope.experiment"};
constexpr int kMostLayers = 10000;
constexpr std::size_t kMostBytes = std::size_t{512} << 20;

Json rowsJson(const RowRanges& rows) {
    Json list = Json::array();
    for (const auto& [first, last] : rows.ranges()) {
        list.push_back(Json::array({first, last}));
    }
    return list;
}

RowRanges rowsFrom(const JsonNode& node) {
    RowRanges rows;
    std::int64_t before = -2;
    for (const JsonNode& item : node.items()) {
        const auto [first, last] = wire::Reader::decodePair<std::int64_t>(item);
        item.require(before + 1 < first && first <= last && last < std::int64_t{1} << 40,
                     "[first, last] behind the one before");
        rows.append(first, last);
        before = last;
    }
    return rows;
}

/// The fields by their names in the file, in its order.
template <typename Settings>
nlohmann::ordered_json toJson(const ManifestOf<Settings>& manifest) {
    Json settings = wire::Writer::write(manifest.settings);
    nlohmann::ordered_json json;
    json["schema"] = wire::schemaText(kSchema);
    json["kind"] = settings.at("sort");
    settings.erase("sort");
    json["model"] = wire::Writer::write(manifest.model);
    json["data"] = wire::Writer::write(manifest.data);
    json["selection"] = wire::Writer::write(manifest.selection);
    json["settings"] = std::move(settings);
    json["shard"] = wire::Writer::write(manifest.shard);
    json["version"] = manifest.version;
    json["device"] = manifest.device;
    json["dtype"] = manifest.dtype;
    json["started"] = manifest.started;
    json["notes"] = manifest.notes;
    json["rows"] = rowsJson(manifest.rows);
    return json;
}

/// How a family of settings names its sorts.
template <typename Settings>
struct SortOf;
template <>
struct SortOf<ExperimentSettings> {
    using Type = ExperimentSort;
};
template <>
struct SortOf<FactSettings> {
    using Type = FactSort;
};

template <typename Settings>
Settings settingsFrom(const JsonNode& node, const JsonNode& kind) {
    const JsonNode given = node.member("settings");
    given.require(given.json().is_object(), "an object");
    Json settings = given.json();
    settings["sort"] = nameOf(wire::decodeWord<typename SortOf<Settings>::Type>(kind));
    return wire::Reader::read<Settings>(JsonNode(settings, node.file(), "settings"));
}

template <typename Settings>
ManifestOf<Settings> fromJson(const JsonNode& node) {
    ManifestOf<Settings> manifest;
    manifest.settings = settingsFrom<Settings>(node, node.member("kind"));
    manifest.model = wire::Reader::read<ManifestModel>(node.member("model"));
    manifest.data = wire::Reader::read<ManifestData>(node.member("data"));
    manifest.selection = wire::Reader::read<Selection>(node.member("selection"));
    manifest.shard = wire::Reader::read<Shard>(node.member("shard"));
    node.member("shard").require(manifest.shard.index >= 1 && manifest.shard.index <= manifest.shard.count,
                                 "an index from 1 to the count");
    for (const auto& [name, value] : {std::pair("version", &manifest.version),
                                      {"device", &manifest.device},
                                      {"dtype", &manifest.dtype},
                                      {"started", &manifest.started}}) {
        *value = node.member(name).text();
    }
    for (const JsonNode& note : node.member("notes").items()) {
        manifest.notes.push_back(note.text());
    }
    manifest.rows = rowsFrom(node.member("rows"));
    const std::int64_t end = manifest.rows.empty() ? 0 : manifest.rows.ranges().back().second + 1;
    node.member("rows").require(end <= manifest.data.rows, "rows that the data has");
    const JsonNode layers = node.member("model").member("layers");
    layers.require(manifest.model.layers >= 1 && manifest.model.layers <= kMostLayers, "from 1 to 10000");
    return manifest;
}

std::string shown(const Json* value) {
    return value == nullptr ? "nothing"
                            : nameForMessage(value->dump(-1, ' ', false, Json::error_handler_t::replace));
}

const Json* find(const Json& object, const std::string& key) {
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

/// The first place below `field` where two different values differ.
ManifestDifference firstDifference(const std::string& field, const Json& a, const Json& b) {
    if (a.is_object() && b.is_object()) {
        Json all = a;
        all.update(b);
        for (const auto& [key, unused] : all.items()) {
            const Json* const first = find(a, key);
            const Json* const second = find(b, key);
            if (first == nullptr || second == nullptr) {
                return {field + "." + key, shown(first), shown(second)};
            }
            if (*first != *second) {
                return firstDifference(field + "." + key, *first, *second);
            }
        }
    }
    return {field, shown(&a), shown(&b)};
}

} // namespace

template <typename Settings>
RowRanges rowsOf(const ManifestOf<Settings>& manifest) {
    return manifest.rows.everyNth(manifest.shard.index - 1, manifest.shard.count);
}

template <typename Settings>
std::int64_t rowCountOf(const ManifestOf<Settings>& manifest) {
    return manifest.rows.countNth(manifest.shard.index - 1, manifest.shard.count);
}

template <typename Settings>
bool hasRow(const ManifestOf<Settings>& manifest, std::int64_t row) {
    return manifest.shard.has(row) && manifest.rows.contains(row);
}

template <typename Settings>
void writeManifest(const std::filesystem::path& folder, const ManifestOf<Settings>& manifest) {
    writeFileAtomically(folder / kManifestFile, toJson(manifest).dump() + "\n");
}

template <typename Settings>
ManifestOf<Settings> readManifest(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / kManifestFile;
    const Json json = readJsonFile(file, kMostBytes);
    Json upgraded;
    return fromJson<Settings>(JsonNode(wire::upgrade(JsonNode(json, file), kSchema, upgraded), file));
}

bool hasManifest(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::exists(folder / kManifestFile, ignored);
}

bool holdsFacts(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / kManifestFile;
    const Json json = readJsonFile(file, kMostBytes);
    Json upgraded;
    const JsonNode node(wire::upgrade(JsonNode(json, file), kSchema, upgraded), file);
    return valueNamed<FactSort>(node.member("kind").text()).has_value();
}

template <typename Settings>
std::optional<ManifestDifference> differenceOf(const ManifestOf<Settings>& first,
                                               const ManifestOf<Settings>& second, Compared compared) {
    const Json a = toJson(first);
    const Json b = toJson(second);
    for (const char* const field : {"kind", "model", "data", "selection", "settings", "shard", "dtype"}) {
        const bool ignored = compared == Compared::OtherPart && std::string_view(field) == "shard";
        if (!ignored && a.at(field) != b.at(field)) {
            return firstDifference(field, a.at(field), b.at(field));
        }
    }
    if (first.rows != second.rows) {
        return ManifestDifference{"rows",
                                  std::to_string(first.rows.count()) + " (" + first.rows.text(3) + ")",
                                  std::to_string(second.rows.count()) + " (" + second.rows.text(3) + ")"};
    }
    return std::nullopt;
}

template RowRanges rowsOf(const Manifest&);
template RowRanges rowsOf(const FactManifest&);
template std::int64_t rowCountOf(const Manifest&);
template std::int64_t rowCountOf(const FactManifest&);
template bool hasRow(const Manifest&, std::int64_t);
template bool hasRow(const FactManifest&, std::int64_t);
template void writeManifest(const std::filesystem::path&, const Manifest&);
template void writeManifest(const std::filesystem::path&, const FactManifest&);
template Manifest readManifest<ExperimentSettings>(const std::filesystem::path&);
template FactManifest readManifest<FactSettings>(const std::filesystem::path&);
template std::optional<ManifestDifference> differenceOf(const Manifest&, const Manifest&, Compared);
template std::optional<ManifestDifference> differenceOf(const FactManifest&, const FactManifest&, Compared);

} // namespace mambascope
