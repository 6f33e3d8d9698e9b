// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/tokenizer/token.hpp"
#include "core/values/intervention.hpp"

namespace mambascope {

struct PromptSpec {
    std::string text;                    ///< UTF-8, as typed; broken UTF-8 is tokenized as U+FFFD
    std::optional<ByteSpan> subjectSpan; ///< wins over `subject`
    std::string subject;                 ///< looked for by findSubject; empty: no subject
    std::string target; ///< first token of " "+target is scored; empty: the clean run's top token
    BosChoice bos = BosChoice::Auto;
    friend bool operator==(const PromptSpec&, const PromptSpec&) = default;
};

} // namespace mambascope
