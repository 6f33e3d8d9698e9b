// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_schema.hpp"

#include <charconv>

namespace mambascope::wire {
namespace {

std::size_t versionOf(const Schema& schema) {
    return schema.migrations.size() + 1;
}

/// The version that a document's "schema" names; 0 for another kind of document.
std::size_t versionIn(const JsonNode& schemaField, const Schema& schema) {
    if (!schemaField.json().is_string()) {
        return 0;
    }
    const std::string_view text = schemaField.json().get_ref<const std::string&>();
    const std::string start = std::string(schema.name) + "/";
    std::size_t version = 0;
    const char* const end = text.data() + text.size();
    const bool isOurs =
        text.starts_with(start) && std::from_chars(text.data() + start.size(), end, version).ptr == end;
    return isOurs ? version : 0;
}

} // namespace

std::string schemaText(const Schema& schema) {
    return std::string(schema.name) + "/" + std::to_string(versionOf(schema));
}

const nlohmann::json& upgrade(const JsonNode& document, const Schema& schema, nlohmann::json& upgraded) {
    const JsonNode field = document.member("schema");
    const std::size_t version = versionIn(field, schema);
    if (version == 0) {
        field.fail('"' + schemaText(schema) + '"');
    }
    if (version > versionOf(schema)) {
        field.fail('"' + schemaText(schema) +
                   "\" or older: a newer Mambascope wrote this, and only a newer one can read it");
    }
    if (version == versionOf(schema)) {
        return document.json();
    }
    upgraded = document.json();
    for (const Migration migrate : schema.migrations.subspan(version - 1)) {
        migrate(upgraded);
    }
    upgraded["schema"] = schemaText(schema);
    return upgraded;
}

} // namespace mambascope::wire
