// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

#include "core/io/line_reader.hpp"

namespace mambascope::testing {

/// The lines of a file, whose order says nothing.
inline std::multiset<std::string> linesOf(const std::string& file) {
    std::multiset<std::string> lines;
    LineReader reader(file);
    while (const auto line = reader.next()) {
        lines.emplace(*line);
    }
    return lines;
}

} // namespace mambascope::testing
