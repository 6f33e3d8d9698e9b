// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "core/io/atomic_write.hpp"

namespace mambascope {

/// Writes a zip archive of records that are stored as they are, without compression: any program opens it,
/// and readZipDirectory does. The same records make the same bytes: their date is 1980-01-01.
class ZipWriter {
public:
    /// `file` must outlive the writer, be empty, and be written by nobody else meanwhile.
    explicit ZipWriter(AtomicFile& file)
        : m_file(file) {}

    /// A record that is put together from parts, one after the other. Names must be new and in UTF-8. Throws
    /// FileWriteFailed, and InvalidArgument where the archive becomes larger than 4 GiB.
    void add(std::string_view name, std::initializer_list<std::span<const std::byte>> parts);
    /// Writes the directory. Nothing may be added after it.
    void finish();

private:
    void write(std::string_view bytes);
    [[nodiscard]] std::uint32_t position() const;

    AtomicFile& m_file;
    std::uint64_t m_written = 0;
    std::string m_directory; ///< its entries
    std::uint16_t m_records = 0;
};

} // namespace mambascope
