// SPDX-License-Identifier: GPL-3.0-or-later
// After PKWARE's APPNOTE 6.3.10, sections 4.3.7 (local headers), 4.3.12 (central directory), 4.3.14 (zip64).
#include "core/io/zip_archive.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include <zlib.h>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"

namespace mambascope {
namespace {

constexpr std::uint32_t kLocalMark = 0x04034B50;
constexpr std::uint32_t kCentralMark = 0x02014B50;
constexpr std::uint32_t kEndMark = 0x06054B50;
constexpr std::uint32_t kEnd64Mark = 0x06064B50;
constexpr std::uint32_t kLocator64Mark = 0x07064B50;
constexpr std::size_t kLocalSize = 30, kCentralSize = 46, kEndSize = 22, kEnd64Size = 56, kLocator64Size = 20;
constexpr std::size_t kLongestComment = 65535;
constexpr std::uint64_t kMostRecords = 1'000'000;
constexpr std::uint32_t kElsewhere = 0xFFFFFFFF; // the value stands in the zip64 field

class DirectoryReader {
public:
    DirectoryReader(std::span<const std::byte> file, const std::filesystem::path& path)
        : m_file(file)
        , m_path(path) {}

    ZipRecords read();

private:
    struct Directory {
        std::uint64_t offset = 0, size = 0, records = 0;
    };
    struct Record {
        std::string name;
        std::uint64_t size = 0, stored = 0, localOffset = 0;
        std::uint32_t method = 0, flags = 0, crc32 = 0;
        std::uint64_t entry = 0; ///< its place in the directory
    };

    [[noreturn]] void fail(const std::string& place, const std::string& expected) const;
    /// A little-endian number at a place that must lie in the file.
    template <typename Number>
    [[nodiscard]] Number at(std::uint64_t offset, const char* place) const;
    [[nodiscard]] std::span<const std::byte> part(std::uint64_t offset, std::uint64_t size,
                                                  const std::string& place) const;
    [[nodiscard]] std::uint64_t findEnd() const;
    [[nodiscard]] Directory directory() const;
    [[nodiscard]] Record readRecord(std::uint64_t& position) const;
    void readZip64(std::uint64_t position, std::uint64_t end, Record& record) const;
    [[nodiscard]] std::span<const std::byte> dataOf(const Record& record) const;
    [[nodiscard]] std::vector<std::size_t> checksumsOf(const Record& record,
                                                       std::span<const std::byte> data) const;

    std::span<const std::byte> m_file;
    const std::filesystem::path& m_path;
};

void DirectoryReader::fail(const std::string& place, const std::string& expected) const {
    throw Error(ErrorCode::FileMalformed, {m_path.string(), place, expected});
}

std::span<const std::byte> DirectoryReader::part(std::uint64_t offset, std::uint64_t size,
                                                 const std::string& place) const {
    if (offset > m_file.size() || size > m_file.size() - offset) {
        fail(place, "a place inside of the file (it is cut short, or no zip archive)");
    }
    return m_file.subspan(offset, size);
}

template <typename Number>
Number DirectoryReader::at(std::uint64_t offset, const char* place) const {
    Number value = 0;
    std::memcpy(&value, part(offset, sizeof value, place).data(), sizeof value);
    return value;
}

std::uint64_t DirectoryReader::findEnd() const {
    if (m_file.size() >= kEndSize) {
        const std::uint64_t last = m_file.size() - kEndSize;
        const std::uint64_t first = last - std::min<std::uint64_t>(last, kLongestComment);
        for (std::uint64_t offset = last + 1; offset-- > first;) {
            if (at<std::uint32_t>(offset, "end of the archive") == kEndMark) {
                return offset;
            }
        }
    }
    fail("end of the archive", "a zip archive's directory (the file is cut short, or no zip archive)");
}

DirectoryReader::Directory DirectoryReader::directory() const {
    constexpr const char* kPlace = "end of the archive";
    const std::uint64_t end = findEnd();
    Directory result{at<std::uint32_t>(end + 16, kPlace), at<std::uint32_t>(end + 12, kPlace),
                     at<std::uint16_t>(end + 10, kPlace)};
    if (end >= kLocator64Size && at<std::uint32_t>(end - kLocator64Size, kPlace) == kLocator64Mark) {
        const auto end64 = at<std::uint64_t>(end - kLocator64Size + 8, kPlace);
        static_cast<void>(part(end64, kEnd64Size, kPlace));
        if (at<std::uint32_t>(end64, kPlace) != kEnd64Mark) {
            fail(kPlace, "a zip64 record");
        }
        result = {at<std::uint64_t>(end64 + 48, kPlace), at<std::uint64_t>(end64 + 40, kPlace),
                  at<std::uint64_t>(end64 + 32, kPlace)};
    }
    static_cast<void>(part(result.offset, result.size, "directory"));
    if (result.records > kMostRecords) {
        fail(kPlace, "at most " + std::to_string(kMostRecords) + " records");
    }
    return result;
}

/// Sizes and offsets that don't fit 32 bits stand in the extra field 1, in a fixed order.
void DirectoryReader::readZip64(std::uint64_t position, std::uint64_t end, Record& record) const {
    constexpr const char* kPlace = "directory";
    while (position + 4 <= end) {
        const auto id = at<std::uint16_t>(position, kPlace);
        const auto size = at<std::uint16_t>(position + 2, kPlace);
        position += 4;
        if (id == 1) {
            const std::uint64_t fieldEnd = std::min<std::uint64_t>(end, position + size);
            for (std::uint64_t* value : {&record.size, &record.stored, &record.localOffset}) {
                if (*value == kElsewhere) {
                    if (position + 8 > fieldEnd) {
                        fail(kPlace, "a zip64 field for each number that needs one");
                    }
                    *value = at<std::uint64_t>(position, kPlace);
                    position += 8;
                }
            }
            return;
        }
        position += size;
    }
}

DirectoryReader::Record DirectoryReader::readRecord(std::uint64_t& position) const {
    constexpr const char* kPlace = "directory";
    if (at<std::uint32_t>(position, kPlace) != kCentralMark) {
        fail(kPlace, "a record at byte " + std::to_string(position));
    }
    Record record;
    record.entry = position;
    record.flags = at<std::uint16_t>(position + 8, kPlace);
    record.method = at<std::uint16_t>(position + 10, kPlace);
    record.crc32 = at<std::uint32_t>(position + 16, kPlace);
    record.stored = at<std::uint32_t>(position + 20, kPlace);
    record.size = at<std::uint32_t>(position + 24, kPlace);
    record.localOffset = at<std::uint32_t>(position + 42, kPlace);
    const auto nameSize = at<std::uint16_t>(position + 28, kPlace);
    const auto extraSize = at<std::uint16_t>(position + 30, kPlace);
    const auto commentSize = at<std::uint16_t>(position + 32, kPlace);
    const std::span<const std::byte> name = part(position + kCentralSize, nameSize, kPlace);
    record.name.assign(reinterpret_cast<const char*>(name.data()), name.size());
    const std::uint64_t extra = position + kCentralSize + nameSize;
    readZip64(extra, extra + extraSize, record);
    position = extra + extraSize + commentSize;
    return record;
}

std::span<const std::byte> DirectoryReader::dataOf(const Record& record) const {
    const std::string place = "record " + quotedForMessage(record.name);
    if (record.method != 0 || (record.flags & 1U) != 0 || record.size != record.stored) {
        fail(place, "one that is stored as it is, without compression or encryption");
    }
    static_cast<void>(part(record.localOffset, kLocalSize, place));
    if (at<std::uint32_t>(record.localOffset, "record") != kLocalMark) {
        fail(place, "a local header");
    }
    const std::uint64_t before = kLocalSize + at<std::uint16_t>(record.localOffset + 26, "record") +
                                 std::uint64_t{at<std::uint16_t>(record.localOffset + 28, "record")};
    return part(record.localOffset + before, record.size, place);
}

/// A writer that didn't know the sum in time has it behind the data, mostly after a mark.
std::vector<std::size_t> DirectoryReader::checksumsOf(const Record& record,
                                                      std::span<const std::byte> data) const {
    constexpr std::uint32_t kDescriptorMark = 0x08074B50;
    constexpr std::uint32_t kBehind = 1U << 3U;
    std::vector<std::size_t> places{record.entry + 16};
    if ((at<std::uint16_t>(record.localOffset + 6, "record") & kBehind) == 0) {
        places.push_back(record.localOffset + 14);
        return places;
    }
    const auto end = static_cast<std::size_t>(data.data() - m_file.data()) + data.size();
    const bool marked = m_file.size() >= end + 8 && at<std::uint32_t>(end, "record") == kDescriptorMark;
    if (m_file.size() >= end + (marked ? 8 : 4)) {
        places.push_back(end + (marked ? 4 : 0));
    }
    return places;
}

ZipRecords DirectoryReader::read() {
    const Directory where = directory();
    ZipRecords records;
    std::uint64_t position = where.offset;
    for (std::uint64_t i = 0; i < where.records; ++i) {
        const Record record = readRecord(position);
        const std::span<const std::byte> data = dataOf(record);
        if (!records.emplace(record.name, ZipRecord{data, record.crc32, checksumsOf(record, data)}).second) {
            fail("record " + quotedForMessage(record.name), "each name only once");
        }
    }
    return records;
}

} // namespace

ZipRecords readZipDirectory(std::span<const std::byte> file, const std::filesystem::path& path) {
    return DirectoryReader(file, path).read();
}

std::uint32_t zipChecksum(std::span<const std::byte> bytes) {
    return static_cast<std::uint32_t>(
        ::crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

std::span<const std::byte> intactBytes(const std::string& name, const ZipRecord& record,
                                       const std::filesystem::path& path) {
    if (zipChecksum(record.bytes) != record.crc32) {
        const std::string place = "record " + quotedForMessage(name);
        throw Error(ErrorCode::FileMalformed, {path.string(), place, "the bytes that were written"},
                    path.string() + ": " + place + " is damaged: its checksum is another one");
    }
    return record.bytes;
}

} // namespace mambascope
