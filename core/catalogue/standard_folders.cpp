// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/standard_folders.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

#include "core/base/resources.hpp"
#include "core/catalogue/hub_location.hpp"

namespace mambascope {
namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view{} : std::string_view(value);
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
    addFolder(hubCacheFolder(), folders.extra);
    return folders;
}

} // namespace mambascope
