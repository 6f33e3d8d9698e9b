// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

#include "app/cli/usage_error.hpp"

namespace mambascope::cli {

void print(std::string_view text) {
    errno = 0;
    const std::size_t written = std::fwrite(text.data(), 1, text.size(), stdout);
    if (written != text.size() || std::fflush(stdout) != 0) {
        const std::string reason = std::strerror(errno);
        throw Error(ErrorCode::FileWriteFailed, {"stdout", reason});
    }
}

void print(const Answer& answer, const Options& options) {
    const bool wantsTable = options.value("--table") == ""; // `reproduce` has a --table with a value
    if (options.has("--json") && wantsTable) {
        throw usageError("--table", "--json and --table can't be used together; choose one");
    }
    const bool table = wantsTable || (!options.has("--json") && isatty(STDOUT_FILENO) == 1);
    using Json = nlohmann::ordered_json;
    print(table ? answer.table : answer.json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

} // namespace mambascope::cli
