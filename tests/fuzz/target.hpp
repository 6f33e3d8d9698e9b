// SPDX-License-Identifier: GPL-3.0-or-later
// What every fuzz target is made of: one function that reads any bytes, and what must hold for all of them.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/base/error.hpp"
#include "core/base/utf8.hpp"

namespace mambascope::fuzzing {

/// The target: defined once in each target_*.cpp. Ends the process where something doesn't hold, or lets an
/// exception out that is no Error.
void readInput(std::string_view input);

/// Ends the process unless it holds.
inline void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }
}

/// A complaint about a file or an argument: one line that any terminal can show.
inline void requireGoodComplaint(const Error& error) {
    const std::string_view line = error.what();
    require(error.kind() == ErrorKind::File || error.kind() == ErrorKind::Usage,
            "bad input is a fault of the file or of what was typed");
    require(!line.empty() && line.size() < 4000, "a message is a line of some length");
    require(isValidUtf8(line), "a message is UTF-8");
    for (const char byte : line) {
        require(static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F,
                "a message has no control characters");
    }
}

/// How often parsers took what they were given, and how often they refused it.
struct Verdicts {
    unsigned long accepted = 0;
    unsigned long refused = 0;
};
inline Verdicts g_verdicts;

/// Runs the parser; whether it took the input.
template <typename Parser>
bool accepted(const Parser& parser) {
    try {
        parser();
        ++g_verdicts.accepted;
        return true;
    } catch (const Error& error) {
        requireGoodComplaint(error);
        ++g_verdicts.refused;
        return false;
    }
}

/// The input up to its first NUL, and what is behind it: two parts of one input.
struct Halves {
    std::string_view first;
    std::string_view second;
};

inline Halves halves(std::string_view input) {
    const std::size_t end = input.find('\0');
    return end == std::string_view::npos ? Halves{input, {}}
                                         : Halves{input.substr(0, end), input.substr(end + 1)};
}

} // namespace mambascope::fuzzing
