// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/io: a new file with a name that nobody else has.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include <sys/types.h>

#include "core/io/file_handle.hpp"

namespace mambascope {

struct TemporaryFile {
    FileHandle handle;          ///< open for writing, -1 if it failed
    std::filesystem::path path; ///< beside the target: in the same folder, named like it
    int error = 0;              ///< errno, where it failed
};

/// Sixteen hexadecimal digits, others at each call and in each process: process numbers repeat, in containers
/// at every start.
[[nodiscard]] std::string randomDigits();

/// Makes a new file beside `target`. A name that exists already (what a killed program left, another program
/// that writes now) is left alone and another one tried, some times. Any thread.
[[nodiscard]] TemporaryFile openTemporaryBeside(const std::filesystem::path& target, mode_t permissions,
                                                const std::function<std::string()>& digits = randomDigits);

/// A new file in the target's folder that has no name yet: whatever ends the program, nothing of it stays.
/// The handle is -1 where the system or the file system has no such files, or it failed.
[[nodiscard]] TemporaryFile openUnnamedBeside(const std::filesystem::path& target, mode_t permissions);
/// Gives such a file a name as openTemporaryBeside does. Empty, with errno set, where it failed.
[[nodiscard]] std::filesystem::path nameBeside(int descriptor, const std::filesystem::path& target);

} // namespace mambascope
