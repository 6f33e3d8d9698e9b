// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: what the sections of a tokenizer.json share.
#pragma once

#include "core/tokenizer/json_parts.hpp"
#include "core/tokenizer/regex.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

/// A component and, for a Sequence, its parts in order, at most 64. Throws FileMalformed.
[[nodiscard]] std::vector<JsonNode> flattenSequence(const JsonNode& node, std::string_view listName);

/// {"Regex": …} or {"String": …}, the latter matching literally. Throws FileMalformed, or
/// TokenizerUnsupported for a pattern whose dialect can't be translated.
[[nodiscard]] Regex readPattern(const JsonNode& pattern);
/// The pattern of a part, with the same refusal.
[[nodiscard]] Regex compilePattern(const JsonNode& node, const std::string& pattern);
/// A pattern that matches a text literally.
[[nodiscard]] std::string escapedPattern(std::string_view text);

} // namespace mambascope
