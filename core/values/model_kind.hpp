// SPDX-License-Identifier: GPL-3.0-or-later
// model: loads a model (or finds it loaded) and describes it.
#pragma once

#include "core/values/kind_parts.hpp"

namespace mambascope {

struct ModelRequest {
    ModelRef model;

    [[nodiscard]] bool isSweep() const { return false; }
    friend bool operator==(const ModelRequest&, const ModelRequest&) = default;
};

struct ModelSnapshot {
    ModelInfo model;
};

void fields(auto& archive, Like<ModelRequest> auto& request) {
    archive.field("model", request.model);
}

void fields(auto& archive, Like<ModelSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
}

void checkAnswer(const ModelSnapshot& snapshot, const ModelRequest& request, const JsonNode& body);

[[nodiscard]] ModelSnapshot analyse(const ModelRequest& request, AnalysisEnvironment& environment);

struct ModelKind {
    using Request = ModelRequest;
    using Snapshot = ModelSnapshot;
    static constexpr std::string_view kName = "model";
    static constexpr std::string_view kSummary = "one model, loaded: its layers, heads, sizes and notes";
};

} // namespace mambascope
