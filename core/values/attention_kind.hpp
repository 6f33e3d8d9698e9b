// SPDX-License-Identifier: GPL-3.0-or-later
// attention: the displayed hidden attention (design section 3) of layers.
#pragma once

#include <cstddef>

#include "core/values/kind_parts.hpp"

namespace mambascope {

struct AttentionRequest {
    ModelRef model;
    PromptSpec prompt;
    AttentionView view = AttentionView::Absolute;
    std::optional<int> head;        ///< nothing: over all heads
    std::vector<IndexRange> layers; ///< empty: all layers
    HeadSelection heads = {};       ///< over these heads; not together with `head`
    /// Also measure AttentionSnapshot::rebuildError. That runs through all layers in float64, so it waits and
    /// gives way as a sweep does.
    bool measureError = false;
    std::optional<CheckChoice> check = {}; ///< also compute the answer again, and compare

    [[nodiscard]] bool isSweep() const { return measureError || check; }
    friend bool operator==(const AttentionRequest&, const AttentionRequest&) = default;
};

struct AttentionSnapshot {
    ModelInfo model;
    PromptInfo prompt;
    AttentionView view = AttentionView::Absolute;
    std::optional<int> head;
    std::vector<int> layers;   ///< layer numbers, ascending
    std::vector<float> values; ///< [layers, query, source]; 0 above the diagonal
    /// Max over layers of ‖Σ_k weight·x_k + D·x − mixer output‖ / ‖mixer output‖, if it was asked for.
    std::optional<double> rebuildError;
    HeadSelection heads = {};              ///< what the request chose
    std::optional<CheckReport> check = {}; ///< if it was asked for

    /// Values [query, source] of the i-th entry of `layers`.
    [[nodiscard]] const float* layerValues(std::size_t i) const {
        const std::size_t t = prompt.tokens.size();
        return values.data() + i * t * t;
    }
};

void fields(auto& archive, Like<AttentionRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("view", request.view);
    archive.field("head", request.head);
    archive.field("layers", request.layers);
    archive.optionalField("heads", request.heads);
    archive.optionalField("measure_error", request.measureError);
    archive.optionalField("check", request.check);
}

void fields(auto& archive, Like<AttentionSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("view", snapshot.view);
    archive.field("head", snapshot.head);
    archive.field("layers", snapshot.layers);
    archive.field("values", snapshot.values);
    archive.field("rebuild_error", snapshot.rebuildError);
    archive.optionalField("heads", snapshot.heads);
    archive.optionalField("check", snapshot.check);
}

void checkAnswer(const AttentionSnapshot& snapshot, const AttentionRequest& request, const JsonNode& body);

[[nodiscard]] AttentionSnapshot analyse(const AttentionRequest& request, AnalysisEnvironment& environment);

struct AttentionKind {
    using Request = AttentionRequest;
    using Snapshot = AttentionSnapshot;
    static constexpr std::string_view kName = "attention";
    static constexpr std::string_view kSummary = "one layer's hidden attention, query by source";
};

} // namespace mambascope
