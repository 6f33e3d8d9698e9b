// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/safetensors.hpp"
#include "core/io/torch_archive.hpp"
#include "core/io/weight_names.hpp"

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
/// their headers; reads no data. An index only finds the files: which tensors they hold is what their own
/// headers say, and of two shards with the same tensor the last one by name counts, as in transformers.
/// Const functions may run on any thread. Views live as long as this object (moves are fine).
class WeightFiles {
public:
    /// Tensors go by their stored names. Throws Error: FileMissing (folder, weights or a shard),
    /// FileUnreadable, FileMalformed (also for several files of which none has the usual name).
    [[nodiscard]] static WeightFiles open(const std::filesystem::path& modelFolder);
    /// Tensors go by transformers' names, however the files spell them. Of several spellings of one tensor
    /// the first in the order of stored names counts, as in transformers.
    [[nodiscard]] static WeightFiles open(const std::filesystem::path& modelFolder, const WeightNames& names);

    /// nullptr when there is no such tensor.
    [[nodiscard]] const TensorView* find(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
    /// The tensor, which must have this shape; throws TensorMissing or TensorMisshapen.
    [[nodiscard]] const TensorView& require(std::string_view name, std::span<const std::int64_t> shape) const;
    [[nodiscard]] const TensorView& require(std::string_view name,
                                            std::initializer_list<std::int64_t> shape) const;
    /// All tensors, sorted by name; a view knows its stored name.
    [[nodiscard]] const std::map<std::string, const TensorView*, std::less<>>& tensors() const {
        return m_tensors;
    }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    /// From now on a name stands for this tensor of the same files, too. The views stay as they are.
    void use(std::string_view name, const TensorView& tensor);
    /// From now on there is no tensor of that name.
    void leaveOut(std::string_view name);
    /// Stored names of tensors that another spelling of the same name has put aside, sorted.
    [[nodiscard]] const std::vector<std::string>& putAside() const { return m_putAside; }
    /// The file to name in messages about all weights: the single file, or the index.
    [[nodiscard]] const std::filesystem::path& mainFile() const { return m_mainFile; }
    /// All files that tensors come from.
    [[nodiscard]] std::vector<std::filesystem::path> files() const;
    /// Sizes of all weight files together, headers included.
    [[nodiscard]] std::uint64_t totalBytes() const;
    /// Throws FileVanished {file} where what was read from the files may not be what they held when they were
    /// opened (MappedFile::requireIntact). Any thread.
    void requireIntact() const;

private:
    /// One file of either kind.
    using File = std::variant<SafetensorsFile, TorchArchive>;

    void openSingle();
    void openSharded();
    void rename(const WeightNames& names);

    std::filesystem::path m_folder;
    std::filesystem::path m_mainFile;
    std::vector<File> m_files;
    std::map<std::string, const TensorView*, std::less<>> m_tensors; ///< into m_files, which no longer grows
    std::vector<std::string> m_putAside;
};

} // namespace mambascope
