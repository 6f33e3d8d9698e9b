// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/weight_files.hpp"

#include "core/base/error.hpp"
#include "core/io/weight_folder.hpp"
#include "core/io/weight_index.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace mambascope {

namespace {

std::variant<SafetensorsFile, TorchArchive> openFile(const std::filesystem::path& path) {
    if (path.extension() == ".bin") {
        return TorchArchive::open(path);
    }
    return SafetensorsFile::open(path);
}

std::span<const TensorView> tensorsOf(const std::variant<SafetensorsFile, TorchArchive>& file) {
    return std::visit([](const auto& opened) { return opened.tensors(); }, file);
}

} // namespace

WeightFiles WeightFiles::open(const std::filesystem::path& modelFolder) {
    const WeightFolder found = findWeights(modelFolder);
    WeightFiles weights;
    weights.m_folder = modelFolder;
    weights.m_mainFile = found.mainFile;
    if (found.isIndex) {
        weights.openSharded();
    } else {
        weights.openSingle();
    }
    return weights;
}

WeightFiles WeightFiles::open(const std::filesystem::path& modelFolder, const WeightNames& names) {
    WeightFiles weights = open(modelFolder);
    weights.rename(names);
    return weights;
}

void WeightFiles::openSingle() {
    m_files.push_back(openFile(m_mainFile));
    for (const TensorView& tensor : tensorsOf(m_files.back())) {
        m_tensors.emplace(tensor.name, &tensor);
    }
}

void WeightFiles::openSharded() {
    const std::set<std::string> shards = readWeightIndex(m_mainFile);
    m_files.reserve(shards.size());
    for (const std::string& shard : shards) {
        requireShard(m_folder / shard, m_mainFile);
        m_files.push_back(openFile(m_folder / shard));
        for (const TensorView& tensor : tensorsOf(m_files.back())) {
            m_tensors.insert_or_assign(tensor.name, &tensor);
        }
    }
}

void WeightFiles::rename(const WeightNames& names) {
    std::map<std::string, const TensorView*, std::less<>> stored;
    stored.swap(m_tensors);
    for (const auto& [name, tensor] : stored) {
        if (!m_tensors.emplace(names.modelName(name), tensor).second) {
            m_putAside.push_back(name);
        }
    }
}

void WeightFiles::use(std::string_view name, const TensorView& tensor) {
    m_tensors.insert_or_assign(std::string(name), &tensor);
}

void WeightFiles::leaveOut(std::string_view name) {
    if (const auto found = m_tensors.find(name); found != m_tensors.end()) {
        m_tensors.erase(found);
    }
}

const TensorView* WeightFiles::find(std::string_view name) const {
    const auto found = m_tensors.find(name);
    return found == m_tensors.end() ? nullptr : found->second;
}

const TensorView& WeightFiles::require(std::string_view name, std::span<const std::int64_t> shape) const {
    const TensorView* tensor = find(name);
    if (tensor == nullptr) {
        throw Error(ErrorCode::TensorMissing, {m_mainFile.string(), std::string(name), shapeText(shape)});
    }
    if (!std::equal(shape.begin(), shape.end(), tensor->shape.begin(), tensor->shape.end())) {
        throw Error(ErrorCode::TensorMisshapen,
                    {tensor->file.string(), tensor->name, shapeText(tensor->shape), shapeText(shape)});
    }
    return *tensor;
}

const TensorView& WeightFiles::require(std::string_view name,
                                       std::initializer_list<std::int64_t> shape) const {
    return require(name, std::span<const std::int64_t>(shape.begin(), shape.size()));
}

void WeightFiles::requireIntact() const {
    for (const File& file : m_files) {
        std::visit([](const auto& opened) { opened.requireIntact(); }, file);
    }
}

std::vector<std::filesystem::path> WeightFiles::files() const {
    std::vector<std::filesystem::path> files;
    for (const File& file : m_files) {
        files.push_back(std::visit([](const auto& opened) { return opened.path(); }, file));
    }
    return files;
}

std::uint64_t WeightFiles::totalBytes() const {
    std::uint64_t total = 0;
    for (const File& file : m_files) {
        total += std::visit([](const auto& opened) { return opened.fileBytes(); }, file);
    }
    return total;
}

} // namespace mambascope
