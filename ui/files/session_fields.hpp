// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of a session file. One that is missing leaves its value as it is, so that files from before a field
// open; one of another kind throws Error FileMalformed. Private to ui/files.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/io/json_node.hpp"
#include "core/values/enum_names.hpp"
#include "core/values/intervention.hpp"

namespace mambascope::ui {

void readField(const JsonNode& object, const char* name, bool& value);
void readField(const JsonNode& object, const char* name, std::string& value);
void readField(const JsonNode& object, const char* name, int& value, int least);
/// null means nothing.
void readField(const JsonNode& object, const char* name, std::optional<int>& value, int least);
/// [start, end) with start < end ≤ limit.
[[nodiscard]] ByteSpan readSpan(const JsonNode& pair, std::size_t limit);
/// An object; an empty one if it is missing.
[[nodiscard]] JsonNode objectField(const JsonNode& object, const char* name);

/// One of several words.
template <NamedEnum Enum>
void readWord(const JsonNode& object, const char* name, Enum& value) {
    const JsonNode node = object[name];
    if (node.isMissing()) {
        return;
    }
    const std::optional<Enum> found =
        node.json().is_string() ? valueNamed<Enum>(node.json().get_ref<const std::string&>()) : std::nullopt;
    if (!found) {
        node.fail(namesOf<Enum>());
    }
    value = *found;
}

} // namespace mambascope::ui
