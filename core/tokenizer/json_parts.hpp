// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: what its JSON files hold beside plain values.
#pragma once

#include <cstdint>
#include <string>

#include "core/io/json_node.hpp"

namespace mambascope {

/// No tokenizer has this many tokens; ids stay below, so that tables over ids stay small.
inline constexpr std::int32_t kTokenIdLimit = 1 << 24;

/// Throws Error FileMalformed for anything but an id.
[[nodiscard]] std::int32_t readTokenId(const JsonNode& node);

/// Throws TokenizerUnsupported {file, what, supported}.
[[noreturn]] void refuse(const JsonNode& node, const std::string& what, const std::string& supported);

} // namespace mambascope
