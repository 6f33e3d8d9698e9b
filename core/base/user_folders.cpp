// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/user_folders.hpp"

#include <cstdlib>

namespace mambascope {
namespace {

/// Empty where the variable isn't set, or isn't absolute: then it is to be ignored.
std::filesystem::path absoluteFolder(const char* variable) {
    const char* const folder = std::getenv(variable);
    return folder != nullptr && std::filesystem::path(folder).is_absolute() ? folder
                                                                            : std::filesystem::path();
}

std::filesystem::path homeFolder() {
    const char* const home = std::getenv("HOME");
    return home != nullptr ? home : std::filesystem::path();
}

} // namespace

std::filesystem::path userCacheFolder() {
    const std::filesystem::path cache = absoluteFolder("XDG_CACHE_HOME");
    const std::filesystem::path home = homeFolder();
    return cache.empty() && !home.empty() ? home / ".cache" : cache;
}

std::filesystem::path userStateFolder() {
    const std::filesystem::path state = absoluteFolder("XDG_STATE_HOME");
    const std::filesystem::path home = homeFolder();
    return state.empty() ? (home.empty() ? "/" : home) / ".local" / "state" : state;
}

} // namespace mambascope
