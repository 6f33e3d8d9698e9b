// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edits/edit_files.hpp"

#include <algorithm>
#include <cctype>
#include <span>
#include <string_view>
#include <system_error>

#include "core/base/error.hpp"
#include "core/base/sha256.hpp"
#include "core/base/user_folders.hpp"

namespace mambascope::ui {
namespace {

constexpr std::size_t kDigits = 32; // of the hash: enough that no two edits share a name
constexpr std::string_view kSuffix = ".safetensors";

bool isThere(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(file, ignored);
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
    Sha256 sum;
    for (const std::vector<float>* numbers : {&delta.u, &delta.v}) {
        sum.add(std::uint64_t{numbers->size()});
        sum.add(std::as_bytes(std::span(*numbers)));
    }
    sum.add(delta.tensor);
    sum.add(static_cast<std::uint64_t>(delta.firstRow));
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
    if (!isThere(file)) {
        makeFolder(folder);
        writeDelta(file, delta);
    }
    return file.string();
}

void copyEdits(const std::vector<std::string>& names, const std::filesystem::path& from,
               const std::filesystem::path& to) {
    for (const std::string& name : names) {
        if (isThere(to / name) || !isThere(from / name)) {
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
