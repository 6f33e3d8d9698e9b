// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/usage_error.hpp"

namespace mambascope::cli {

Error usageError(std::string_view argument, const std::string& sentence) {
    return {ErrorCode::InvalidArgument, {std::string(argument), "", sentence}, sentence};
}

Error usageError(std::string_view argument, std::string_view value, std::string_view expected) {
    return {ErrorCode::InvalidArgument, {std::string(argument), std::string(value), std::string(expected)}};
}

} // namespace mambascope::cli
