// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "core/io/mapped_file.hpp"
#include "core/io/tensor_view.hpp"

namespace mambascope {

/// The tensors of a whole archive in memory, sorted by name; they point into `file`. `path` is named in
/// errors. Throws FileMalformed {file, place, expected}.
[[nodiscard]] std::vector<TensorView> readTorchArchive(std::span<const std::byte> file,
                                                       const std::filesystem::path& path);

/// A file of torch.save (since PyTorch 1.6): a zip archive of a pickle and the tensors' storages,
/// uncompressed. Opening maps the file and reads directory and pickle, never the data; no code of the file is
/// run (tensor_pickle.hpp). Immutable after open(): const functions may run on any thread.
class TorchArchive {
public:
    /// Throws Error: FileMissing, FileUnreadable, OutOfMemory, FileMalformed {file, place, expected}.
    [[nodiscard]] static TorchArchive open(const std::filesystem::path& path);

    /// Sorted by name. Tensors may share their bytes, and need not be dense (TensorView::strides).
    [[nodiscard]] std::span<const TensorView> tensors() const { return m_tensors; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_file.path(); }
    [[nodiscard]] std::size_t fileBytes() const { return m_file.bytes().size(); }
    /// As MappedFile::requireIntact.
    void requireIntact() const { m_file.requireIntact(); }

private:
    MappedFile m_file;
    std::vector<TensorView> m_tensors;
};

} // namespace mambascope
