// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/standard_folders.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

#include "core/base/resources.hpp"

namespace mambascope {
namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view{} : std::string_view(value);
}

std::filesystem::path hubCache() {
    if (const std::string_view cache = variable("HF_HUB_CACHE"); !cache.empty()) {
        return cache;
    }
    if (const std::string_view home = variable("HF_HOME"); !home.empty()) {
        return std::filesystem::path(home) / "hub";
    }
    if (const std::string_view cache = variable("XDG_CACHE_HOME"); !cache.empty()) {
        return std::filesystem::path(cache) / "huggingface/hub";
    }
    if (const std::string_view home = variable("HOME"); !home.empty()) {
        return std::filesystem::path(home) / ".cache/huggingface/hub";
    }
    return {};
}

void addFolder(const std::filesystem::path& folder, std::vector<std::filesystem::path>& folders) {
    std::error_code ignored;
    if (!folder.empty() && std::filesystem::is_directory(folder, ignored)) {
        folders.push_back(folder);
    }
}

} // namespace

ModelFolders standardModelFolders(const std::filesystem::path& resourcesDir) {
    ModelFolders folders;
    folders.bundled = (resourcesDir.empty() ? resources::directory() : resourcesDir) / "models";
    const std::string_view listed = variable("MAMBASCOPE_MODELS");
    for (std::size_t at = 0; at < listed.size();) {
        const std::size_t colon = std::min(listed.find(':', at), listed.size());
        addFolder(listed.substr(at, colon - at), folders.extra);
        at = colon + 1;
    }
    addFolder(hubCache(), folders.extra);
    return folders;
}

} // namespace mambascope
