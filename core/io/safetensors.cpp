// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/safetensors.hpp"

#include "core/io/safetensors_header.hpp"

#include <algorithm>
#include <utility>

namespace mambascope {

SafetensorsFile SafetensorsFile::open(const std::filesystem::path& path) {
    SafetensorsFile file;
    file.m_file = MappedFile::open(path);
    SafetensorsHeader header = file.m_file.reading(
        [&](std::span<const std::byte> bytes) { return readSafetensorsHeader(bytes, path); });
    file.m_tensors = std::move(header.tensors);
    file.m_metadata = std::move(header.metadata);
    return file;
}

const TensorView* SafetensorsFile::find(std::string_view name) const {
    const auto place =
        std::lower_bound(m_tensors.begin(), m_tensors.end(), name,
                         [](const TensorView& tensor, std::string_view key) { return tensor.name < key; });
    return place != m_tensors.end() && place->name == name ? &*place : nullptr;
}

} // namespace mambascope
