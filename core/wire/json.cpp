// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json.hpp"

#include "core/wire/json_archive.hpp"
#include "core/wire/json_check.hpp"

namespace mambascope {
namespace {

constexpr const char* kRequest = "mambascope.request/1";
constexpr const char* kSnapshot = "mambascope.snapshot/1";
constexpr const char* kFailure = "mambascope.failure/1";
constexpr const char* kProgress = "mambascope.progress/1";

template <typename T>
nlohmann::json write(const T& value, const char* schema) {
    nlohmann::json json = wire::Writer::write(value);
    json["schema"] = schema;
    return json;
}

template <typename T>
T read(const wire::Node& node, const char* schema) {
    const wire::Node found = node.member("schema");
    if (found.value() != schema) {
        found.fail('"' + std::string(schema) + '"');
    }
    return wire::Reader::read<T>(node);
}

} // namespace

nlohmann::json toJson(const Request& request) {
    return write(request, kRequest);
}

nlohmann::json toJson(const Snapshot& snapshot) {
    return write(snapshot, kSnapshot);
}

nlohmann::json toJson(const Failure& failure) {
    return write(failure, kFailure);
}

nlohmann::json toJson(const Progress& progress) {
    return write(progress, kProgress);
}

Request requestFromJson(const nlohmann::json& json, const std::string& source) {
    return read<Request>(wire::Node(json, source), kRequest);
}

Snapshot snapshotFromJson(const nlohmann::json& json, const std::string& source) {
    const wire::Node node(json, source);
    Snapshot snapshot = read<Snapshot>(node, kSnapshot);
    wire::checkConsistency(snapshot, node);
    return snapshot;
}

Failure failureFromJson(const nlohmann::json& json, const std::string& source) {
    return read<Failure>(wire::Node(json, source), kFailure);
}

Progress progressFromJson(const nlohmann::json& json, const std::string& source) {
    return read<Progress>(wire::Node(json, source), kProgress);
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
    return wire::Reader::read<ModelRef>(wire::Node(json, source));
}

PromptSpec promptFromJson(const nlohmann::json& json, const std::string& source) {
    return wire::Reader::read<PromptSpec>(wire::Node(json, source));
}

KnockoutSpec knockoutFromJson(const nlohmann::json& json, const std::string& source) {
    return wire::Reader::read<KnockoutSpec>(wire::Node(json, source));
}

} // namespace mambascope
