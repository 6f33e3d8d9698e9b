// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/models: finds the folders that hold a model; looks at names only.
#pragma once

#include "core/models/catalogue.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace mambascope {

struct FoundModel {
    std::string name; ///< as ModelEntry::name
    std::filesystem::path path;
    bool bundled = false;
};

/// The models in the order of listModels. A folder that can't be read counts as empty.
[[nodiscard]] std::vector<FoundModel> findModels(const ModelFolders& folders);

struct FoundFile {
    std::string name; ///< of its folder, as FoundModel::name
    std::filesystem::path file;
};

/// The files of that name in the subfolders, and in the newest snapshot of each repository where the folder
/// is a Hugging Face cache; sorted by folder. A folder that can't be read counts as empty.
[[nodiscard]] std::vector<FoundFile> findInSubfolders(const std::filesystem::path& folder,
                                                      const std::string& fileName);

/// Whether there is a config.json.
[[nodiscard]] bool isModelFolder(const std::filesystem::path& folder);

/// The folder's own name, also for "." and for a path that ends in a slash.
[[nodiscard]] std::string folderName(const std::filesystem::path& folder);

} // namespace mambascope
