// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace mambascope {

/// A part of the archive's file.
struct ZipRecord {
    std::span<const std::byte> bytes;
    std::uint32_t crc32 = 0; ///< that the directory promises of them
    /// Where the file has that checksum: in the directory, and in front of the bytes or behind them.
    std::vector<std::size_t> checksumAt = {};
};

/// Records of a zip archive by name.
using ZipRecords = std::map<std::string, ZipRecord, std::less<>>;

/// Reads the directory of a whole archive in memory, zip64 included; touches no record. Records must be
/// stored as they are, as torch.save writes them: no compression, no encryption. Throws FileMalformed.
[[nodiscard]] ZipRecords readZipDirectory(std::span<const std::byte> file, const std::filesystem::path& path);

/// The record's bytes. Throws FileMalformed where they are not what was written.
[[nodiscard]] std::span<const std::byte> intactBytes(const std::string& name, const ZipRecord& record,
                                                     const std::filesystem::path& path);

/// The checksum of zip archives (CRC-32 of ISO 3309).
[[nodiscard]] std::uint32_t zipChecksum(std::span<const std::byte> bytes);

} // namespace mambascope
