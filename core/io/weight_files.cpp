// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/weight_files.hpp"

#include "core/base/error.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/message_text.hpp"

#include <algorithm>
#include <system_error>

#include <nlohmann/json.hpp>

namespace mambascope {

namespace {

constexpr const char* kSingle = "model.safetensors";
constexpr const char* kIndex = "model.safetensors.index.json";
constexpr std::size_t kLongestIndex = std::size_t{64} << 20;

bool isThere(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

[[noreturn]] void failMissing(const std::filesystem::path& folder) {
    std::string hint;
    for (const char* other :
         {"pytorch_model.bin", "pytorch_model.bin.index.json", "consolidated.safetensors"}) {
        if (hint.empty() && isThere(folder / other)) {
            hint = std::string("; it has ") + other + ", which must be converted first";
        }
    }
    const std::string wanted = (folder / kSingle).string();
    if (!isThere(folder)) {
        throw Error(ErrorCode::FileMissing, {folder.string()}, folder.string() + " doesn't exist");
    }
    throw Error(ErrorCode::FileMissing, {wanted},
                wanted + " doesn't exist, nor " + kIndex + " beside it" + hint);
}

[[noreturn]] void failIndex(const std::filesystem::path& index, const std::string& place,
                            const std::string& expected) {
    throw Error(ErrorCode::FileMalformed, {index.string(), place, expected},
                index.string() + ": " + place + ": expected " + expected);
}

/// Tensor name -> shard file name.
std::map<std::string, std::string> readIndex(const std::filesystem::path& index) {
    const nlohmann::json root = readJsonFile(index, kLongestIndex);
    const auto found = root.is_object() ? root.find("weight_map") : root.end();
    if (found == root.end() || !found->is_object() || found->empty()) {
        failIndex(index, "weight_map", "an object from tensor names to files");
    }
    std::map<std::string, std::string> shardOf;
    for (const auto& [name, value] : found->items()) {
        const std::string shard = value.is_string() ? value.get<std::string>() : std::string();
        // A plain name: an index may not reach out of its own folder.
        if (shard.empty() || shard == "." || shard == ".." ||
            shard.find_first_of(std::string_view("/\\\0", 3)) != std::string::npos) {
            failIndex(index, "weight_map of " + quotedForMessage(name),
                      "the name of a file in the same folder");
        }
        shardOf.emplace(name, shard);
    }
    return shardOf;
}

} // namespace

WeightFiles WeightFiles::open(const std::filesystem::path& modelFolder) {
    WeightFiles weights;
    weights.m_folder = modelFolder;
    if (isThere(modelFolder / kSingle)) {
        weights.openSingle();
    } else if (isThere(modelFolder / kIndex)) {
        weights.openSharded();
    } else {
        failMissing(modelFolder);
    }
    return weights;
}

void WeightFiles::openSingle() {
    m_mainFile = m_folder / kSingle;
    m_files.push_back(SafetensorsFile::open(m_mainFile));
    for (const TensorView& tensor : m_files.back().tensors()) {
        m_tensors.emplace(tensor.name, &tensor);
    }
}

void WeightFiles::openSharded() {
    m_mainFile = m_folder / kIndex;
    const std::map<std::string, std::string> shardOf = readIndex(m_mainFile);
    std::map<std::string, std::size_t> opened; // shard name -> place in m_files
    for (const auto& [name, shard] : shardOf) {
        opened.emplace(shard, 0);
    }
    for (auto& [shard, place] : opened) {
        const std::filesystem::path path = m_folder / shard;
        if (!isThere(path)) {
            throw Error(ErrorCode::FileMissing, {path.string()},
                        path.string() + " doesn't exist, but " + m_mainFile.string() +
                            " names it as a part of the weights");
        }
        place = m_files.size();
        m_files.push_back(SafetensorsFile::open(path));
    }
    for (const auto& [name, shard] : shardOf) {
        const SafetensorsFile& file = m_files[opened.at(shard)];
        const TensorView* tensor = file.find(name);
        if (tensor == nullptr) {
            throw Error(ErrorCode::TensorMissing, {file.path().string(), name, ""},
                        file.path().string() + " has no tensor " + quotedForMessage(name) + ", but " +
                            m_mainFile.string() + " says so");
        }
        m_tensors.emplace(name, tensor);
    }
}

const TensorView* WeightFiles::find(std::string_view name) const {
    const auto found = m_tensors.find(name);
    return found == m_tensors.end() ? nullptr : found->second;
}

const TensorView& WeightFiles::require(std::string_view name, std::span<const std::int64_t> shape) const {
    const TensorView* tensor = find(name);
    if (tensor == nullptr) {
        throw Error(ErrorCode::TensorMissing, {m_mainFile.string(), std::string(name), shapeText(shape)},
                    m_mainFile.string() + " has no tensor " + quotedForMessage(name) + " of shape " +
                        shapeText(shape));
    }
    if (!std::equal(shape.begin(), shape.end(), tensor->shape.begin(), tensor->shape.end())) {
        throw Error(ErrorCode::TensorMisshapen,
                    {tensor->file.string(), tensor->name, shapeText(tensor->shape), shapeText(shape)},
                    tensor->file.string() + ": tensor " + quotedForMessage(name) + " has shape " +
                        shapeText(tensor->shape) + ", expected " + shapeText(shape));
    }
    return *tensor;
}

const TensorView& WeightFiles::require(std::string_view name,
                                       std::initializer_list<std::int64_t> shape) const {
    return require(name, std::span<const std::int64_t>(shape.begin(), shape.size()));
}

std::uint64_t WeightFiles::totalBytes() const {
    std::uint64_t total = 0;
    for (const SafetensorsFile& file : m_files) {
        total += file.fileBytes();
    }
    return total;
}

} // namespace mambascope
