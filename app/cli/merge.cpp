// SPDX-License-Identifier: GPL-3.0-or-later
// merge: puts the shards of an experiment together.
#include "core/results/merge.hpp"
#include "app/cli/command.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/text_table.hpp"
#include "app/cli/usage_error.hpp"

namespace mambascope::cli {
namespace {

Answer run(const Options& options) {
    const std::vector<std::string> parts = options.values("DIR");
    if (parts.empty()) {
        throw usageError("DIR", "no folder is given; name the folders of all shards");
    }
    const std::string folder = options.required("-o");
    const MergeReport report = mergeResults({parts.begin(), parts.end()}, folder);
    Json json;
    json["schema"] = "mambascope.merge/1";
    json["folder"] = folder;
    json["parts"] = parts.size();
    json["rows"] = report.rows;
    json["skipped"] = report.skipped;
    return {std::move(json), "  results   " + harmless(folder) + ", " + std::to_string(report.rows) +
                                 " prompts of " + std::to_string(parts.size()) + " parts, " +
                                 std::to_string(report.skipped) + " left out\n"};
}

} // namespace

Command mergeCommand() {
    OptionSpec parts{"DIR", "", "the folders of all shards", true};
    OptionSpec output{"-o", "DIR", "where the whole goes; needed"};
    return {"merge", "puts the shards of an experiment together", withOutputOptions({parts, output}), run};
}

} // namespace mambascope::cli
