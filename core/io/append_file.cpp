// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/append_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

/// Bytes up to and with the last end of line, or -1 where the file can't be read.
std::int64_t completeBytes(int descriptor, std::int64_t size) {
    std::array<char, 4096> block{};
    for (std::int64_t end = size; end > 0;) {
        const std::int64_t begin = std::max<std::int64_t>(0, end - std::ssize(block));
        const auto wanted = static_cast<std::size_t>(end - begin);
        if (::pread(descriptor, block.data(), wanted, begin) != static_cast<ssize_t>(wanted)) {
            return -1;
        }
        const std::string_view text(block.data(), wanted);
        const std::size_t found = text.rfind('\n');
        if (found != std::string_view::npos) {
            return begin + static_cast<std::int64_t>(found) + 1;
        }
        end = begin;
    }
    return 0;
}

} // namespace

AppendFile::AppendFile(const std::filesystem::path& file)
    : m_file(file)
    , m_handle(::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0666)) {
    struct stat status {};
    if (m_handle.get() < 0 || ::fstat(m_handle.get(), &status) != 0) {
        fail(errno);
    }
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorCode::FileWriteFailed, {m_file.string(), "it is not a regular file"});
    }
    // File systems without locks say ENOLCK or ENOTSUP: then nobody can tell.
    if (::flock(m_handle.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        throw Error(ErrorCode::FileWriteFailed, {m_file.string(), "another run is writing to it"},
                    m_file.string() +
                        ": another run is writing to it; wait for it, or choose another folder");
    }
    m_size = completeBytes(m_handle.get(), status.st_size);
    if (m_size < 0 || (m_size < status.st_size && ::ftruncate(m_handle.get(), m_size) != 0)) {
        fail(errno);
    }
}

void AppendFile::fail(int error) const {
    throw Error(ErrorCode::FileWriteFailed, {m_file.string(), systemMessage(error)});
}

/// A file whose folder was removed takes bytes as ever, and they are lost.
void AppendFile::requireInPlace() const {
    struct stat open {};
    struct stat named {};
    if (::fstat(m_handle.get(), &open) != 0) {
        fail(errno);
    }
    if (::stat(m_file.c_str(), &named) != 0) {
        fail(errno);
    }
    if (open.st_dev != named.st_dev || open.st_ino != named.st_ino) {
        throw Error(ErrorCode::FileWriteFailed, {m_file.string(), "another file took its place"});
    }
}

void AppendFile::append(std::string_view line) {
    requireInPlace();
    std::string_view left = line;
    while (!left.empty()) {
        const ssize_t count = ::write(m_handle.get(), left.data(), left.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            const int error = count < 0 ? errno : ENOSPC;
            // Without the part that was written; if that fails, too, the next run cuts it off.
            static_cast<void>(!::ftruncate(m_handle.get(), m_size));
            fail(error);
        }
        left.remove_prefix(static_cast<std::size_t>(count));
    }
    m_size += std::ssize(line);
}

void AppendFile::sync() {
    if (::fsync(m_handle.get()) != 0 && errno != EINVAL) {
        fail(errno);
    }
}

} // namespace mambascope
