// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_folders.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>

namespace mambascope {

namespace {

constexpr std::string_view kHubPrefix =
    "models--"; // models--OWNER--NAME/snapshots/REVISION/ in a Hugging Face cache

constexpr const char* kConfigFile = "config.json";

/// Subfolders, sorted by name; empty where the folder can't be read.
std::vector<std::filesystem::path> subfolders(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> result;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (const std::filesystem::directory_iterator end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_directory(ignored)) {
            result.push_back(entry->path());
        }
    }
    std::sort(result.begin(), result.end());
    return result;
}

std::filesystem::file_time_type changeTime(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::last_write_time(path, ignored);
}

/// "models--state-spaces--mamba2-130m" -> "state-spaces/mamba2-130m".
std::string hubName(std::string name) {
    name.erase(0, kHubPrefix.size());
    if (const std::size_t separator = name.find("--"); separator != std::string::npos) {
        name.replace(separator, 2, "/");
    }
    return name;
}

bool hasFile(const std::filesystem::path& folder, const std::string& fileName) {
    std::error_code ignored;
    return std::filesystem::exists(folder / fileName, ignored);
}

/// The newest snapshot of a repository in a Hugging Face cache that has the file; empty where none has.
std::filesystem::path newestSnapshot(const std::filesystem::path& repository, const std::string& fileName) {
    std::filesystem::path newest;
    for (const std::filesystem::path& snapshot : subfolders(repository / "snapshots")) {
        if (hasFile(snapshot, fileName) && (newest.empty() || changeTime(snapshot) > changeTime(newest))) {
            newest = snapshot;
        }
    }
    return newest;
}

void addHubModel(const std::filesystem::path& repository, std::vector<FoundModel>& found) {
    const std::filesystem::path newest = newestSnapshot(repository, kConfigFile);
    if (!newest.empty()) {
        found.push_back({hubName(repository.filename().string()), newest, false});
    }
}

void addModelsIn(const std::filesystem::path& folder, bool bundled, std::vector<FoundModel>& found) {
    for (const std::filesystem::path& child : subfolders(folder)) {
        const std::string name = child.filename().string();
        if (isModelFolder(child)) {
            found.push_back({name, child, bundled});
        } else if (!bundled && name.starts_with(kHubPrefix)) {
            addHubModel(child, found);
        }
    }
}

} // namespace

bool isModelFolder(const std::filesystem::path& folder) {
    return hasFile(folder, kConfigFile);
}

std::vector<FoundFile> findInSubfolders(const std::filesystem::path& folder, const std::string& fileName) {
    std::vector<FoundFile> found;
    for (const std::filesystem::path& child : subfolders(folder)) {
        const std::string name = child.filename().string();
        if (hasFile(child, fileName)) {
            found.push_back({name, child / fileName});
        } else if (name.starts_with(kHubPrefix)) {
            if (const std::filesystem::path newest = newestSnapshot(child, fileName); !newest.empty()) {
                found.push_back({hubName(name), newest / fileName});
            }
        }
    }
    return found;
}

std::string folderName(const std::filesystem::path& folder) {
    std::error_code ignored;
    const std::filesystem::path absolute = std::filesystem::absolute(folder, ignored).lexically_normal();
    return (absolute.has_filename() ? absolute : absolute.parent_path()).filename().string();
}

std::vector<FoundModel> findModels(const ModelFolders& folders) {
    std::vector<FoundModel> found;
    if (!folders.bundled.empty()) {
        addModelsIn(folders.bundled, true, found);
    }
    const auto bundled = static_cast<std::ptrdiff_t>(found.size());
    for (const std::filesystem::path& folder : folders.extra) {
        if (isModelFolder(folder)) {
            found.push_back({folderName(folder), folder, false});
        } else {
            addModelsIn(folder, false, found);
        }
    }
    std::stable_sort(found.begin() + bundled, found.end(),
                     [](const FoundModel& a, const FoundModel& b) { return a.name < b.name; });
    return found;
}

} // namespace mambascope
