// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/safetensors.hpp"
#include "core/io/torch_archive.hpp"

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mambascope {

/// All weights of a model folder: one model.safetensors, or shards that model.safetensors.index.json lists;
/// else pytorch_model.bin or its shards; else the folder's only .safetensors file. Maps the files and checks
/// their headers; reads no data. Immutable after open(): const functions may run on any thread. Views live as
/// long as this object (moves are fine).
class WeightFiles {
public:
    /// Throws Error: FileMissing (folder, weights or a shard), FileUnreadable, FileMalformed (also for
    /// several files of which none has the usual name), TensorMissing (an index that names a tensor its shard
    /// lacks).
    [[nodiscard]] static WeightFiles open(const std::filesystem::path& modelFolder);

    /// nullptr when there is no such tensor.
    [[nodiscard]] const TensorView* find(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
    /// The tensor, which must have this shape; throws TensorMissing or TensorMisshapen.
    [[nodiscard]] const TensorView& require(std::string_view name, std::span<const std::int64_t> shape) const;
    [[nodiscard]] const TensorView& require(std::string_view name,
                                            std::initializer_list<std::int64_t> shape) const;
    /// All tensors, sorted by name.
    [[nodiscard]] const std::map<std::string, const TensorView*, std::less<>>& tensors() const {
        return m_tensors;
    }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    /// The file to name in messages about all weights: the single file, or the index.
    [[nodiscard]] const std::filesystem::path& mainFile() const { return m_mainFile; }
    /// Sizes of all weight files together, headers included.
    [[nodiscard]] std::uint64_t totalBytes() const;

private:
    /// One file of either kind.
    using File = std::variant<SafetensorsFile, TorchArchive>;

    void openSingle();
    void openSharded();

    std::filesystem::path m_folder;
    std::filesystem::path m_mainFile;
    std::vector<File> m_files;
    std::map<std::string, const TensorView*, std::less<>> m_tensors; ///< into m_files, which no longer grows
};

} // namespace mambascope
