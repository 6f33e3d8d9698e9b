// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_handle.hpp"

#include "core/base/error.hpp"

#include <cerrno>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mambascope {

FileHandle::~FileHandle() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

std::string systemMessage(int error) {
    return std::generic_category().message(error);
}

std::optional<FileState> stateOf(const FileHandle& file) {
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) {
        return std::nullopt;
    }
    return FileState{status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

namespace {

[[noreturn]] void failUnreadable(const std::filesystem::path& path, const std::string& reason) {
    throw Error(ErrorCode::FileUnreadable, {path.string(), reason});
}

} // namespace

OpenedFile openForReading(const std::filesystem::path& path) {
    // O_NONBLOCK: opening a pipe that nobody writes to would never end; it means nothing for regular
    // files.
    FileHandle handle(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (handle.get() < 0) {
        const int error = errno;
        if (error == ENOENT || error == ENOTDIR) {
            throw Error(ErrorCode::FileMissing, {path.string()});
        }
        failUnreadable(path, systemMessage(error));
    }
    struct stat status {};
    if (::fstat(handle.get(), &status) != 0) {
        failUnreadable(path, systemMessage(errno));
    }
    if (!S_ISREG(status.st_mode)) {
        failUnreadable(path, S_ISDIR(status.st_mode) ? "it is a folder" : "it is not a regular file");
    }
    return {std::move(handle), static_cast<std::size_t>(status.st_size)};
}

} // namespace mambascope
