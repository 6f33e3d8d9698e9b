// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/catalogue: finds the folders that hold a model; looks at names only.
#pragma once

#include "core/catalogue/catalogue.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

struct FoundModel {
    std::string name; ///< as ModelEntry::name
    std::filesystem::path path;
    bool bundled = false;
    std::vector<std::string> notes = {}; ///< which revision it is, where that needs a word
};

/// The models in the order of listModels. A folder that can't be read counts as empty.
[[nodiscard]] std::vector<FoundModel> findModels(const ModelFolders& folders);

struct FoundFile {
    std::string name; ///< of its folder, as FoundModel::name
    std::filesystem::path file;
};

/// The first of these files in each subfolder, and in the main snapshot of each repository where the folder
/// is a Hugging Face cache (hub_cache.hpp says which one where main has none); sorted by folder. A folder
/// that can't be read counts as empty.
[[nodiscard]] std::vector<FoundFile> findInSubfolders(const std::filesystem::path& folder,
                                                      std::span<const std::string_view> fileNames);

/// A model by the name that it is listed under, or by "OWNER/NAME@REVISION" with any ref or first digits of a
/// commit; nothing if there is none. Looks at few places, however many models there are. Throws
/// ModelNotFound for a revision that isn't there.
[[nodiscard]] std::optional<FoundModel> findModel(std::string_view name, const ModelFolders& folders);

/// The file in a folder of that name, in the main snapshot of such a repository or in the one that is named
/// behind an "@"; nothing if there is none. Throws as findModel.
[[nodiscard]] std::optional<FoundFile> findNamedFile(std::string_view name, const ModelFolders& folders,
                                                     std::span<const std::string_view> fileNames);

/// The main snapshot of a repository's folder, as findModel has it; nothing for other folders.
[[nodiscard]] std::optional<FoundModel> findInRepository(const std::filesystem::path& repository);

/// Whether there is a config.json.
[[nodiscard]] bool isModelFolder(const std::filesystem::path& folder);

/// Subfolders, sorted by name; empty if the folder can't be read.
[[nodiscard]] std::vector<std::filesystem::path> subfolders(const std::filesystem::path& folder);

/// What a model in this folder is called: "OWNER/NAME" (and "@REVISION" where it is not main) in a Hugging
/// Face cache, else the folder's own name, also for "." and for a path that ends in a slash.
[[nodiscard]] std::string modelName(const std::filesystem::path& folder);

} // namespace mambascope
