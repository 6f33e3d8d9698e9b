// SPDX-License-Identifier: GPL-3.0-or-later
// What is odd about a prompt's text, in the user's language.
#pragma once

#include <QString>

#include "core/values/prompt_notes.hpp"

namespace mambascope::ui {

/// A sentence without its full stop.
[[nodiscard]] QString promptNoteText(const PromptNote& note);

} // namespace mambascope::ui
