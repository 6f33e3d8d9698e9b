// SPDX-License-Identifier: GPL-3.0-or-later
// A folder for parsers that read several files beside each other; in memory where the system has such a
// place.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

#include "tests/fuzz/target.hpp"

namespace mambascope::fuzzing {

/// Goes away with the object.
class ScratchFolder {
public:
    ScratchFolder() {
        const std::filesystem::path memory = "/dev/shm";
        std::error_code ignored;
        const bool hasMemory = std::filesystem::is_directory(memory, ignored);
        std::string pattern =
            ((hasMemory ? memory : std::filesystem::temp_directory_path()) / "fuzz-XXXXXX").string();
        require(mkdtemp(pattern.data()) != nullptr, "there is a temporary folder");
        m_path = pattern;
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /// Makes `text` the content of a file, whose folder must be there.
    void write(const std::filesystem::path& name, std::string_view text) const {
        std::ofstream stream(m_path / name, std::ios::binary | std::ios::trunc);
        stream.write(text.data(), static_cast<std::streamsize>(text.size()));
        stream.close();
        require(!stream.fail(), "a file can be written");
    }

private:
    std::filesystem::path m_path;
};

} // namespace mambascope::fuzzing
