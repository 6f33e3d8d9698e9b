// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of documents: "mambascope.request/1". Older ones are brought up to date step by step before they
// are read; one of a newer program is refused.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/io/json_node.hpp"

namespace mambascope::wire {

/// Turns a document of one version into one of the next, in place.
using Migration = void (*)(nlohmann::json& document);

/// A kind of document. Its version is one more than the number of its migrations.
struct Schema {
    std::string_view name;                      ///< "mambascope.request"
    std::span<const Migration> migrations = {}; ///< the first one leads from version 1 to 2
};

/// "mambascope.request/1": what a document of today says.
[[nodiscard]] std::string schemaText(const Schema& schema);

/// The document as it is today: itself, or a copy in `upgraded` if it is older. Throws Error FileMalformed at
/// "schema" for a document of another kind, of a newer version, or without one.
[[nodiscard]] const nlohmann::json& upgrade(const JsonNode& document, const Schema& schema,
                                            nlohmann::json& upgraded);

} // namespace mambascope::wire
