// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/weight_folder.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"

namespace mambascope {
namespace {

namespace fs = std::filesystem;

struct UsualName {
    const char* name;
    bool isIndex;
};

constexpr std::array kUsualNames{
    UsualName{"model.safetensors", false},
    UsualName{"model.safetensors.index.json", true},
    UsualName{"pytorch_model.bin", false},
    UsualName{"pytorch_model.bin.index.json", true},
};

bool isThere(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

bool isBrokenLink(const fs::path& path) {
    std::error_code ignored;
    return fs::is_symlink(fs::symlink_status(path, ignored)) && !fs::exists(path, ignored);
}

/// Files of a folder whose names end like this, sorted.
std::vector<fs::path> filesEnding(const fs::path& folder, std::string_view ending) {
    std::vector<fs::path> found;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
        if (entry->path().filename().string().ends_with(ending)) {
            found.push_back(entry->path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// A file that a download has left unfinished: beside the model, or in the places of the Hugging Face cache.
fs::path unfinishedIn(const fs::path& folder) {
    const fs::path repository = folder.parent_path().filename() == "snapshots"
                                    ? folder.parent_path().parent_path()
                                    : folder / ".cache/huggingface";
    for (const fs::path& place : {folder, repository / "blobs", repository / "download"}) {
        for (const std::string_view ending : {".incomplete", ".part", ".crdownload", ".aria2"}) {
            if (const std::vector<fs::path> found = filesEnding(place, ending); !found.empty()) {
                return found.front();
            }
        }
    }
    return {};
}

std::string unfinishedHint(const fs::path& folder) {
    const fs::path unfinished = unfinishedIn(folder);
    return unfinished.empty() ? std::string()
                              : "; the download is unfinished (" + unfinished.string() + "): run it again";
}

[[noreturn]] void failBrokenLink(const fs::path& link) {
    throw Error(ErrorCode::FileMissing, {link.string()},
                link.string() +
                    " is a link to a file that is not there; the download is unfinished: run it again");
}

[[noreturn]] void failMissing(const fs::path& folder) {
    if (!isThere(folder)) {
        throw Error(ErrorCode::FileMissing, {folder.string()});
    }
    std::string hint = unfinishedHint(folder);
    for (const std::string_view other : {".gguf", ".msgpack", ".h5", ".onnx", ".pth", ".ckpt"}) {
        const std::vector<fs::path> found = filesEnding(folder, other);
        if (hint.empty() && !found.empty()) {
            hint = "; it has " + found.front().filename().string() + ", which must be converted first";
        }
    }
    const std::string wanted = (folder / kUsualNames.front().name).string();
    throw Error(ErrorCode::FileMissing, {wanted},
                wanted + " doesn't exist, nor model.safetensors.index.json or pytorch_model.bin beside it" +
                    hint);
}

[[noreturn]] void failSeveral(const fs::path& folder, const std::vector<fs::path>& files) {
    std::string names;
    for (const fs::path& file : files) {
        names += (names.empty() ? "" : ", ") + file.filename().string();
    }
    const std::string place = "several weight files (" + names + ")";
    const std::string expected = "one model: model.safetensors, or an index of its parts";
    throw Error(ErrorCode::FileMalformed, {folder.string(), place, expected},
                folder.string() + ": " + place + unfinishedHint(folder) + ": expected " + expected);
}

} // namespace

WeightFolder findWeights(const fs::path& folder) {
    for (const UsualName& usual : kUsualNames) {
        if (isThere(folder / usual.name)) {
            return {folder / usual.name, usual.isIndex};
        }
        if (isBrokenLink(folder / usual.name)) {
            failBrokenLink(folder / usual.name);
        }
    }
    const std::vector<fs::path> others = filesEnding(folder, ".safetensors");
    if (others.size() > 1) {
        failSeveral(folder, others);
    }
    if (others.empty()) {
        failMissing(folder);
    }
    return {others.front(), false};
}

void requireShard(const fs::path& shard, const fs::path& index) {
    if (isThere(shard)) {
        return;
    }
    throw Error(ErrorCode::FileMissing, {shard.string()},
                shard.string() +
                    (isBrokenLink(shard) ? " is a link to a file that is not there" : " doesn't exist") +
                    ", but " + index.string() + " names it as a part of the weights" +
                    unfinishedHint(shard.parent_path()));
}

} // namespace mambascope
