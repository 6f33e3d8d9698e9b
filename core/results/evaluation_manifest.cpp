// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/evaluation_manifest.hpp"

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/io/atomic_write.hpp"
#include "core/io/json_reader.hpp"
#include "core/results/manifest_fields.hpp"
#include "core/wire/json_archive.hpp"
#include "core/wire/json_schema.hpp"

namespace mambascope {

// Not in the nameless namespace, where the archives would not find them.
void fields(auto& archive, Like<EvaluationSettings> auto& settings) {
    archive.field("top", settings.top);
    archive.field("greedy", settings.greedy);
    archive.optionalField("rival", settings.rival);
    archive.optionalField("rival_column", settings.rivalColumn);
}

void fields(auto& archive, Like<EvaluationManifest> auto& manifest) {
    archive.field("models", manifest.models);
    archive.field("data", manifest.data);
    archive.field("selection", manifest.selection);
    archive.field("settings", manifest.settings);
    archive.optionalField("bos", manifest.bos);
    archive.field("dtype", manifest.dtype);
    archive.field("version", manifest.version);
    archive.field("device", manifest.device);
    archive.field("started", manifest.started);
}

namespace {

constexpr wire::Schema kSchema{"mambascope.evaluate"};
constexpr std::size_t kMostBytes = std::size_t{512} << 20;

std::filesystem::path beside(const std::filesystem::path& file, const char* ending) {
    std::filesystem::path other = file;
    if (other.extension() == ".jsonl") {
        other.replace_extension();
    }
    other += ending;
    return other;
}

nlohmann::json comparable(const EvaluationManifest& manifest, bool withRows) {
    nlohmann::json json = wire::Writer::write(manifest);
    for (const char* free : {"version", "device", "started"}) {
        json.erase(free);
    }
    if (!withRows) {
        json["selection"].erase("rows");
    }
    return json;
}

std::string shownAt(const nlohmann::json& json, const std::string& pointer) {
    const nlohmann::json::json_pointer place(pointer);
    return json.contains(place) ? nameForMessage(json.at(place).dump()) : "nothing";
}

} // namespace

std::filesystem::path evaluationManifestOf(const std::filesystem::path& file) {
    return beside(file, ".manifest.json");
}

std::filesystem::path evaluationSkippedOf(const std::filesystem::path& file) {
    return beside(file, ".skipped.jsonl");
}

void writeEvaluationManifest(const std::filesystem::path& file, const EvaluationManifest& manifest) {
    nlohmann::json json = wire::Writer::write(manifest);
    json["schema"] = wire::schemaText(kSchema);
    writeFileAtomically(evaluationManifestOf(file), json.dump() + "\n");
}

std::optional<EvaluationManifest> readEvaluationManifest(const std::filesystem::path& file) {
    const std::filesystem::path path = evaluationManifestOf(file);
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        return std::nullopt;
    }
    const nlohmann::json json = readJsonFile(path, kMostBytes);
    nlohmann::json upgraded;
    return wire::Reader::read<EvaluationManifest>(
        JsonNode(wire::upgrade(JsonNode(json, path), kSchema, upgraded), path));
}

void requireSameEvaluation(const std::filesystem::path& file, const EvaluationManifest& found,
                           const EvaluationManifest& wanted) {
    const bool withRows = wanted.selection.rows.has_value();
    const nlohmann::json there = comparable(found, withRows);
    const nlohmann::json here = comparable(wanted, withRows);
    const nlohmann::json difference = nlohmann::json::diff(there, here);
    if (!difference.empty()) {
        const std::string place = difference.front().at("path");
        const std::string expected = "a file of the same evaluation, or a new one; in " +
                                     evaluationManifestOf(file).filename().string() + " " +
                                     cleanForMessage(place.substr(1)) + " is " + shownAt(there, place) +
                                     ", and here " + shownAt(here, place);
        throw Error(ErrorCode::InvalidArgument, {"-o", file.string(), expected});
    }
}

} // namespace mambascope
