// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, in the user's language, and beside which field it belongs.
#pragma once

#include <string>
#include <vector>

#include <QString>

#include "core/base/error.hpp"

namespace mambascope::ui {

/// Where in the window an error is shown.
enum class ErrorPlace { Prompt, Pane };

/// One sentence made from the code and its arguments; `detail`, the engine's English line, where the code has
/// no text of its own or lacks arguments.
[[nodiscard]] QString errorText(ErrorCode code, const std::vector<std::string>& arguments,
                                const std::string& detail);
[[nodiscard]] QString errorText(const Error& error);

/// A sentence of the engine without names of the command line's options, which the window doesn't have: "use
/// --text FILE (--means FILE)" becomes "use text FILE".
[[nodiscard]] QString withoutOptions(QString text);

/// Errors about what was typed go under the prompt, errors about a model or device into its pane. A prompt
/// that is too long for one model is that pane's trouble.
[[nodiscard]] ErrorPlace errorPlace(ErrorCode code);

} // namespace mambascope::ui
