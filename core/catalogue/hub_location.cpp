// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/hub_location.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

#include <pwd.h>
#include <unistd.h>

namespace mambascope {
namespace {

std::optional<std::string> variable(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

/// The home folder of a user, by the system's list; empty `user`: whoever runs this.
std::optional<std::string> listedHome(const std::string& user) {
    std::vector<char> buffer(1 << 14);
    passwd entry{};
    passwd* found = nullptr;
    if (user.empty()) {
        getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found);
    } else {
        getpwnam_r(user.c_str(), &entry, buffer.data(), buffer.size(), &found);
    }
    return found == nullptr ? std::nullopt : std::optional<std::string>(found->pw_dir);
}

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// One "$VAR" or "${VAR}".
struct Reference {
    std::string name;
    std::size_t end = 0; ///< behind it
};

/// What begins with the "$" at this place, if it is a reference.
std::optional<Reference> referenceAt(const std::string& path, std::size_t dollar) {
    const std::size_t begin = dollar + 1;
    if (begin < path.size() && path[begin] == '{') {
        const std::size_t close = path.find('}', begin);
        return close == std::string::npos
                   ? std::nullopt
                   : std::optional(Reference{path.substr(begin + 1, close - begin - 1), close + 1});
    }
    std::size_t end = begin;
    while (end < path.size() && isWordCharacter(path[end])) {
        ++end;
    }
    return end == begin ? std::nullopt : std::optional(Reference{path.substr(begin, end - begin), end});
}

std::filesystem::path expanded(const std::filesystem::path& path) {
    return withVariablesExpanded(withHomeExpanded(path.string()));
}

/// The first of these variables that says anything.
std::optional<std::filesystem::path> firstOf(std::initializer_list<const char*> names) {
    for (const char* name : names) {
        if (const auto value = variable(name); value && !value->empty()) {
            return *value;
        }
    }
    return std::nullopt;
}

} // namespace

std::string withHomeExpanded(const std::string& path) {
    if (!path.starts_with('~')) {
        return path;
    }
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string user = path.substr(1, end - 1);
    std::optional<std::string> home = user.empty() ? variable("HOME") : std::nullopt;
    if (!home) {
        home = listedHome(user);
    }
    if (!home) {
        return path;
    }
    while (home->ends_with('/')) {
        home->pop_back();
    }
    const std::string result = *home + path.substr(end);
    return result.empty() ? "/" : result;
}

std::string withVariablesExpanded(const std::string& path) {
    std::string result;
    for (std::size_t at = 0; at < path.size();) {
        const auto reference = path[at] == '$' ? referenceAt(path, at) : std::nullopt;
        const std::size_t end = reference ? reference->end : at + 1;
        const auto value = reference ? variable(reference->name) : std::nullopt;
        result += value ? *value : path.substr(at, end - at);
        at = end;
    }
    return result;
}

std::filesystem::path hubCacheFolder() {
    if (const auto cache = firstOf({"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"})) {
        return expanded(*cache);
    }
    const auto cache = firstOf({"XDG_CACHE_HOME"});
    const auto home = firstOf({"HF_HOME"});
    const std::filesystem::path fallback =
        (cache ? *cache : std::filesystem::path(withHomeExpanded("~")) / ".cache") / "huggingface";
    // huggingface_hub expands the home first, and what it puts together from it once more.
    return expanded(expanded(home.value_or(fallback)) / "hub");
}

} // namespace mambascope
