// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data: a file's text as UTF-8, of which only the part around one place is in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/data/utf16_decoder.hpp"
#include "core/io/sequential_file.hpp"

namespace mambascope {

/// Beyond it a row is left out, so that a quote that never closes takes no more memory than this.
inline constexpr std::size_t kMostRowBytes = std::size_t{4} << 20;
inline constexpr std::string_view kMostRowText = "4 MiB";

class TextWindow {
public:
    /// A byte order mark is left out; UTF-16 (with a mark, or told by its zeros) is decoded. Throws as
    /// SequentialFile.
    explicit TextWindow(const std::filesystem::path& path,
                        const std::optional<FileState>& expected = std::nullopt);

    /// The byte `offset` behind the place; nothing behind the end of the file. Throws as
    /// SequentialFile::read.
    [[nodiscard]] std::optional<char> at(std::size_t offset) {
        while (m_start + offset >= m_text.size()) {
            if (!fill()) {
                return std::nullopt;
            }
        }
        return m_text[m_start + offset];
    }
    /// Bytes that at() has reached; valid until the next call of at() or drop().
    [[nodiscard]] std::string_view view(std::size_t offset, std::size_t length) const {
        return std::string_view(m_text).substr(m_start + offset, length);
    }
    /// Moves the place on over bytes that at() has reached, counting the lines that end in them.
    void drop(std::size_t bytes);
    /// Moves on behind the end of the line, however long it is.
    void dropLine();
    /// Of the place, from 1.
    [[nodiscard]] std::int64_t line() const { return m_line; }

    [[nodiscard]] SequentialFile& file() { return m_file; }

private:
    bool fill();

    SequentialFile m_file;
    std::optional<Utf16Decoder> m_decoder;
    std::string m_text;
    std::size_t m_start = 0;
    std::int64_t m_line = 1;
    bool m_afterReturn = false; ///< the last dropped byte was a carriage return
    bool m_ended = false;
};

} // namespace mambascope
