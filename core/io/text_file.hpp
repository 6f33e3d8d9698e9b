// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace mambascope {

/// The whole content of a regular file, byte for byte. limitBytes guards against the wrong file being named:
/// a longer one throws FileMalformed before anything is read. Also throws FileMissing and FileUnreadable.
[[nodiscard]] std::string readTextFile(const std::filesystem::path& path, std::size_t limitBytes);

/// Whether these first bytes of a file are those of a Git LFS pointer (the real content was never fetched).
[[nodiscard]] bool isGitLfsPointer(std::string_view head);
/// Throws FileMalformed saying so when they are.
void rejectGitLfsPointer(const std::filesystem::path& path, std::string_view head);

} // namespace mambascope
