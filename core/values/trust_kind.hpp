// SPDX-License-Identifier: GPL-3.0-or-later
// trust: how far the numbers of a prompt can be trusted. Measured, not assumed: the weights of the attention
// form against the recurrence, partial against full recompute, and what the short convolution lets through.
#pragma once

#include "core/values/kind_parts.hpp"

namespace mambascope {

struct TrustRequest {
    ModelRef model;
    PromptSpec prompt;
    std::vector<KnockoutSpec> knockouts; ///< the runs that are measured, beside the clean one
    /// What a knockout that isn't strict is measured against. Off means taps, as in documents from before
    /// there were two degrees.
    Strict strict = Strict::Off;

    /// It runs all layers several times, so it waits and gives way.
    [[nodiscard]] bool isSweep() const { return true; }
    friend bool operator==(const TrustRequest&, const TrustRequest&) = default;
};

/// The target's probability under one knockout in both modes (design section 3).
struct ConvolutionLeak {
    double open = 0;   ///< the convolution still passes a token that is cut to its right neighbours
    double strict = 0; ///< strict: in the knockout's own degree, or in the request's where it has none

    [[nodiscard]] double difference() const { return open - strict; }
    friend bool operator==(const ConvolutionLeak&, const ConvolutionLeak&) = default;
};

/// One run, by partial recompute and again from layer 0 and position 0 on, in the same build and precision.
struct TrustedRun {
    double probability = 0;     ///< of the target, by partial recompute
    double fullProbability = 0; ///< by full recompute
    /// ‖p − p_full‖ / ‖p_full‖ of the probabilities of the whole vocabulary; infinite if one is not a number.
    double recomputeError = 0;
    /// Only of a knockout that cuts all heads of a model with a short convolution.
    std::optional<ConvolutionLeak> leak;
    friend bool operator==(const TrustedRun&, const TrustedRun&) = default;
};

struct TrustSnapshot {
    /// Relative error that partial recompute stays within in fp32 (design section 7).
    static constexpr double kRecomputeBound = 1e-5;
    /// Relative error of a layer's rebuilt output that counts as rounding of fp32.
    static constexpr double kRebuildBound = 1e-4;

    ModelInfo model;
    PromptInfo prompt;
    TargetInfo target;
    /// By layer: ‖Σ_k weight·x_k + D·x − mixer output‖ / ‖mixer output‖, the output by the plain recurrence
    /// (in a transformer by plain attention) in float64. Infinite if it is not a number.
    std::vector<double> rebuildErrors;
    TrustedRun clean;
    std::vector<TrustedRun> runs; ///< one for each knockout

    /// The layer with the largest error; 0 where there are no layers.
    [[nodiscard]] std::size_t worstLayer() const;
    [[nodiscard]] double rebuildError() const;
    /// Over the clean run and all knockouts.
    [[nodiscard]] double recomputeError() const;
};

void fields(auto& archive, Like<TrustRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("knockouts", request.knockouts);
    archive.optionalField("strict", request.strict);
}

void fields(auto& archive, Like<ConvolutionLeak> auto& leak) {
    archive.field("open", leak.open);
    archive.field("strict", leak.strict);
}

void fields(auto& archive, Like<TrustedRun> auto& run) {
    archive.field("probability", run.probability);
    archive.field("full_probability", run.fullProbability);
    archive.field("recompute_error", run.recomputeError);
    archive.field("leak", run.leak);
}

void fields(auto& archive, Like<TrustSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("target", snapshot.target);
    archive.field("rebuild_errors", snapshot.rebuildErrors);
    archive.field("clean", snapshot.clean);
    archive.field("runs", snapshot.runs);
}

void checkAnswer(const TrustSnapshot& snapshot, const TrustRequest& request, const JsonNode& body);

/// Throws Error as predict does.
[[nodiscard]] TrustSnapshot analyse(const TrustRequest& request, AnalysisEnvironment& environment);

struct TrustKind {
    using Request = TrustRequest;
    using Snapshot = TrustSnapshot;
    static constexpr std::string_view kName = "trust";
    static constexpr std::string_view kSummary =
        "errors of the attention form and of partial recompute, and what the convolution lets through";
};

} // namespace mambascope
