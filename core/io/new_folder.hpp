// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/io/atomic_write.hpp"

namespace mambascope {

/// A folder that appears whole or not at all: what takes long to write goes to files that have no name yet
/// (AtomicFile), and the folder itself, under a temporary name, is made and renamed when all is there.
/// Destroyed without commit(), it leaves nothing; so does a program that is killed, but for the moment of the
/// naming. Every function throws Error FileWriteFailed.
class NewFolder {
public:
    /// Nothing may be there by that name; the folder around it must exist.
    explicit NewFolder(std::filesystem::path target);

    /// A file of the folder, to be written before commit(). Not to be committed by the caller.
    [[nodiscard]] AtomicFile& add(const std::string& name);
    /// The same file as `source` (links to it are followed): as a hard link where the file system can, else
    /// as a copy, made now where it is another one.
    void addSame(const std::string& name, const std::filesystem::path& source);
    void commit();

private:
    [[noreturn]] void fail(const std::string& reason) const;
    void fill(const std::filesystem::path& folder);

    std::filesystem::path m_target;
    std::vector<std::pair<std::string, std::unique_ptr<AtomicFile>>> m_written;
    std::vector<std::pair<std::string, std::filesystem::path>> m_linked;
};

} // namespace mambascope
