// SPDX-License-Identifier: GPL-3.0-or-later
// Strict JSON for files that others wrote: duplicate keys and absurd nesting are errors, not surprises.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace mambascope {

enum class JsonDialect {
    Strict, ///< RFC 8259
    Python, ///< also bare Infinity, -Infinity and NaN, read as {"__float__": "Infinity"} (transformers' own
            ///< tag)
};

/// Parses one JSON value. Throws FileMalformed naming the file and the place (byte offset, or the duplicate
/// key). Keys must be unique within their object, nesting at most 64 deep, values at most 4,000,000.
[[nodiscard]] nlohmann::json parseJson(std::string_view text, const std::filesystem::path& file,
                                       JsonDialect dialect = JsonDialect::Strict);

/// Parses one CBOR value (RFC 8949) of the kinds that JSON has, under the same rules; `source` is named in
/// errors. Texts need not be UTF-8. Throws FileMalformed, also for byte strings and tags.
[[nodiscard]] nlohmann::json parseCbor(std::span<const std::byte> bytes, const std::filesystem::path& source);

/// Reads and parses a JSON file of at most limitBytes.
[[nodiscard]] nlohmann::json readJsonFile(const std::filesystem::path& file, std::size_t limitBytes,
                                          JsonDialect dialect = JsonDialect::Strict);

} // namespace mambascope
