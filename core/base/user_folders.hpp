// SPDX-License-Identifier: GPL-3.0-or-later
// Where a program keeps what is the user's (XDG base directory specification). Any thread.
#pragma once

#include <filesystem>

namespace mambascope {

/// What can be made again: XDG_CACHE_HOME, else ~/.cache. Empty where there is no home.
[[nodiscard]] std::filesystem::path userCacheFolder();

/// What should outlive the program: XDG_STATE_HOME, else ~/.local/state, of / where there is no home.
[[nodiscard]] std::filesystem::path userStateFolder();

} // namespace mambascope
