// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/mapped_file.hpp"
#include "core/io/tensor_view.hpp"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

/// One .safetensors file: 8 bytes header length, a JSON header, the data. Opening maps the file and checks
/// the whole header, never touching the data: every tensor has a known dtype, a shape whose size fits its
/// byte range, and the ranges tile the data with no gap, overlap or rest. So later reads can't leave the
/// mapping. Immutable after open(): const functions may run on any thread.
class SafetensorsFile {
public:
    /// Throws Error: FileMissing, FileUnreadable, FileMalformed {file, tensor or place, expected}.
    [[nodiscard]] static SafetensorsFile open(const std::filesystem::path& path);

    /// Sorted by name.
    [[nodiscard]] std::span<const TensorView> tensors() const { return m_tensors; }
    /// nullptr when the file has no such tensor.
    [[nodiscard]] const TensorView* find(std::string_view name) const;
    /// The header's __metadata__ (often {"format": "pt"}).
    [[nodiscard]] const std::map<std::string, std::string>& metadata() const { return m_metadata; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_file.path(); }
    [[nodiscard]] std::size_t fileBytes() const { return m_file.bytes().size(); }
    /// As MappedFile::requireIntact.
    void requireIntact() const { m_file.requireIntact(); }

private:
    MappedFile m_file;
    std::vector<TensorView> m_tensors;
    std::map<std::string, std::string> m_metadata;
};

} // namespace mambascope
