// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sequential_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <new>

#include <unistd.h>
#include <zlib.h>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;
constexpr std::string_view kGzipMark = "\x1f\x8b";
constexpr int kGzipWindow = 15 + 16; // zlib: the largest window, with gzip's header

} // namespace

/// zlib's state and the stored bytes that it works on.
class SequentialFile::Inflater {
public:
    explicit Inflater(SequentialFile& file)
        : m_file(file) {
        if (::inflateInit2(&m_stream, kGzipWindow) != Z_OK) {
            throw std::bad_alloc();
        }
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() { ::inflateEnd(&m_stream); }

    std::size_t read(char* buffer, std::size_t size) {
        m_stream.next_out = reinterpret_cast<Bytef*>(buffer);
        m_stream.avail_out = static_cast<uInt>(std::min(size, kBlock));
        const uInt wanted = m_stream.avail_out;
        while (m_stream.avail_out == wanted) {
            if (m_stream.avail_in == 0 && !fill()) {
                if (!m_betweenMembers) {
                    fail("a file that was not cut off");
                }
                return 0;
            }
            m_betweenMembers = false;
            const int outcome = ::inflate(&m_stream, Z_NO_FLUSH);
            if (outcome == Z_STREAM_END) {
                m_betweenMembers = true;
                ::inflateReset(&m_stream);
            } else if (outcome != Z_OK && outcome != Z_BUF_ERROR) {
                fail("data that gzip wrote");
            }
        }
        return wanted - m_stream.avail_out;
    }

private:
    bool fill() {
        m_stream.avail_in = static_cast<uInt>(m_file.readStored(m_stored, sizeof(m_stored)));
        m_stream.next_in = reinterpret_cast<Bytef*>(m_stored);
        return m_stream.avail_in > 0;
    }

    [[noreturn]] void fail(const std::string& expected) const {
        throw Error(ErrorCode::FileMalformed, {m_file.path().string(), "compressed data", expected});
    }

    SequentialFile& m_file;
    z_stream m_stream{};
    bool m_betweenMembers = false;
    char m_stored[kBlock]{};
};

SequentialFile::SequentialFile(const std::filesystem::path& path, const std::optional<FileState>& expected)
    : m_path(path) {
    OpenedFile opened = openForReading(path);
    m_handle = std::move(opened.handle);
    m_state = stateOf(m_handle).value_or(FileState{});
    if (expected && m_state != *expected) {
        throw Error(ErrorCode::FileVanished, {path.string()},
                    path.string() + " was changed since it was opened; open it again");
    }
    std::string head(kGzipMark.size(), '\0');
    std::size_t got = 0;
    for (std::size_t more = 1; more > 0 && got < head.size(); got += more) {
        more = readStored(head.data() + got, head.size() - got);
    }
    head.resize(got);
    m_ahead = std::move(head);
    if (m_ahead == kGzipMark) {
        m_inflater = std::make_unique<Inflater>(*this);
    }
}

SequentialFile::~SequentialFile() = default;

std::size_t SequentialFile::read(char* buffer, std::size_t size) {
    const std::size_t got = m_inflater ? m_inflater->read(buffer, size) : readStored(buffer, size);
    if (got == 0 && size > 0) {
        requireUnchanged();
    }
    return got;
}

std::size_t SequentialFile::readStored(char* buffer, std::size_t size) {
    if (!m_ahead.empty()) {
        const std::size_t given = std::min(size, m_ahead.size());
        std::memcpy(buffer, m_ahead.data(), given);
        m_ahead.erase(0, given);
        return given;
    }
    ssize_t got = -1;
    do {
        got = ::read(m_handle.get(), buffer, size);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        throw Error(ErrorCode::FileUnreadable, {m_path.string(), systemMessage(errno)});
    }
    m_digest.add(std::string_view(buffer, static_cast<std::size_t>(got)));
    return static_cast<std::size_t>(got);
}

void SequentialFile::requireUnchanged() const {
    if (stateOf(m_handle) != m_state) {
        throw Error(ErrorCode::FileVanished, {m_path.string()},
                    m_path.string() + " was changed while it was read; try again when nothing writes to it");
    }
}

std::string fileSha256(const std::filesystem::path& path) {
    SequentialFile file(path);
    std::array<char, 1 << 16> buffer{};
    while (file.read(buffer.data(), buffer.size()) > 0) {
    }
    return file.finishDigest();
}

} // namespace mambascope
