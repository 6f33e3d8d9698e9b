// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/new_folder.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/error.hpp"
#include "core/io/file_handle.hpp"
#include "core/io/mapped_file.hpp"
#include "core/io/temporary_file.hpp"

namespace mambascope {
namespace {

constexpr mode_t kPermissions = 0777; // less the umask

std::filesystem::path folderAround(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : ".";
}

bool sameFileSystem(const std::filesystem::path& a, const std::filesystem::path& b) {
    struct stat first {};
    struct stat second {};
    return ::stat(a.c_str(), &first) == 0 && ::stat(b.c_str(), &second) == 0 && first.st_dev == second.st_dev;
}

void copyInto(AtomicFile& file, const std::filesystem::path& source) {
    const MappedFile mapped = MappedFile::open(source);
    file.write(mapped.bytes());
    mapped.requireIntact();
}

} // namespace

NewFolder::NewFolder(std::filesystem::path target)
    : m_target(std::move(target)) {
    if (!m_target.has_filename()) { // "folder/"
        m_target = m_target.parent_path();
    }
    std::error_code ignored;
    if (m_target.empty() || std::filesystem::exists(std::filesystem::symlink_status(m_target, ignored))) {
        fail("it exists; name a folder that doesn't");
    }
    if (!std::filesystem::is_directory(folderAround(m_target), ignored)) {
        fail("there is no folder " + folderAround(m_target).string() + " to make it in");
    }
}

AtomicFile& NewFolder::add(const std::string& name) {
    // Beside the folder-to-be, in whose file system it will be.
    const std::filesystem::path beside = folderAround(m_target) / (m_target.filename().string() + "." + name);
    return *m_written.emplace_back(name, std::make_unique<AtomicFile>(beside)).second;
}

void NewFolder::addSame(const std::string& name, const std::filesystem::path& source) {
    std::error_code error;
    const std::filesystem::path file = std::filesystem::canonical(source, error);
    if (error) {
        throw Error(ErrorCode::FileUnreadable, {source.string(), error.message()});
    }
    if (sameFileSystem(file, folderAround(m_target))) {
        m_linked.emplace_back(name, file);
    } else {
        copyInto(add(name), file);
    }
}

void NewFolder::fill(const std::filesystem::path& folder) {
    for (auto& [name, file] : m_written) {
        file->commitAs(folder / name);
    }
    for (const auto& [name, source] : m_linked) {
        if (::link(source.c_str(), (folder / name).c_str()) != 0) {
            AtomicFile copy(folder / name); // a file system without hard links
            copyInto(copy, source);
            copy.commit();
        }
    }
    if (::renameat2(AT_FDCWD, folder.c_str(), AT_FDCWD, m_target.c_str(), RENAME_NOREPLACE) == 0) {
        return;
    }
    // Some file systems can't promise that nothing is replaced; an empty folder at most is, then.
    if (errno == EEXIST || ::rename(folder.c_str(), m_target.c_str()) != 0) {
        fail(systemMessage(errno));
    }
}

void NewFolder::commit() {
    for (auto& [name, file] : m_written) {
        file->flush(); // what takes long, as long as there is nothing to see
    }
    const std::filesystem::path folder =
        folderAround(m_target) / (m_target.filename().string() + ".part-" + randomDigits());
    if (::mkdir(folder.c_str(), kPermissions) != 0) {
        fail(systemMessage(errno));
    }
    try {
        fill(folder);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
        throw;
    }
}

void NewFolder::fail(const std::string& reason) const {
    throw Error(ErrorCode::FileWriteFailed, {m_target.string(), reason});
}

} // namespace mambascope
