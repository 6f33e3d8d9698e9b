// SPDX-License-Identifier: GPL-3.0-or-later
// A file in memory alone, for parsers that take a path.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

#include "tests/fuzz/target.hpp"

namespace mambascope::fuzzing {

class MemoryFile {
public:
    MemoryFile()
        : m_descriptor(memfd_create("input", 0)) {
        require(m_descriptor >= 0, "there is a file in memory");
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { close(m_descriptor); }

    /// Makes `text` the whole content.
    void write(std::string_view text) {
        const auto size = static_cast<off_t>(text.size());
        require(ftruncate(m_descriptor, size) == 0 &&
                    pwrite(m_descriptor, text.data(), text.size(), 0) == size,
                "the file can be written");
    }
    [[nodiscard]] std::filesystem::path path() const {
        return "/proc/self/fd/" + std::to_string(m_descriptor);
    }

private:
    int m_descriptor;
};

} // namespace mambascope::fuzzing
