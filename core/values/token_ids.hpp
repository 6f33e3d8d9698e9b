// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/values/answer_parts.hpp"

namespace mambascope {

/// The ids of a prompt's tokens, as runs take them.
[[nodiscard]] inline std::vector<std::int32_t> idsOf(const PromptInfo& prompt) {
    std::vector<std::int32_t> ids;
    ids.reserve(prompt.tokens.size());
    for (const Token& token : prompt.tokens) {
        ids.push_back(token.id);
    }
    return ids;
}

} // namespace mambascope
