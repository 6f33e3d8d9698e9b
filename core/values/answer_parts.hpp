// SPDX-License-Identifier: GPL-3.0-or-later
// What several kinds of answers say: the prompt as tokens, the followed token, scores of tokens.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/tokenizer/token.hpp"
#include "core/values/head_selection.hpp"

namespace mambascope {

/// The tokenized prompt with its subject.
struct PromptInfo {
    std::vector<Token> tokens;
    std::optional<IndexRange> subject; ///< inclusive token range
    std::vector<std::string>
        notes; ///< what the user should know, one line each (e.g. only the first target token is scored)
};

struct TargetInfo {
    std::string text; ///< decoded token, with its space
    std::int32_t id = 0;
    bool chosenByModel = false;  ///< no target was given: the clean run's top token
    bool firstOfSeveral = false; ///< the given target is several tokens; its first one is scored
};

struct TokenScore {
    std::int32_t id = 0;
    std::string text;
    double probability = 0;
    double logit = 0;
    double cleanProbability = 0; ///< of the same token in the clean run
};

} // namespace mambascope
