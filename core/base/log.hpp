// SPDX-License-Identifier: GPL-3.0-or-later
// What goes on inside, in words for whoever runs the program: one line each on stderr, or in a file.
// MAMBASCOPE_LOG=LEVEL or LEVEL:FILE says what is written and where; warnings and errors go to stderr where
// it is not set. Messages for the user of a window or a command are errors and notes, not log lines.
#pragma once

#include <string>
#include <string_view>

namespace mambascope {

enum class LogLevel { Off, Error, Warning, Info, Debug };

/// What MAMBASCOPE_LOG asks for.
struct LogSettings {
    LogLevel most = LogLevel::Warning; ///< lines of this level and graver ones are written
    std::string file;                  ///< lines are added to it; empty: stderr
    std::string complaint;             ///< one line, where the text could not be understood
};

/// "off", "error", "warning", "info" or "debug", with ":FILE" behind it or without. Empty text: the default.
[[nodiscard]] LogSettings parseLogSettings(std::string_view text);

/// Writes "mambascope: warning: MESSAGE" where the level is asked for. MAMBASCOPE_LOG is read at the first
/// call. A file that can't be written is named once on stderr, which then gets the lines. Any thread.
void log(LogLevel level, std::string_view message);

} // namespace mambascope
