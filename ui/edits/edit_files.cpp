// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edits/edit_files.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <system_error>

#include "core/base/error.hpp"
#include "core/base/user_folders.hpp"
#include "core/editing/delta_hash.hpp"

namespace mambascope::ui {
namespace {

constexpr std::size_t kDigits = 32; // of the hash: enough that no two edits share a name
constexpr std::string_view kSuffix = ".safetensors";

bool isThere(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(file, ignored);
}

/// Notes that somebody wants it: what is old goes one day (pruneEdits).
void touch(const std::filesystem::path& file) {
    std::error_code ignored;
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now(), ignored);
}

void makeFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        throw Error(ErrorCode::FileWriteFailed, {folder.string(), error.message()});
    }
}

} // namespace

std::filesystem::path editsFolder() {
    return userStateFolder() / "mambascope" / "edits";
}

std::string editFileName(const Delta& delta) {
    Sha256 sum = sumOf(delta);
    sum.add(delta.weights);
    return sum.finish().substr(0, kDigits) + std::string(kSuffix);
}

bool isEditFileName(const std::string& name) {
    return name.size() == kDigits + kSuffix.size() && name.ends_with(kSuffix) &&
           std::all_of(name.begin(), name.begin() + kDigits, [](char digit) {
               return std::isdigit(static_cast<unsigned char>(digit)) != 0 || (digit >= 'a' && digit <= 'f');
           });
}

std::string keepEdit(const Delta& delta, const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / editFileName(delta);
    if (isThere(file)) {
        touch(file);
    } else {
        makeFolder(folder);
        writeDelta(file, delta);
    }
    return file.string();
}

void copyEdits(const std::vector<std::string>& names, const std::filesystem::path& from,
               const std::filesystem::path& to) {
    for (const std::string& name : names) {
        if (isThere(to / name)) {
            touch(to / name);
            continue;
        }
        if (!isThere(from / name)) {
            continue;
        }
        const Delta delta = readDelta(from / name);
        if (editFileName(delta) != name) {
            throw Error(ErrorCode::FileMalformed,
                        {(from / name).string(), "its numbers", "those of the edit that it is named after"});
        }
        (void)keepEdit(delta, to);
    }
}

void pruneEdits(const std::filesystem::path& folder, std::chrono::hours unused) {
    const auto oldest = std::filesystem::file_time_type::clock::now() - unused;
    std::error_code error;
    for (auto at = std::filesystem::directory_iterator(folder, error);
         !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
        std::error_code ignored; // another window may have taken it away, or wants it just now
        const auto used = std::filesystem::last_write_time(at->path(), ignored);
        if (!ignored && used < oldest && isEditFileName(at->path().filename().string()) &&
            at->is_regular_file(ignored)) {
            std::filesystem::remove(at->path(), ignored);
        }
    }
}

std::filesystem::path editsOfSession(const std::filesystem::path& session) {
    std::filesystem::path folder = session;
    return folder.replace_extension(".edits");
}

std::vector<std::string> editNamesIn(const ExperimentState& state) {
    std::vector<std::string> names;
    for (const PaneState& pane : state.panes) {
        for (const AppliedEdit& edit : pane.edits) {
            names.push_back(std::filesystem::path(edit.file).filename().string());
        }
    }
    return names;
}

} // namespace mambascope::ui
