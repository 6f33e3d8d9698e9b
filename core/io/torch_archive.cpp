// SPDX-License-Identifier: GPL-3.0-or-later
// LibTorch's own unpickler is not used: it replaces every OrderedDict by None, so that it can't read a saved
// state_dict, and it doesn't hold a tensor's strides against its storage.
#include "core/io/torch_archive.hpp"

#include <string>

#include "core/base/error.hpp"
#include "core/io/tensor_pickle.hpp"
#include "core/io/text_file.hpp"
#include "core/io/zip_archive.hpp"

namespace mambascope {
namespace {

constexpr std::string_view kPickle = "/data.pkl";
constexpr std::size_t kLongestPickle = std::size_t{64} << 20;

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& place,
                       const std::string& expected) {
    throw Error(ErrorCode::FileMalformed, {path.string(), place, expected});
}

/// What else has been saved under this name: old pickles and tar files, both without an archive.
void rejectOldFormats(std::span<const std::byte> file, const std::filesystem::path& path) {
    const std::string_view text = textOf(file);
    rejectGitLfsPointer(path, text);
    const bool isPickle = text.size() > 2 && text[0] == '\x80' && text[1] >= 1 && text[1] <= 5;
    const bool isTar = text.size() > 262 && text.substr(257, 5) == "ustar";
    if (isPickle || isTar) {
        fail(path, "its format, which is older than PyTorch 1.6",
             "a zip archive or safetensors (load and save it again with a newer torch)");
    }
}

/// "archive" of the only "archive/data.pkl".
std::string folderIn(const ZipRecords& records, const std::filesystem::path& path) {
    std::string folder;
    for (const auto& [name, data] : records) {
        if (name.ends_with(kPickle) && name.find('/') == name.size() - kPickle.size()) {
            if (!folder.empty()) {
                fail(path, "its archive", "one data.pkl");
            }
            folder = name.substr(0, name.size() - kPickle.size());
        }
    }
    if (folder.empty()) {
        fail(path, "its archive", "a data.pkl in it, as torch.save writes it");
    }
    return folder;
}

} // namespace

std::vector<TensorView> readTorchArchive(std::span<const std::byte> file, const std::filesystem::path& path) {
    rejectOldFormats(file, path);
    const ZipRecords records = readZipDirectory(file, path);
    const std::string folder = folderIn(records, path);
    const auto record = [&](const std::string& name) {
        const auto found = records.find(folder + "/" + name);
        return found == records.end() ? std::span<const std::byte>() : found->second.bytes;
    };
    if (const std::string_view order = textOf(record("byteorder")); !order.empty() && order != "little") {
        fail(path, "byteorder", "little");
    }
    const std::span<const std::byte> pickle = record("data.pkl");
    if (pickle.size() > kLongestPickle) {
        fail(path, "data.pkl", "at most " + std::to_string(kLongestPickle) + " bytes");
    }
    return readTensorPickle(
        pickle, [&](const std::string& key) { return record("data/" + key); }, path);
}

TorchArchive TorchArchive::open(const std::filesystem::path& path) {
    TorchArchive archive;
    archive.m_file = MappedFile::open(path);
    archive.m_tensors = archive.m_file.reading(
        [&](std::span<const std::byte> bytes) { return readTorchArchive(bytes, path); });
    return archive;
}

} // namespace mambascope
