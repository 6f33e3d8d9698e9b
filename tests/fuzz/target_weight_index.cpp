// SPDX-License-Identifier: GPL-3.0-or-later
// model.safetensors.index.json.
#include "core/io/weight_index.hpp"
#include "tests/fuzz/target.hpp"

namespace mambascope::fuzzing {

void readInput(std::string_view input) {
    static_cast<void>(accepted([&] {
        const std::set<std::string> files = parseWeightIndex(input, "model.safetensors.index.json");
        require(!files.empty(), "an index names a file");
        for (const std::string& file : files) {
            const std::filesystem::path path = file;
            require(path.has_filename() && path.filename() == path && path != "." && path != "..",
                    "an index names files of its own folder");
            require(file.find('\0') == std::string::npos, "a file's name has no NUL");
        }
        require(parseWeightIndex(input, "model.safetensors.index.json") == files,
                "an index read twice is the same");
    }));
}

} // namespace mambascope::fuzzing
