// SPDX-License-Identifier: GPL-3.0-or-later
// experiment: flow, map or feature knockouts of all selected prompts of a data set, into a result folder that
// can be gone on with (core/results). Partial snapshots tell how far it is and what the means are so far.
#pragma once

#include <cstdint>
#include <string>

#include "core/values/experiment_settings.hpp"
#include "core/values/experiment_summary.hpp"
#include "core/values/kind_parts.hpp"
#include "core/values/selection.hpp"
#include "core/values/shard.hpp"

namespace mambascope {

struct ExperimentRequest {
    ModelRef model;   ///< its device runs the rows where `devices` is empty
    std::string data; ///< "counterfact", "relations", a file or a saved selection, as openChosenData has it
    Selection selection;
    ExperimentSettings settings;
    std::string folder; ///< of the results; is made, or gone on with if it holds the same experiment
    Shard shard;
    /// A worker for each, which may be the same device several times ("cpu,cpu"); empty: one, on the model's
    /// device.
    std::vector<DeviceChoice> devices = {};
    bool everyGpu = false; ///< instead of `devices`: a worker for every GPU of the machine

    [[nodiscard]] bool isSweep() const { return true; }
    /// It lets maps and flows overtake it, too.
    [[nodiscard]] bool isBackground() const { return true; }
    friend bool operator==(const ExperimentRequest&, const ExperimentRequest&) = default;
};

struct ExperimentSnapshot {
    ModelInfo model;
    std::int64_t done = 0;     ///< rows of this shard that are in the folder, those of earlier runs included
    std::int64_t total = 0;    ///< rows that the shard is to have, but for those that are left out on the way
    std::int64_t skipped = 0;  ///< rows and lines that are left out (skipped.jsonl)
    std::int64_t found = 0;    ///< of `done`: were there before this run
    double rowsPerSecond = 0;  ///< of this run; 0: not known yet
    ExperimentSummary summary; ///< so far; partial snapshots have no bootstrap
    std::vector<std::string> notes = {}; ///< what happened on the way, one line each (a worker that failed)
};

void fields(auto& archive, Like<ExperimentRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("data", request.data);
    archive.field("selection", request.selection);
    archive.field("settings", request.settings);
    archive.field("folder", request.folder);
    archive.optionalField("shard", request.shard);
    archive.optionalField("devices", request.devices);
    archive.optionalField("every_gpu", request.everyGpu);
}

void fields(auto& archive, Like<ExperimentSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("done", snapshot.done);
    archive.field("total", snapshot.total);
    archive.field("skipped", snapshot.skipped);
    archive.field("found", snapshot.found);
    archive.field("rows_per_second", snapshot.rowsPerSecond);
    archive.field("summary", snapshot.summary);
    archive.optionalField("notes", snapshot.notes);
}

void checkAnswer(const ExperimentSnapshot& snapshot, const ExperimentRequest& request, const JsonNode& body);

/// Runs the rows that are not in the folder yet (core/experiments/run_experiment.hpp). Throws Error for bad
/// settings, data or a folder with other results, before anything is computed; FileWriteFailed when the
/// folder can't be written to any more, and Cancelled; what is done stays and is gone on with.
[[nodiscard]] ExperimentSnapshot analyse(const ExperimentRequest& request, AnalysisEnvironment& environment);

struct ExperimentKind {
    using Request = ExperimentRequest;
    using Snapshot = ExperimentSnapshot;
    static constexpr std::string_view kName = "experiment";
    static constexpr std::string_view kSummary =
        "flow, map or feature knockouts of all prompts of a data set, into a folder";
};

} // namespace mambascope
