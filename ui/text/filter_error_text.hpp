// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a filter of rows, in the language of the window.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

namespace mambascope::ui {

/// Of ErrorCode::InvalidArgument's arguments, as Filter::parse and Selector give them; nothing for what is
/// said about something else, or has no words here.
[[nodiscard]] std::optional<QString> filterErrorText(const std::vector<std::string>& arguments);

} // namespace mambascope::ui
