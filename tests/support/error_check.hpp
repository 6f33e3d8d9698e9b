// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of readers: an action must throw one particular mambascope::Error whose single line names what
// matters.
#pragma once

#include "core/base/error.hpp"

#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <cstddef>
#include <exception>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <sstream>
#include <string>
#include <string_view>

namespace mambascope::testing {

/// What is wrong about what `action` threw; empty when all is well.
template <typename Action>
QString complaintAbout(ErrorCode code, std::initializer_list<std::string_view> words, const Action& action) {
    try {
        action();
    } catch (const Error& error) {
        const std::string line = error.what();
        if (error.code() != code) {
            return QStringLiteral("code %1: %2")
                .arg(QString::fromUtf8(errorName(error.code())), QString::fromStdString(line));
        }
        for (const std::string_view word : words) {
            if (line.find(word) == std::string::npos) {
                return QStringLiteral("\"%1\" doesn't name %2")
                    .arg(QString::fromStdString(line), QString::fromStdString(std::string(word)));
            }
        }
        if (line.empty() || line.find('\n') != std::string::npos || error.arguments().empty()) {
            return QStringLiteral("not one line with arguments: ") + QString::fromStdString(line);
        }
        return {};
    } catch (const std::exception& other) {
        return QStringLiteral("not an Error: ") + QString::fromUtf8(other.what());
    }
    return QStringLiteral("nothing was thrown");
}

/// Whether `action` either succeeds or throws mambascope::Error; anything else is reported.
template <typename Action>
QString complaintAboutAnythingButError(const Action& action) {
    try {
        action();
    } catch (const Error&) {
    } catch (const std::exception& other) {
        return QString::fromUtf8(other.what());
    }
    return {};
}

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

/// QVERIFY2 for complaints.
#define NO_COMPLAINT(expression)                                                                             \
    do {                                                                                                     \
        const QString foundComplaint = (expression);                                                         \
        QVERIFY2(foundComplaint.isEmpty(), qPrintable(foundComplaint));                                      \
    } while (false)
