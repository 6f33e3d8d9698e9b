// SPDX-License-Identifier: GPL-3.0-or-later
// How an experiment of either family is run from the command line: its progress, its stop, its answer.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "app/cli/command.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/rate_progress.hpp"
#include "core/engine/run_context.hpp"
#include "core/values/experiment_summary.hpp"
#include "core/values/request.hpp"

namespace mambascope::cli {

/// Stops where the user or the system asks for it (StopSignal).
class StoppableContext : public PlainRunContext {
public:
    void checkStop() override;
    void yieldToInteractive() override { checkStop(); }
};

/// Tells how far the rows are, too.
class ExperimentContext : public StoppableContext {
public:
    /// command: whose name stands in front.
    explicit ExperimentContext(std::string command = "experiment")
        : m_command(std::move(command)) {}

    void progress(const std::string& stage, std::int64_t done, std::int64_t total) override;
    /// Ends the line that tells it.
    void end() { m_rate.reset(); }

private:
    std::string m_command;
    std::optional<RateProgress> m_rate;
};

/// Runs it. toAnswer: of the snapshot; stopped: of what is kept of a run that was stopped by a signal.
[[nodiscard]] Answer runToFolder(const RequestBody& request,
                                 const std::function<Answer(const Snapshot&)>& toAnswer,
                                 const std::function<Answer()>& stopped);
/// Says on standard error what is kept.
void tellStopped(std::int64_t rows, const std::string& folder);

/// The answer of a run: what its snapshot counts. kind: of the experiment.
template <typename RunSnapshot>
[[nodiscard]] Json runJson(const std::string& folder, std::string_view kind, const RunSnapshot& result,
                           bool complete) {
    Json json;
    json["schema"] = "mambascope.experiment-run/1";
    json["folder"] = folder;
    json["kind"] = kind;
    json["model"] = result.model.name;
    json["complete"] = complete;
    json["rows"] = result.done;
    json["rows_before"] = result.found;
    json["skipped"] = result.skipped;
    json["rows_per_second"] = result.rowsPerSecond;
    json["notes"] = result.notes;
    return json;
}

/// The command `experiment` for one on facts.
[[nodiscard]] Answer runFactsCommand(const Options& options);
/// Whether its WHAT names one.
[[nodiscard]] bool asksForFacts(const Options& options);

} // namespace mambascope::cli
