// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/line_reader.hpp"

#include <cerrno>
#include <utility>

#include <unistd.h>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;
constexpr std::int64_t kUnknown = -1;

} // namespace

LineReader::LineReader(std::filesystem::path file)
    : m_file(std::move(file))
    , m_handle(openForReading(m_file).handle) {}

/// False at the end of the file.
bool LineReader::fill() {
    m_buffer.erase(0, m_used);
    m_searched -= m_used;
    m_used = 0;
    if (m_buffer.size() > kMostBytes) {
        throw Error(ErrorCode::FileMalformed, {m_file.string(), "the line at byte " + std::to_string(m_end),
                                               "at most " + std::to_string(kMostBytes >> 20) + " MiB"});
    }
    const std::size_t size = m_buffer.size();
    m_buffer.resize(size + kBlock);
    ssize_t count = 0;
    do {
        count = ::read(m_handle.get(), m_buffer.data() + size, kBlock);
    } while (count < 0 && errno == EINTR);
    const int error = errno;
    m_buffer.resize(size + (count > 0 ? static_cast<std::size_t>(count) : 0));
    if (count < 0) {
        throw Error(ErrorCode::FileUnreadable, {m_file.string(), systemMessage(error)});
    }
    return count > 0;
}

std::optional<std::string_view> LineReader::next() {
    for (;;) {
        const std::size_t found = m_buffer.find('\n', m_searched);
        if (found != std::string::npos) {
            const std::size_t begin = std::exchange(m_used, found + 1);
            m_searched = m_used;
            m_offset = std::exchange(m_end, m_end + static_cast<std::int64_t>(m_used - begin));
            m_number += m_number == kUnknown ? 0 : 1;
            return std::string_view(m_buffer).substr(begin, found - begin);
        }
        m_searched = m_buffer.size();
        if (!fill()) {
            return std::nullopt;
        }
    }
}

std::string LineReader::place() const {
    return m_number == kUnknown ? "the line at byte " + std::to_string(m_offset)
                                : "line " + std::to_string(m_number);
}

void LineReader::seek(std::int64_t offset) {
    if (::lseek(m_handle.get(), offset, SEEK_SET) < 0) {
        throw Error(ErrorCode::FileUnreadable, {m_file.string(), systemMessage(errno)});
    }
    m_buffer.clear();
    m_used = m_searched = 0;
    m_number = kUnknown;
    m_offset = m_end = offset;
}

} // namespace mambascope
