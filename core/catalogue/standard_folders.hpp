// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/catalogue/catalogue.hpp"

namespace mambascope {

/// Where models are looked for without being told: the bundled ones in <resources>/models, the folders in
/// MAMBASCOPE_MODELS (with colons between them), and the Hugging Face hub cache (hub_location.hpp). Folders
/// that don't exist are left out. An empty `resources` means resources::directory(). Never asks a network.
/// Throws Error FileMissing when the resources are gone.
[[nodiscard]] ModelFolders standardModelFolders(const std::filesystem::path& resourcesDir = {});

} // namespace mambascope
