// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mambascope {

/// LibTorch's texts carry a backtrace below their first line.
[[nodiscard]] inline std::string firstLine(std::string_view text) {
    return std::string(text.substr(0, text.find_first_of("\r\n")));
}

} // namespace mambascope
