// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.hpp"

#include <cstdlib>
#include <system_error>

#include "core/base/build_info.hpp"
#include "core/base/error.hpp"

namespace mambascope::resources {

namespace fs = std::filesystem;

fs::path directory() {
    std::error_code ignored;
    if (const char* chosen = std::getenv("MAMBASCOPE_RESOURCES"); chosen != nullptr && *chosen != '\0') {
        if (!fs::is_directory(chosen, ignored)) {
            throw Error(
                ErrorCode::FileMissing, {chosen},
                std::string(chosen) +
                    ": there is no such folder; set MAMBASCOPE_RESOURCES to the folder with the models");
        }
        return chosen;
    }
    const fs::path binary = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    const fs::path installed = (binary / buildInfo().resourcesFromBinary).lexically_normal();
    if (!binary.empty() && fs::is_directory(installed, ignored)) {
        return installed;
    }
    const fs::path source = fs::path(buildInfo().sourceDirectory) / "resources";
    if (fs::is_directory(source, ignored)) {
        return source;
    }
    throw Error(
        ErrorCode::FileMissing, {installed.string()},
        installed.string() +
            ": the bundled models are not there; install them, or set MAMBASCOPE_RESOURCES to their folder");
}

} // namespace mambascope::resources
