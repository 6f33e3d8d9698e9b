// SPDX-License-Identifier: GPL-3.0-or-later
// predict: next-token predictions, clean and under each knockout.
#pragma once

#include "core/values/kind_parts.hpp"

namespace mambascope {

struct PredictRequest {
    ModelRef model;
    PromptSpec prompt;
    std::vector<KnockoutSpec> knockouts; ///< one variant each
    int topK = 10;
    bool logits = false;                   ///< also return the last position's logits of every run
    std::optional<CheckChoice> check = {}; ///< also compute the answer again, and compare

    [[nodiscard]] bool isSweep() const { return check.has_value(); }
    friend bool operator==(const PredictRequest&, const PredictRequest&) = default;
};

struct CleanResult {
    double targetProbability = 0;
    std::vector<TokenScore> top; ///< descending
};

struct VariantResult {
    KnockoutSpec knockout;
    double targetProbability = 0;
    double relativeChange = 0;       ///< (p − p0) / p0
    std::vector<TokenScore> top;     ///< this variant's own top-K
    std::vector<double> cleanTopNow; ///< this variant's probability of each token of CleanResult::top
    std::vector<Edge> edges;         ///< what the specification resolved to
};

struct PredictSnapshot {
    ModelInfo model;
    PromptInfo prompt;
    TargetInfo target;
    CleanResult clean;
    std::vector<VariantResult> variants;
    std::vector<float> logits; ///< [1 + variants, vocabulary], row 0 clean; empty unless asked for
    std::optional<CheckReport> check = {}; ///< if it was asked for
};

void fields(auto& archive, Like<PredictRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("knockouts", request.knockouts);
    archive.field("top_k", request.topK);
    archive.field("logits", request.logits);
    archive.optionalField("check", request.check);
}

void fields(auto& archive, Like<CleanResult> auto& clean) {
    archive.field("target_probability", clean.targetProbability);
    archive.field("top", clean.top);
}

void fields(auto& archive, Like<VariantResult> auto& variant) {
    archive.field("knockout", variant.knockout);
    archive.field("target_probability", variant.targetProbability);
    archive.field("relative_change", variant.relativeChange);
    archive.field("top", variant.top);
    archive.field("clean_top_now", variant.cleanTopNow);
    archive.field("edges", variant.edges);
}

void fields(auto& archive, Like<PredictSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("target", snapshot.target);
    archive.field("clean", snapshot.clean);
    archive.field("variants", snapshot.variants);
    archive.field("logits", snapshot.logits);
    archive.optionalField("check", snapshot.check);
}

void checkAnswer(const PredictSnapshot& snapshot, const PredictRequest& request, const JsonNode& body);

/// By exact partial recompute (design section 4).
[[nodiscard]] PredictSnapshot analyse(const PredictRequest& request, AnalysisEnvironment& environment);

struct PredictKind {
    using Request = PredictRequest;
    using Snapshot = PredictSnapshot;
    static constexpr std::string_view kName = "predict";
    static constexpr std::string_view kSummary = "next-token probabilities, clean and under knockouts";
};

} // namespace mambascope
