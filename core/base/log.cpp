// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <mutex>

namespace mambascope {
namespace {

constexpr std::array<std::string_view, 5> kNames{"off", "error", "warning", "info", "debug"};

std::string line(LogLevel level, std::string_view message) {
    std::string text = "mambascope: ";
    text += kNames.at(static_cast<std::size_t>(level));
    text += ": ";
    text += message;
    return text + '\n';
}

class LogSink {
public:
    LogSink() {
        const char* text = std::getenv("MAMBASCOPE_LOG");
        m_settings = parseLogSettings(text == nullptr ? "" : text);
        if (!m_settings.complaint.empty()) {
            write(LogLevel::Warning, m_settings.complaint);
        }
        if (!m_settings.file.empty()) {
            std::FILE* file = std::fopen(m_settings.file.c_str(), "a");
            if (file == nullptr) {
                write(LogLevel::Error,
                      "MAMBASCOPE_LOG: " + m_settings.file + " can't be written; lines go to stderr");
            } else {
                m_file = file;
            }
        }
    }

    [[nodiscard]] bool wants(LogLevel level) const {
        return level != LogLevel::Off && level <= m_settings.most;
    }

    /// A line at a time, whole: other processes may write to the same file.
    void write(LogLevel level, std::string_view message) {
        const std::string text = line(level, message);
        const std::lock_guard lock(m_mutex);
        std::fwrite(text.data(), 1, text.size(), m_file);
        std::fflush(m_file);
    }

private:
    LogSettings m_settings;
    std::FILE* m_file = stderr; ///< never closed: threads may log until the process ends
    std::mutex m_mutex;
};

} // namespace

LogSettings parseLogSettings(std::string_view text) {
    LogSettings settings;
    const std::size_t colon = text.find(':');
    const std::string_view name = text.substr(0, colon);
    if (colon != std::string_view::npos) {
        settings.file = text.substr(colon + 1);
    }
    if (text.empty()) {
        return settings;
    }
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (name == kNames[i]) {
            settings.most = static_cast<LogLevel>(i);
            return settings;
        }
    }
    settings.complaint = "MAMBASCOPE_LOG: \"" + std::string(name) +
                         "\" is not a level; use off, error, warning, info or debug";
    return settings;
}

void log(LogLevel level, std::string_view message) {
    static LogSink sink;
    if (sink.wants(level)) {
        sink.write(level, message);
    }
}

} // namespace mambascope
