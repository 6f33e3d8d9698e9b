// SPDX-License-Identifier: GPL-3.0-or-later
// A kind of request that exists for the test alone: counts tokens and layers. With count_analysis.cpp and the
// row in kinds_with_count.hpp this is all that a new kind takes (core/values/kinds.hpp).
#pragma once

#include <cstdint>

#include "core/values/kind_parts.hpp"

namespace mambascope {

struct CountRequest {
    ModelRef model;
    PromptSpec prompt;
    int times = 1;
    bool backwards = false;
    WindowAlign align = WindowAlign::Start;
    std::vector<double> weights = {0.5};
    HeadSelection heads = {};

    [[nodiscard]] bool isSweep() const { return times > 1; }
    friend bool operator==(const CountRequest&, const CountRequest&) = default;
};

struct CountSnapshot {
    ModelInfo model;
    PromptInfo prompt;
    std::int64_t tokens = 0; ///< times the request's times
    std::vector<int> layers;
};

void fields(auto& archive, Like<CountRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("times", request.times);
    archive.field("backwards", request.backwards);
    archive.field("align", request.align);
    archive.field("token_weights", request.weights);
    archive.optionalField("heads", request.heads);
}

void fields(auto& archive, Like<CountSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("count", snapshot.tokens);
    archive.field("layers", snapshot.layers);
}

void checkAnswer(const CountSnapshot& snapshot, const CountRequest& request, const JsonNode& body);

[[nodiscard]] CountSnapshot analyse(const CountRequest& request, AnalysisEnvironment& environment);

struct CountKind {
    using Request = CountRequest;
    using Snapshot = CountSnapshot;
    static constexpr std::string_view kName = "count";
    static constexpr std::string_view kSummary = "how many tokens and layers there are";
};

} // namespace mambascope
