// SPDX-License-Identifier: GPL-3.0-or-later
// The versioned JSON form of what goes into and comes out of the engine: for sessions, replayed tests, and an
// engine that runs elsewhere. The binary form is nlohmann::json::to_cbor of the same values, which parseCbor
// (core/io/json_reader.hpp) reads.
//
// - Every object at the top carries "schema", such as "mambascope.request/1". Older versions are read as well
//   (json_schema.hpp); a newer one is refused. Every field must be there, an optional without value is null;
//   fields that this version doesn't know are ignored.
// - Variants are {"kind": "predict", "body": {…}}. Enumerations are lower-case words.
// - Numbers that are no number are null, infinities "inf" and "-inf".
// - Strings with broken UTF-8 (a token may be a fragment of a character) are {"hex": "e68e"}.
//
// Reading gives back exactly the value that was written, and throws Error FileMalformed {source, field,
// expected} for anything else. `source` names the file or connection in that message. Sizes and indices are
// checked against each other, so that a view may index what it was given.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/values/request.hpp"
#include "core/values/snapshot.hpp"
#include "core/wire/number_arrays.hpp"

namespace mambascope {

[[nodiscard]] nlohmann::json toJson(const Request& request);   ///< "mambascope.request/1"
[[nodiscard]] nlohmann::json toJson(const Snapshot& snapshot); ///< "mambascope.snapshot/1"
[[nodiscard]] nlohmann::json toJson(const Failure& failure);   ///< "mambascope.failure/2"
[[nodiscard]] nlohmann::json toJson(const Progress& progress); ///< "mambascope.progress/2"

/// The same with its long lists of numbers put behind `arrays`, which the document names by their places
/// there: {"array": 0}. They are views of the snapshot.
[[nodiscard]] nlohmann::json toJson(const Snapshot& snapshot, NumberArrays& arrays);

[[nodiscard]] Request requestFromJson(const nlohmann::json& json, const std::string& source);
[[nodiscard]] Snapshot snapshotFromJson(const nlohmann::json& json, const std::string& source);
/// Copies the arrays that the document names.
[[nodiscard]] Snapshot snapshotFromJson(const nlohmann::json& json, const std::string& source,
                                        const NumberArrays& arrays);
[[nodiscard]] Failure failureFromJson(const nlohmann::json& json, const std::string& source);
[[nodiscard]] Progress progressFromJson(const nlohmann::json& json, const std::string& source);

/// Parts, for files that have a schema of their own.
[[nodiscard]] nlohmann::json toJson(const ModelRef& model);
[[nodiscard]] nlohmann::json toJson(const PromptSpec& prompt);
[[nodiscard]] nlohmann::json toJson(const KnockoutSpec& knockout);

[[nodiscard]] ModelRef modelRefFromJson(const nlohmann::json& json, const std::string& source);
[[nodiscard]] PromptSpec promptFromJson(const nlohmann::json& json, const std::string& source);
[[nodiscard]] KnockoutSpec knockoutFromJson(const nlohmann::json& json, const std::string& source);

} // namespace mambascope
