// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomic_write.hpp"

#include "core/base/error.hpp"
#include "core/io/file_handle.hpp"
#include "core/io/temporary_file.hpp"

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mambascope {

namespace {

constexpr mode_t kPermissionsOfNewFiles = 0666; // less the umask, as for any program's output

/// Where a chain of links at `path` ends, so that renaming replaces the file and not the link.
std::filesystem::path throughLinks(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_symlink(path, ignored)) {
        return path;
    }
    std::filesystem::path resolved = std::filesystem::weakly_canonical(path, ignored);
    return ignored ? path : resolved;
}

/// The rename is safe on the disk once its folder is. Not every file system can do that; failing is no error.
void flushFolder(const std::filesystem::path& folder) {
    const FileHandle handle(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle.get() >= 0) {
        ::fsync(handle.get());
    }
}

} // namespace

AtomicFile::AtomicFile(const std::filesystem::path& target)
    : m_requested(target)
    , m_target(throughLinks(target)) {
    struct stat status {};
    if (target.empty() || m_target.filename().empty()) {
        fail(EISDIR);
    }
    if (::stat(m_target.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
        fail(S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
    }
    TemporaryFile temporary = openUnnamedBeside(m_target, kPermissionsOfNewFiles);
    if (temporary.handle.get() < 0) {
        temporary = openTemporaryBeside(m_target, kPermissionsOfNewFiles);
    }
    if (temporary.handle.get() < 0) {
        fail(temporary.error);
    }
    m_temporary = std::move(temporary.path);
    m_descriptor = temporary.handle.release();
    if (status.st_mode != 0) { // an existing file keeps its permissions
        ::fchmod(m_descriptor, status.st_mode & 07777);
    }
}

AtomicFile::~AtomicFile() {
    discard();
}

void AtomicFile::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            fail(errno);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void AtomicFile::write(std::string_view text) {
    write(std::as_bytes(std::span(text.data(), text.size())));
}

void AtomicFile::flush() {
    if (::fsync(m_descriptor) != 0) {
        fail(errno);
    }
}

void AtomicFile::commit() {
    flush();
    if (m_temporary.empty()) {
        m_temporary = nameBeside(m_descriptor, m_target);
        if (m_temporary.empty()) {
            fail(errno);
        }
    }
    const int descriptor = std::exchange(m_descriptor, -1);
    if (::close(descriptor) != 0 || ::rename(m_temporary.c_str(), m_target.c_str()) != 0) {
        const int error = errno;
        ::unlink(m_temporary.c_str());
        fail(error);
    }
    flushFolder(m_target.parent_path());
}

void AtomicFile::fail(int error) const {
    const std::string reason = error == EINVAL ? "it is not a regular file" : systemMessage(error);
    throw Error(ErrorCode::FileWriteFailed, {m_requested.string(), reason});
}

void AtomicFile::discard() noexcept {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        if (!m_temporary.empty()) {
            ::unlink(m_temporary.c_str());
        }
        m_descriptor = -1;
    }
}

void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes) {
    AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

void writeFileAtomically(const std::filesystem::path& path, std::string_view text) {
    writeFileAtomically(path, std::as_bytes(std::span(text.data(), text.size())));
}

} // namespace mambascope
