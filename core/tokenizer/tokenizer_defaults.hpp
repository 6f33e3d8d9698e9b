// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace mambascope {

/// What the config.json beside a tokenizer says, for where the tokenizer's files say nothing.
struct TokenizerDefaults {
    std::string modelType = {};                     ///< model_type: "gpt2"
    std::string className = {};                     ///< tokenizer_class
    std::optional<std::int32_t> bos = std::nullopt; ///< bos_token_id
    std::optional<std::int32_t> eos = std::nullopt; ///< eos_token_id, where it is one
};

} // namespace mambascope
