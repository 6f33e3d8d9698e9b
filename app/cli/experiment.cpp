// SPDX-License-Identifier: GPL-3.0-or-later
// experiment: flow, map or feature knockouts of all selected prompts of a data set, or an experiment on its
// facts (facts.cpp).
#include <algorithm>
#include <cmath>

#include "app/cli/command.hpp"
#include "app/cli/experiment_context.hpp"
#include "app/cli/experiment_options.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/stop_signal.hpp"
#include "app/cli/table_parts.hpp"
#include "app/cli/text_table.hpp"
#include "core/base/error.hpp"
#include "core/results/summary_file.hpp"
#include "core/values/enum_names.hpp"

namespace mambascope::cli {
namespace {

std::string intervalText(const Interval& interval) {
    return std::isnan(interval.low) ? ""
                                    : signedPercent(interval.low) + " to " + signedPercent(interval.high);
}

/// The window in which the mean changes most.
std::size_t strongest(const SummaryCurve& curve) {
    const auto weaker = [](double a, double b) { return std::abs(a) < std::abs(b); };
    return static_cast<std::size_t>(std::max_element(curve.mean.begin(), curve.mean.end(), weaker) -
                                    curve.mean.begin());
}

Json toJson(const ExperimentRequest& request, const ExperimentSnapshot& result, bool complete) {
    return runJson(request.folder, nameOf(request.settings.sort), result, complete);
}

std::string toTable(const ExperimentRequest& request, const ExperimentSnapshot& result) {
    std::string text = "  model     " + harmless(result.model.name) + "\n  results   " +
                       harmless(request.folder) + ", " + std::to_string(result.done) + " prompts, " +
                       std::to_string(result.skipped) + " left out\n";
    for (const std::string& note : result.notes) {
        text += "  note      " + harmless(note) + "\n";
    }
    TextTable table(2);
    table.addRow({"window", "source", "strongest in layers", "prompts", "mean change", "95 % (t)"});
    for (const WindowSummary& window : result.summary.all.windows) {
        for (const SourceSummary& source : window.sources) {
            const std::string group = source.group.empty() ? "" : harmless(source.group) + " ";
            std::vector<std::string> cells{std::to_string(window.size), group + source.source};
            if (source.prompts > 0) {
                const std::size_t at = strongest(source.relativeChange);
                cells.insert(cells.end(), {windowName(window.ranges[at]), std::to_string(source.prompts),
                                           signedPercent(source.relativeChange.mean[at]),
                                           intervalText(source.relativeChange.t95[at])});
            } else {
                cells.insert(cells.end(), {"", "0"});
            }
            table.addRow(std::move(cells));
        }
    }
    return text + "\n" + table.str();
}

/// What is kept of a run that was stopped.
Answer stopped(const ExperimentRequest& request) {
    ExperimentSnapshot kept;
    try {
        kept.summary = summaryOf(request.folder);
        writeSummary(request.folder, kept.summary); // says itself that rows are missing
        kept.done = kept.found = kept.summary.all.prompts;
        kept.skipped = kept.summary.skipped;
    } catch (const Error&) {
        // It was stopped before there was a folder, or the disk is full.
    }
    tellStopped(kept.done, request.folder);
    return {toJson(request, kept, false), toTable(request, kept), StopSignal::kExitCode};
}

Answer run(const Options& options) {
    if (asksForFacts(options)) {
        return runFactsCommand(options);
    }
    const ExperimentRequest request = experimentRequest(options);
    const auto toAnswer = [&](const Snapshot& snapshot) -> Answer {
        const auto& result = std::get<ExperimentSnapshot>(snapshot.body);
        return {toJson(request, result, result.summary.complete), toTable(request, result)};
    };
    return runToFolder(request, toAnswer, [&] { return stopped(request); });
}

} // namespace

Command experimentCommand() {
    return {ExperimentKind::kName,
            "knockouts, or tracing, paths, blocking, edits or linear relations, of a whole data set, into a "
            "folder",
            withOutputOptions(experimentOptions()), run};
}

} // namespace mambascope::cli
