// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json.hpp"

#include <array>
#include <filesystem>

#include "core/wire/json_archive.hpp"
#include "core/wire/json_schema.hpp"

namespace mambascope {
namespace {

/// Version 1: failures and progress held the whole request; its channel and generation are enough.
void keepOnlyTheId(nlohmann::json& document) {
    const auto found = document.find("request");
    if (found != document.end() && found->is_object()) {
        found->erase("kind");
        found->erase("body");
    }
}

constexpr std::array<wire::Migration, 1> kIdsOnly{keepOnlyTheId};

constexpr wire::Schema kRequest{"mambascope.request"};
constexpr wire::Schema kSnapshot{"mambascope.snapshot"};
constexpr wire::Schema kFailure{"mambascope.failure", kIdsOnly};
constexpr wire::Schema kProgress{"mambascope.progress", kIdsOnly};

template <typename T>
nlohmann::json write(const T& value, const wire::Schema& schema, NumberArrays* arrays = nullptr) {
    nlohmann::json json = wire::Writer::write(value, arrays);
    json["schema"] = wire::schemaText(schema);
    return json;
}

void checkRead(const auto& /*value*/, const JsonNode& /*document*/) {}

/// Throws Error FileMalformed unless the snapshot is of its request's kind, and its sizes, indices and ids
/// agree with each other and with the request.
void checkRead(const Snapshot& snapshot, const JsonNode& document) {
    // The alternatives of both variants stand in the same order (core/values/kinds.hpp).
    document.member("kind").require(snapshot.body.index() == snapshot.request.body.index(),
                                    "the kind of the request");
    std::visit(
        [&](const auto& answer, const auto& request) {
            if constexpr (requires(const JsonNode& body) { checkAnswer(answer, request, body); }) {
                checkAnswer(answer, request, document.member("body"));
            }
        },
        snapshot.body, snapshot.request.body);
}

template <typename T>
T read(const nlohmann::json& json, const std::string& source, const wire::Schema& schema,
       const NumberArrays* arrays = nullptr) {
    const std::filesystem::path file(source);
    nlohmann::json upgraded;
    const JsonNode document(wire::upgrade({json, file}, schema, upgraded), file);
    T value = wire::Reader::read<T>(document, arrays);
    checkRead(value, document);
    return value;
}

template <typename T>
T readPart(const nlohmann::json& json, const std::string& source) {
    const std::filesystem::path file(source);
    return wire::Reader::read<T>(JsonNode(json, file));
}

} // namespace

nlohmann::json toJson(const Request& request) {
    return write(request, kRequest);
}

nlohmann::json toJson(const Snapshot& snapshot) {
    return write(snapshot, kSnapshot);
}

nlohmann::json toJson(const Snapshot& snapshot, NumberArrays& arrays) {
    return write(snapshot, kSnapshot, &arrays);
}

nlohmann::json toJson(const Failure& failure) {
    return write(failure, kFailure);
}

nlohmann::json toJson(const Progress& progress) {
    return write(progress, kProgress);
}

Request requestFromJson(const nlohmann::json& json, const std::string& source) {
    return read<Request>(json, source, kRequest);
}

Snapshot snapshotFromJson(const nlohmann::json& json, const std::string& source) {
    return read<Snapshot>(json, source, kSnapshot);
}

Snapshot snapshotFromJson(const nlohmann::json& json, const std::string& source, const NumberArrays& arrays) {
    return read<Snapshot>(json, source, kSnapshot, &arrays);
}

Failure failureFromJson(const nlohmann::json& json, const std::string& source) {
    return read<Failure>(json, source, kFailure);
}

Progress progressFromJson(const nlohmann::json& json, const std::string& source) {
    return read<Progress>(json, source, kProgress);
}

nlohmann::json toJson(const ModelRef& model) {
    return wire::Writer::write(model);
}

nlohmann::json toJson(const PromptSpec& prompt) {
    return wire::Writer::write(prompt);
}

nlohmann::json toJson(const KnockoutSpec& knockout) {
    return wire::Writer::write(knockout);
}

ModelRef modelRefFromJson(const nlohmann::json& json, const std::string& source) {
    return readPart<ModelRef>(json, source);
}

PromptSpec promptFromJson(const nlohmann::json& json, const std::string& source) {
    return readPart<PromptSpec>(json, source);
}

KnockoutSpec knockoutFromJson(const nlohmann::json& json, const std::string& source) {
    return readPart<KnockoutSpec>(json, source);
}

} // namespace mambascope
