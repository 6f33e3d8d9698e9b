// SPDX-License-Identifier: GPL-3.0-or-later
// facts: experiments on the facts of a data set (FactSettings), into a result folder that can be gone on
// with, as `experiment` does for knockouts. On the command line it is a part of `experiment`.
#pragma once

#include <cstdint>
#include <string>

#include "core/values/fact_settings.hpp"
#include "core/values/fact_summary.hpp"
#include "core/values/kind_parts.hpp"
#include "core/values/selection.hpp"
#include "core/values/shard.hpp"

namespace mambascope {

struct FactsRequest {
    ModelRef model; ///< as ExperimentRequest's, and all below but the settings
    std::string data;
    Selection selection;
    FactSettings settings;
    std::string folder;
    Shard shard;
    std::vector<DeviceChoice> devices = {};
    bool everyGpu = false;

    [[nodiscard]] bool isSweep() const { return true; }
    [[nodiscard]] bool isBackground() const { return true; }
    friend bool operator==(const FactsRequest&, const FactsRequest&) = default;
};

struct FactsSnapshot {
    ModelInfo model;
    std::int64_t done = 0; ///< as ExperimentSnapshot's, and all below but the summary
    std::int64_t total = 0;
    std::int64_t skipped = 0;
    std::int64_t found = 0;
    double rowsPerSecond = 0;
    FactSummary summary; ///< so far; partial snapshots have neither bootstrap nor medians
    std::vector<std::string> notes = {};
};

void fields(auto& archive, Like<FactsRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("data", request.data);
    archive.field("selection", request.selection);
    archive.field("settings", request.settings);
    archive.field("folder", request.folder);
    archive.optionalField("shard", request.shard);
    archive.optionalField("devices", request.devices);
    archive.optionalField("every_gpu", request.everyGpu);
}

void fields(auto& archive, Like<FactsSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("done", snapshot.done);
    archive.field("total", snapshot.total);
    archive.field("skipped", snapshot.skipped);
    archive.field("found", snapshot.found);
    archive.field("rows_per_second", snapshot.rowsPerSecond);
    archive.field("summary", snapshot.summary);
    archive.optionalField("notes", snapshot.notes);
}

void checkAnswer(const FactsSnapshot& snapshot, const FactsRequest& request, const JsonNode& body);

/// Runs the facts that are not in the folder yet (core/experiments/run_facts.hpp). Throws Error as the
/// analysis of ExperimentRequest does.
[[nodiscard]] FactsSnapshot analyse(const FactsRequest& request, AnalysisEnvironment& environment);

struct FactsKind {
    using Request = FactsRequest;
    using Snapshot = FactsSnapshot;
    static constexpr std::string_view kName = "facts";
    static constexpr std::string_view kSummary = "tracing, paths, blocking, edits or linear relations of all "
                                                 "facts of a data set, into a folder";
    static constexpr bool kHasCommand = false; ///< `experiment` asks for it
};

} // namespace mambascope
