// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/json_parts.hpp"

#include "core/base/error.hpp"

namespace mambascope {

std::int32_t readTokenId(const JsonNode& node) {
    const nlohmann::json& value = node.json();
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() >= std::uint64_t{kTokenIdLimit}) {
        node.fail("a token id from 0 to " + std::to_string(kTokenIdLimit - 1));
    }
    return value.get<std::int32_t>();
}

void refuse(const JsonNode& node, const std::string& what, const std::string& supported) {
    throw Error(ErrorCode::TokenizerUnsupported, {node.file().string(), what, supported});
}

} // namespace mambascope
