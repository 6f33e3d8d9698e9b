// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/hub_cache.hpp"

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/catalogue/model_folders.hpp"
#include "core/io/text_file.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <system_error>

namespace mambascope {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "models--";
constexpr std::string_view kMain = "main";
constexpr std::size_t kShownDigits = 7; // of a commit, as git shows it
constexpr std::size_t kLongestRef = 256;

bool isFolder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

fs::file_time_type changeTime(const fs::path& path) {
    std::error_code ignored;
    return fs::last_write_time(path, ignored);
}

/// Whether a commit could be the name of a folder of snapshots: nothing leads out of it.
bool isFolderName(std::string_view commit) {
    return std::all_of(
               commit.begin(), commit.end(),
               [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.'; }) &&
           commit.find_first_not_of('.') != std::string_view::npos;
}

/// The commit that a ref's file holds; empty if there is no such ref.
std::string readRef(const fs::path& file) {
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) {
        return {};
    }
    try {
        std::string commit = readTextFile(file, kLongestRef);
        const auto isSpace = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
        std::erase_if(commit, isSpace);
        return isFolderName(commit) ? commit : std::string();
    } catch (const Error&) { // a ref that can't be read is none
        return {};
    }
}

/// Commits by the names of their refs ("main", "refs/pr/3").
std::map<std::string, std::string> readRefs(const fs::path& repository) {
    std::map<std::string, std::string> refs;
    std::error_code error;
    fs::recursive_directory_iterator entry(repository / "refs", error);
    for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
        if (const std::string commit = readRef(entry->path()); !commit.empty()) {
            refs[entry->path().lexically_relative(repository / "refs").generic_string()] = commit;
        }
    }
    return refs;
}

/// The first digits of a commit, as many as no other snapshot shares.
std::string shortCommit(const fs::path& repository, const std::string& commit) {
    std::size_t digits = kShownDigits;
    for (const fs::path& other : subfolders(repository / "snapshots")) {
        const std::string name = other.filename().string();
        if (name != commit) {
            const auto [end, ignored] = std::mismatch(commit.begin(), commit.end(), name.begin(), name.end());
            digits = std::max(digits, static_cast<std::size_t>(end - commit.begin()) + 1);
        }
    }
    return commit.substr(0, digits);
}

/// What stands behind the "@" of a snapshot's name: a ref that names it, else its commit; empty for main.
std::string revisionOf(const fs::path& repository, const std::string& commit) {
    if (readRef(repository / "refs" / kMain) == commit) {
        return {};
    }
    for (const auto& [ref, refCommit] : readRefs(repository)) {
        if (refCommit == commit) {
            return ref;
        }
    }
    return shortCommit(repository, commit);
}

std::string nameOf(const fs::path& repository, const std::string& commit) {
    const std::string revision = revisionOf(repository, commit);
    return *hubRepositoryName(repository) + (revision.empty() ? "" : "@" + revision);
}

HubSnapshot snapshotOf(const fs::path& folder) {
    return {folder, nameOf(folder.parent_path().parent_path(), folder.filename().string())};
}

/// Why the name alone doesn't mean main, for the one that it means instead.
std::string fallbackNote(const fs::path& repository, const std::string& mainCommit, const std::string& name) {
    const std::string what =
        mainCommit.empty() ? "the hub cache has no refs/main of it"
        : isFolder(repository / "snapshots" / mainCommit)
            ? "its main revision (" + mainCommit.substr(0, kShownDigits) +
                  ") has no weights or no config.json in the hub cache"
            : "its main revision (" + mainCommit.substr(0, kShownDigits) + ") is not in the hub cache";
    return *hubRepositoryName(repository) + ": " + what + "; " + name + " is used";
}

[[noreturn]] void failRevision(const fs::path& repository, std::string_view revision, const std::string& why,
                               const std::string& expected) {
    const std::string name = *hubRepositoryName(repository) + "@" + std::string(revision);
    throw Error(ErrorCode::ModelNotFound, {name, expected},
                "there is no model " + quotedForMessage(name) + ": " + why + "; expected " + expected);
}

/// "main (0123abc), step3000 (…)" of the snapshots that are there.
std::string listedRevisions(const fs::path& repository, const std::vector<fs::path>& snapshots) {
    std::string list;
    for (const fs::path& snapshot : snapshots) {
        const std::string commit = snapshot.filename().string();
        const std::string revision = revisionOf(repository, commit);
        const std::string digits = shortCommit(repository, commit);
        const std::string ref = revision.empty() ? std::string(kMain) : revision;
        list += (list.empty() ? "" : ", ") + (ref == digits ? digits : ref + " (" + digits + ")");
    }
    return list;
}

/// Whether a ref of that name could be a file below refs.
bool isPlainRef(std::string_view revision) {
    const fs::path path(revision);
    return !revision.empty() && path.is_relative() &&
           std::none_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

} // namespace

std::optional<std::string> hubRepositoryName(const fs::path& folder) {
    std::string name = folder.filename().string();
    if (!name.starts_with(kPrefix)) {
        return std::nullopt;
    }
    name.erase(0, kPrefix.size());
    if (const std::size_t separator = name.find("--"); separator != std::string::npos) {
        name.replace(separator, 2, "/");
    }
    return name;
}

fs::path hubRepositoryFolder(const fs::path& cache, std::string_view name) {
    std::string folder(kPrefix);
    for (const char character : name) {
        folder += character == '/' ? std::string_view("--") : std::string_view(&character, 1);
    }
    return cache / folder;
}

std::optional<HubSnapshot> defaultSnapshot(const fs::path& repository, const SnapshotTest& fits) {
    const std::string mainCommit = readRef(repository / "refs" / kMain);
    if (const fs::path main = repository / "snapshots" / mainCommit; !mainCommit.empty() && fits(main)) {
        return HubSnapshot{main, *hubRepositoryName(repository)};
    }
    fs::path newest;
    for (const fs::path& snapshot : subfolders(repository / "snapshots")) {
        if (fits(snapshot) && (newest.empty() || changeTime(snapshot) > changeTime(newest))) {
            newest = snapshot;
        }
    }
    if (newest.empty()) {
        return std::nullopt;
    }
    HubSnapshot found = snapshotOf(newest);
    found.notes.push_back(fallbackNote(repository, mainCommit, found.name));
    return found;
}

std::vector<HubSnapshot> snapshotsWith(const fs::path& repository, const SnapshotTest& fits) {
    std::vector<HubSnapshot> found;
    for (const fs::path& snapshot : subfolders(repository / "snapshots")) {
        if (fits(snapshot)) {
            found.push_back(snapshotOf(snapshot));
        }
    }
    std::sort(found.begin(), found.end(),
              [](const HubSnapshot& a, const HubSnapshot& b) { return a.name < b.name; });
    return found;
}

HubSnapshot namedSnapshot(const fs::path& repository, std::string_view revision) {
    const std::vector<fs::path> all = subfolders(repository / "snapshots");
    if (isPlainRef(revision)) {
        const std::string commit = readRef(repository / "refs" / fs::path(revision));
        if (!commit.empty() && isFolder(repository / "snapshots" / commit)) {
            return snapshotOf(repository / "snapshots" / commit);
        }
        if (!commit.empty()) {
            failRevision(repository, revision, "its commit " + commit + " is not in the hub cache",
                         "one of its revisions there: " + listedRevisions(repository, all));
        }
    }
    std::vector<fs::path> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const fs::path& snapshot) {
        return !revision.empty() && snapshot.filename().string().starts_with(revision);
    });
    if (found.size() > 1) {
        failRevision(repository, revision, std::to_string(found.size()) + " commits begin so",
                     "more digits: " + listedRevisions(repository, found));
    }
    if (found.empty()) {
        failRevision(repository, revision, "there is no such ref or commit in the hub cache",
                     "one of its revisions there: " + listedRevisions(repository, all));
    }
    return snapshotOf(found.front());
}

std::optional<std::string> hubSnapshotName(const fs::path& folder) {
    std::error_code ignored;
    fs::path plain = fs::absolute(folder, ignored).lexically_normal();
    if (!plain.has_filename()) {
        plain = plain.parent_path();
    }
    const fs::path snapshots = plain.parent_path();
    const fs::path repository = snapshots.parent_path();
    if (snapshots.filename() != "snapshots" || !hubRepositoryName(repository)) {
        return std::nullopt;
    }
    return nameOf(repository, plain.filename().string());
}

} // namespace mambascope
