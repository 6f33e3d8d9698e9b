// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a test writes and reads, in a folder that goes away with the test.
#pragma once

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace mambascope::testing {

inline void writeFile(const std::filesystem::path& path, std::string_view content) {
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    stream.write(content.data(), static_cast<std::streamsize>(content.size()));
    stream.close();
    if (!stream) {
        qFatal("can't write %s", path.c_str());
    }
}

inline std::string readFile(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    if (!stream) {
        qFatal("can't read %s", path.c_str());
    }
    return content.str();
}

/// A folder that goes away with the object.
class TemporaryFolder {
public:
    TemporaryFolder() {
        if (!m_folder.isValid()) {
            qFatal("no temporary folder");
        }
    }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path() / name; }

private:
    QTemporaryDir m_folder;
};

} // namespace mambascope::testing
