// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens of what a fact says, and of the prompts that say it. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/loading/loaded_model.hpp"
#include "core/values/edit_kind.hpp"

namespace mambascope {

/// The tokens of " "+text (of the text, if it begins with a space), as they follow a prompt. field: names the
/// option in messages. Throws Error InvalidArgument for a text without tokens and for tokens that the model
/// doesn't have.
[[nodiscard]] EditObject objectOf(const LoadedModel& model, const std::string& text,
                                  const std::string& field);

/// A prompt with the last token of its subject.
struct SubjectPrompt {
    std::string text;
    std::vector<std::int32_t> ids;
    int token = 0;
};

/// `context` with the prompt in the place of its {}. The prompt must have its subjectSpan. Throws Error
/// InvalidArgument {"contexts", …} for a context without exactly one {}, and as LoadedModel::tokenize.
[[nodiscard]] SubjectPrompt inContext(const LoadedModel& model, const PromptSpec& prompt,
                                      const std::string& context);

/// `prompt` with the subject in the place of its {}. Throws Error InvalidArgument {"kl-prompt", …} for a text
/// without exactly one {}, and as LoadedModel::tokenize.
[[nodiscard]] SubjectPrompt aboutSubject(const LoadedModel& model, const std::string& prompt,
                                         const std::string& subject, BosChoice bos);

/// The ids with the object's first m − 1 tokens behind them, which is what its m tokens are read of.
[[nodiscard]] std::vector<std::int32_t> withObject(std::vector<std::int32_t> ids,
                                                   const std::vector<std::int32_t>& object);

} // namespace mambascope
