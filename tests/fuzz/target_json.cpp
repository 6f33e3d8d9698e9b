// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON reader that all files go through, in both dialects, held against the library's own reader.
#include "core/io/json_reader.hpp"
#include "tests/fuzz/target.hpp"

#include <nlohmann/json.hpp>

namespace mambascope::fuzzing {

void readInput(std::string_view input) {
    nlohmann::json strict;
    const bool isStrict = accepted([&] { strict = parseJson(input, "file.json"); });
    if (isStrict) {
        require(nlohmann::json::parse(input) == strict, "the library reads the same");
        require(parseJson(strict.dump(), "file.json") == strict,
                "what was read can be written and read again");
    }
    nlohmann::json python;
    const bool isPython = accepted([&] { python = parseJson(input, "file.json", JsonDialect::Python); });
    require(!isStrict || (isPython && python == strict),
            "Python's dialect reads all strict JSON, and the same");
}

} // namespace mambascope::fuzzing
