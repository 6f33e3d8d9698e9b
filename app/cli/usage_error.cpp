// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/usage_error.hpp"

#include "core/io/message_text.hpp"

namespace mambascope::cli {

Error usageError(std::string_view argument, std::string_view expected) {
    // An argument that is no option may be anything that was typed; an option's name is shown as it is.
    const std::string shown = argument.starts_with("--") ? std::string(argument) : quotedForMessage(argument);
    return {ErrorCode::InvalidArgument,
            {std::string(argument), "", std::string(expected)},
            shown + ": expected " + std::string(expected)};
}

Error usageError(std::string_view argument, std::string_view value, std::string_view expected) {
    return {ErrorCode::InvalidArgument,
            {std::string(argument), std::string(value), std::string(expected)},
            std::string(argument) + " " + quotedForMessage(value) + ": expected " + std::string(expected)};
}

} // namespace mambascope::cli
