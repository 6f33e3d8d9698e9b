// SPDX-License-Identifier: GPL-3.0-or-later
// flow: probability of the target when the last token is cut from a whole token set, for every window.
#pragma once

#include "core/values/kind_parts.hpp"

namespace mambascope {

struct FlowRequest {
    ModelRef model;
    PromptSpec prompt;
    int window = 9;
    WindowAlign align = WindowAlign::Start;
    std::vector<Role> sources{Role::Subject, Role::Relation, Role::Last, Role::First};
    HeadSelection heads = {};              ///< the heads that lose the edges
    std::optional<CheckChoice> check = {}; ///< also compute the answer again, and compare
    Strict strict = Strict::Off;           ///< what else the cuts take away; not together with heads

    [[nodiscard]] bool isSweep() const { return true; }
    friend bool operator==(const FlowRequest&, const FlowRequest&) = default;
};

struct FlowSnapshot {
    ModelInfo model;
    PromptInfo prompt;
    TargetInfo target;
    std::vector<IndexRange> windows;
    double baseProbability = 0;
    std::vector<Role> sources;
    std::vector<std::vector<double>> probability; ///< [source role][window]
    std::optional<CheckReport> check = {};        ///< if it was asked for
};

void fields(auto& archive, Like<FlowRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("window", request.window);
    archive.field("align", request.align);
    archive.field("sources", request.sources);
    archive.optionalField("heads", request.heads);
    archive.optionalField("check", request.check);
    archive.optionalField("strict", request.strict);
}

void fields(auto& archive, Like<FlowSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("target", snapshot.target);
    archive.field("windows", snapshot.windows);
    archive.field("base_probability", snapshot.baseProbability);
    archive.field("sources", snapshot.sources);
    archive.field("probability", snapshot.probability);
    archive.optionalField("check", snapshot.check);
}

void checkAnswer(const FlowSnapshot& snapshot, const FlowRequest& request, const JsonNode& body);

/// Macro knockout or information flow (methods.md section 5).
[[nodiscard]] FlowSnapshot analyse(const FlowRequest& request, AnalysisEnvironment& environment);

struct FlowKind {
    using Request = FlowRequest;
    using Snapshot = FlowSnapshot;
    static constexpr std::string_view kName = "flow";
    static constexpr std::string_view kSummary =
        "information flow: token sets cut from the last token, window by window";
};

} // namespace mambascope
