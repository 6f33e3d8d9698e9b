// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace mambascope::resources {

/// Folder of the shipped resources (models/, gallery/): MAMBASCOPE_RESOURCES if set, else share/mambascope
/// beside the executable's prefix, else the source tree that the build was made from. Throws Error
/// FileMissing if none exists.
[[nodiscard]] std::filesystem::path directory();

} // namespace mambascope::resources
