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

} // namespace mambascope
