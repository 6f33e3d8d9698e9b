// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/live_row.hpp"

#include <utility>

#include "ui/state/edits.hpp"

namespace mambascope::ui {

ExperimentState withLivePrompt(const ExperimentState& state, std::string prompt, ByteSpan subject,
                               const std::string& answer) {
    ExperimentState next = withTarget(withoutPromptParts(state), answer);
    const bool isInside = subject.start < subject.end && subject.end <= prompt.size();
    next.subject = isInside ? std::optional(subject) : std::nullopt;
    next.keepTrailingSpace = prompt.ends_with(' ');
    next.prompt = std::move(prompt);
    return next;
}

} // namespace mambascope::ui
