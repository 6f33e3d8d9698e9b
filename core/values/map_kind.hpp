// SPDX-License-Identifier: GPL-3.0-or-later
// map: probability of the target under every (source, window) knockout of one query.
#pragma once

#include "core/values/kind_parts.hpp"

namespace mambascope {

struct MapRequest {
    ModelRef model;
    PromptSpec prompt;
    int window = 9;
    WindowAlign align = WindowAlign::Start;
    std::optional<int> query;              ///< nothing: the last token
    HeadSelection heads = {};              ///< the heads that lose the edge
    std::optional<CheckChoice> check = {}; ///< also compute the answer again, and compare
    Strict strict = Strict::Off;           ///< what else the cuts take away; not together with heads

    [[nodiscard]] bool isSweep() const { return true; }
    friend bool operator==(const MapRequest&, const MapRequest&) = default;
};

struct MapSnapshot {
    ModelInfo model;
    PromptInfo prompt;
    TargetInfo target;
    int query = 0;
    std::vector<IndexRange> windows;
    double baseProbability = 0;
    std::vector<float>
        probability; ///< [source token, window]; NaN where not computed yet (partial snapshots)
    std::optional<CheckReport> check = {}; ///< if it was asked for
};

void fields(auto& archive, Like<MapRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("window", request.window);
    archive.field("align", request.align);
    archive.field("query", request.query);
    archive.optionalField("heads", request.heads);
    archive.optionalField("check", request.check);
    archive.optionalField("strict", request.strict);
}

void fields(auto& archive, Like<MapSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("target", snapshot.target);
    archive.field("query", snapshot.query);
    archive.field("windows", snapshot.windows);
    archive.field("base_probability", snapshot.baseProbability);
    archive.field("probability", snapshot.probability);
    archive.optionalField("check", snapshot.check);
}

void checkAnswer(const MapSnapshot& snapshot, const MapRequest& request, const JsonNode& body);

/// Micro knockout (MAMBA Explain, section 4; methods.md section 6).
[[nodiscard]] MapSnapshot analyse(const MapRequest& request, AnalysisEnvironment& environment);

struct MapKind {
    using Request = MapRequest;
    using Snapshot = MapSnapshot;
    static constexpr std::string_view kName = "map";
    static constexpr std::string_view kSummary = "knockout map: every source token, every layer window";
};

} // namespace mambascope
