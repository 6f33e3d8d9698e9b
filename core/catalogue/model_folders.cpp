// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/model_folders.hpp"

#include "core/catalogue/hub_cache.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>

namespace mambascope {

namespace {

namespace fs = std::filesystem;

constexpr const char* kConfigFile = "config.json";

bool hasFile(const fs::path& folder, std::string_view fileName) {
    std::error_code ignored;
    return fs::exists(folder / fileName, ignored);
}

/// The first of these files that the folder has; empty if it has none.
fs::path firstOf(const fs::path& folder, std::span<const std::string_view> fileNames) {
    for (const std::string_view fileName : fileNames) {
        if (hasFile(folder, fileName)) {
            return folder / fileName;
        }
    }
    return {};
}

/// Whether a snapshot has weights in any form; a link to a blob that is not there yet counts as nothing.
bool hasWeights(const fs::path& snapshot) {
    std::error_code error;
    fs::directory_iterator entry(snapshot, error);
    for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        const bool isWeights =
            name.ends_with(".safetensors") || (name.starts_with("pytorch_model") && name.ends_with(".bin"));
        std::error_code ignored;
        if (isWeights && fs::exists(entry->path(), ignored)) {
            return true;
        }
    }
    return false;
}

bool isWholeModel(const fs::path& snapshot) {
    return isModelFolder(snapshot) && hasWeights(snapshot);
}

FoundModel foundModel(HubSnapshot snapshot) {
    return {std::move(snapshot.name), std::move(snapshot.folder), false, std::move(snapshot.notes)};
}

/// The model that the repository's name alone means. Without weights anywhere it stays what it is: whoever
/// loads it says what is missing.
std::optional<FoundModel> mainModel(const fs::path& repository) {
    std::optional<HubSnapshot> snapshot = defaultSnapshot(repository, isWholeModel);
    if (!snapshot) {
        snapshot = defaultSnapshot(repository, isModelFolder);
        if (snapshot) {
            snapshot->notes.clear();
        }
    }
    return snapshot ? std::optional(foundModel(*std::move(snapshot))) : std::nullopt;
}

/// Says which revisions are not in the list.
void noteLeftOut(const fs::path& repository, FoundModel& main) {
    std::string names;
    const auto lacksWeights = [](const fs::path& snapshot) { return !isWholeModel(snapshot); };
    for (const HubSnapshot& other : snapshotsWith(repository, lacksWeights)) {
        if (other.folder != main.path) {
            names += (names.empty() ? "" : ", ") + other.name;
        }
    }
    if (!names.empty()) {
        main.notes.push_back("left out, without weights or config.json in the hub cache: " + names);
    }
}

void addHubModels(const fs::path& repository, std::vector<FoundModel>& found) {
    std::optional<FoundModel> main = mainModel(repository);
    if (!main) {
        return; // a data set, a tokenizer
    }
    noteLeftOut(repository, *main);
    const fs::path shown = main->path;
    found.push_back(*std::move(main));
    for (HubSnapshot& other : snapshotsWith(repository, isWholeModel)) {
        if (other.folder != shown) {
            found.push_back(foundModel(std::move(other)));
        }
    }
}

void addModelsIn(const fs::path& folder, bool bundled, std::vector<FoundModel>& found) {
    for (const fs::path& child : subfolders(folder)) {
        if (isModelFolder(child)) {
            found.push_back({child.filename().string(), child, bundled});
        } else if (!bundled && hubRepositoryName(child)) {
            addHubModels(child, found);
        }
    }
}

/// Whether a name could be that of a subfolder; "" and ".." and paths could not.
bool isFolderName(std::string_view name) {
    constexpr std::size_t kLongestName = 255;
    return !name.empty() && name != "." && name != ".." && name.size() <= kLongestName &&
           name.find('/') == std::string_view::npos;
}

/// The repository of a name in one cache, if it is there, and the revision behind the "@", if there is one.
struct NamedRepository {
    fs::path folder;
    std::optional<std::string_view> revision;
};

std::optional<NamedRepository> namedRepository(const fs::path& cache, std::string_view name) {
    std::error_code ignored;
    const std::size_t at = std::min(name.find('@'), name.size());
    const fs::path folder = hubRepositoryFolder(cache, name.substr(0, at));
    if (at == 0 || !isFolderName(folder.filename().native()) || !fs::is_directory(folder, ignored)) {
        return std::nullopt;
    }
    return NamedRepository{folder, at < name.size() ? std::optional(name.substr(at + 1)) : std::nullopt};
}

std::optional<FoundModel> findModelIn(const fs::path& folder, std::string_view name) {
    if (isFolderName(name) && isModelFolder(folder / name)) {
        return FoundModel{std::string(name), folder / name, false};
    }
    const std::optional<NamedRepository> repository = namedRepository(folder, name);
    if (!repository) {
        return std::nullopt;
    }
    return repository->revision ? foundModel(namedSnapshot(repository->folder, *repository->revision))
                                : mainModel(repository->folder);
}

std::optional<FoundFile> findFileIn(const fs::path& folder, std::string_view name,
                                    std::span<const std::string_view> fileNames) {
    if (isFolderName(name)) {
        if (fs::path file = firstOf(folder / name, fileNames); !file.empty()) {
            return FoundFile{std::string(name), std::move(file)};
        }
    }
    const std::optional<NamedRepository> repository = namedRepository(folder, name);
    if (!repository) {
        return std::nullopt;
    }
    const auto fits = [&](const fs::path& snapshot) { return !firstOf(snapshot, fileNames).empty(); };
    const std::optional<HubSnapshot> snapshot =
        repository->revision ? std::optional(namedSnapshot(repository->folder, *repository->revision))
                             : defaultSnapshot(repository->folder, fits);
    if (!snapshot || !fits(snapshot->folder)) {
        return std::nullopt;
    }
    return FoundFile{snapshot->name, firstOf(snapshot->folder, fileNames)};
}

} // namespace

std::vector<fs::path> subfolders(const fs::path& folder) {
    std::vector<fs::path> result;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_directory(ignored)) {
            result.push_back(entry->path());
        }
    }
    std::sort(result.begin(), result.end());
    return result;
}

bool isModelFolder(const fs::path& folder) {
    return hasFile(folder, kConfigFile);
}

std::vector<FoundFile> findInSubfolders(const fs::path& folder, std::span<const std::string_view> fileNames) {
    std::vector<FoundFile> found;
    const auto fits = [&](const fs::path& place) { return !firstOf(place, fileNames).empty(); };
    for (const fs::path& child : subfolders(folder)) {
        if (fits(child)) {
            found.push_back({child.filename().string(), firstOf(child, fileNames)});
        } else if (hubRepositoryName(child)) {
            if (const std::optional<HubSnapshot> snapshot = defaultSnapshot(child, fits)) {
                found.push_back({snapshot->name, firstOf(snapshot->folder, fileNames)});
            }
        }
    }
    return found;
}

std::optional<FoundModel> findInRepository(const fs::path& repository) {
    return hubRepositoryName(repository) ? mainModel(repository) : std::nullopt;
}

std::optional<FoundModel> findModel(std::string_view name, const ModelFolders& folders) {
    for (const fs::path& folder : folders.extra) {
        std::optional<FoundModel> found;
        if (!isModelFolder(folder)) {
            found = findModelIn(folder, name);
        } else if (modelName(folder) == name) {
            found = FoundModel{std::string(name), folder, false};
        }
        if (found) {
            return found;
        }
    }
    return std::nullopt;
}

std::optional<FoundFile> findNamedFile(std::string_view name, const ModelFolders& folders,
                                       std::span<const std::string_view> fileNames) {
    std::vector<fs::path> places = folders.extra;
    places.push_back(folders.bundled);
    for (const fs::path& place : places) {
        if (std::optional<FoundFile> found = findFileIn(place, name, fileNames)) {
            return found;
        }
    }
    return std::nullopt;
}

std::string modelName(const fs::path& folder) {
    if (std::optional<std::string> name = hubSnapshotName(folder)) {
        return *std::move(name);
    }
    std::error_code ignored;
    const fs::path absolute = fs::absolute(folder, ignored).lexically_normal();
    return (absolute.has_filename() ? absolute : absolute.parent_path()).filename().string();
}

std::vector<FoundModel> findModels(const ModelFolders& folders) {
    std::vector<FoundModel> found;
    if (!folders.bundled.empty()) {
        addModelsIn(folders.bundled, true, found);
    }
    const auto bundled = static_cast<std::ptrdiff_t>(found.size());
    for (const fs::path& folder : folders.extra) {
        if (isModelFolder(folder)) {
            found.push_back({modelName(folder), folder, false});
        } else {
            addModelsIn(folder, false, found);
        }
    }
    std::stable_sort(found.begin() + bundled, found.end(),
                     [](const FoundModel& a, const FoundModel& b) { return a.name < b.name; });
    return found;
}

} // namespace mambascope
