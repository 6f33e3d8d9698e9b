// SPDX-License-Identifier: GPL-3.0-or-later
// After PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
#include "core/io/zip_writer.hpp"

#include <concepts>
#include <limits>

#include <zlib.h>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

constexpr std::uint16_t kVersion = 20;          // 2.0
constexpr std::uint16_t kUtf8Name = 1U << 11U;  // general purpose bit 11
constexpr std::uint16_t kDate = (1U << 5U) | 1; // 1980-01-01

void put(std::string& out, std::unsigned_integral auto number) {
    for (std::size_t i = 0; i < sizeof number; ++i) {
        out += static_cast<char>(number >> (8 * i) & 0xFFU);
    }
}

/// What a record's local header and its entry in the directory have in common.
std::string commonFields(std::uint32_t crc, std::uint32_t size, std::size_t nameSize) {
    std::string fields;
    put(fields, kVersion);
    put(fields, kUtf8Name);
    put(fields, std::uint16_t{0}); // stored
    put(fields, std::uint16_t{0}); // time
    put(fields, kDate);
    put(fields, crc);
    put(fields, size);
    put(fields, size);
    put(fields, static_cast<std::uint16_t>(nameSize));
    put(fields, std::uint16_t{0}); // extra field
    return fields;
}

} // namespace

void ZipWriter::write(std::string_view bytes) {
    m_file.write(bytes);
    m_written += bytes.size();
}

std::uint32_t ZipWriter::position() const {
    if (m_written > std::numeric_limits<std::uint32_t>::max()) {
        throw Error(ErrorCode::InvalidArgument, {"archive", "over 4 GiB", "less than 4 GiB"},
                    "the archive would be larger than 4 GiB");
    }
    return static_cast<std::uint32_t>(m_written);
}

void ZipWriter::add(std::string_view name, std::initializer_list<std::span<const std::byte>> parts) {
    const std::uint32_t start = position();
    std::uint64_t size = 0;
    uLong crc = 0;
    for (const std::span<const std::byte> part : parts) {
        size += part.size();
        crc = ::crc32_z(crc, reinterpret_cast<const Bytef*>(part.data()), part.size());
    }
    m_written += size;
    static_cast<void>(position());
    m_written -= size;
    const std::string fields =
        commonFields(static_cast<std::uint32_t>(crc), static_cast<std::uint32_t>(size), name.size());
    write("PK\x03\x04");
    write(fields);
    write(name);
    for (const std::span<const std::byte> part : parts) {
        m_file.write(part);
        m_written += part.size();
    }
    m_directory += "PK\x01\x02";
    put(m_directory, kVersion);
    m_directory += fields;
    m_directory.append(2 + 2 + 2 + 4, '\0'); // comment, disk, attributes
    put(m_directory, start);
    m_directory += name;
    ++m_records;
}

void ZipWriter::finish() {
    const std::uint32_t start = position();
    write(m_directory);
    std::string end = "PK\x05\x06";
    put(end, std::uint32_t{0}); // disks
    put(end, m_records);
    put(end, m_records);
    put(end, static_cast<std::uint32_t>(m_directory.size()));
    put(end, start);
    put(end, std::uint16_t{0}); // comment
    write(end);
}

} // namespace mambascope
