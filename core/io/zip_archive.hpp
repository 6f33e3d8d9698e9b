// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>

namespace mambascope {

/// Records of a zip archive by name, each a part of `file`.
using ZipRecords = std::map<std::string, std::span<const std::byte>, std::less<>>;

/// Reads the directory of a whole archive in memory, zip64 included; touches no record. Records must be
/// stored as they are, as torch.save writes them: no compression, no encryption. Throws FileMalformed.
[[nodiscard]] ZipRecords readZipDirectory(std::span<const std::byte> file, const std::filesystem::path& path);

} // namespace mambascope
