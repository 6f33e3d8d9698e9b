// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine answers: immutable host memory, shared between threads without locks.
#pragma once

#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/error.hpp"
#include "core/values/model_info.hpp"
#include "core/values/request.hpp"

namespace mambascope {

/// Where a number comes from: shown in the status bar and stored with every figure.
struct Provenance {
    std::string device;       ///< "cpu (2 threads)" or the GPU's name
    std::string precision;    ///< "fp32", "tf32" or "bf16"
    double durationMs = 0;    ///< wall time of this request on the engine thread
    bool traceCached = false; ///< the clean run was there already
};

/// The tokenized prompt with its subject.
struct PromptInfo {
    std::vector<Token> tokens;
    std::optional<IndexRange> subject; ///< inclusive token range
    std::vector<std::string>
        notes; ///< what the user should know, one line each (e.g. only the first target token is scored)
};

struct TargetInfo {
    std::string text; ///< decoded token, with its space
    std::int32_t id = 0;
    bool chosenByModel = false;  ///< no target was given: the clean run's top token
    bool firstOfSeveral = false; ///< the given target is several tokens; its first one is scored
};

struct TokenScore {
    std::int32_t id = 0;
    std::string text;
    double probability = 0;
    double logit = 0;
    double cleanProbability = 0; ///< of the same token in the clean run
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

/// The largest difference of one kind between an answer and its reference.
struct CheckDifference {
    double largest = 0;          ///< infinite where the answer is not a number
    std::optional<double> bound; ///< what fp32 stays within; nothing under tf32 and bf16
    /// Indices of the place. Predict: {run, token id}, run 0 clean, i + 1 the i-th knockout; map: {source
    /// token, window}; flow: {set of sources, window}; in these two {} is the clean run. Attention: {entry of
    /// `layers`, query, source}.
    std::vector<int> where = {};

    [[nodiscard]] bool holds() const { return std::isfinite(largest) && (!bound || largest <= *bound); }
    friend bool operator==(const CheckDifference&, const CheckDifference&) = default;
};

/// How an answer compares with the same computed again (CheckChoice).
struct CheckReport {
    std::int64_t checked = 0;             ///< knockouts that were computed again (layers in attention) ...
    std::int64_t total = 0;               ///< ... of so many
    std::uint64_t seed = 0;               ///< of the draw, where not all were
    std::optional<CheckDifference> logit; ///< over the standard deviation of the reference's logits
    std::optional<CheckDifference> probability; ///< as it is: 0.01 is one percentage point
    std::optional<CheckDifference> relative;    ///< of a probability, divided by the reference's
    std::optional<CheckDifference> attention;   ///< of a shown value, divided by its layer's largest

    [[nodiscard]] bool holds() const {
        const auto fine = [](const auto& difference) { return !difference || difference->holds(); };
        return fine(logit) && fine(probability) && fine(relative) && fine(attention);
    }
    friend bool operator==(const CheckReport&, const CheckReport&) = default;
};

struct ModelSnapshot {
    ModelInfo model;
};

struct PredictSnapshot {
    ModelInfo model;
    PromptInfo prompt;
    TargetInfo target;
    CleanResult clean;
    std::vector<VariantResult> variants;
    std::vector<float> logits; ///< [1 + variants, vocabulary], row 0 clean; empty unless asked for
    std::optional<CheckReport> check = {}; ///< where it was asked for
};

struct AttentionSnapshot {
    ModelInfo model;
    PromptInfo prompt;
    AttentionView view = AttentionView::Absolute;
    std::optional<int> head;
    std::vector<int> layers;   ///< layer numbers, ascending
    std::vector<float> values; ///< [layers, query, source]; 0 above the diagonal
    /// Max over layers of ‖Σ_k weight·x_k + D·x − mixer output‖ / ‖mixer output‖, where it was asked for.
    std::optional<double> rebuildError;
    HeadSelection heads = {};              ///< what the request chose
    std::optional<CheckReport> check = {}; ///< where it was asked for

    /// Values [query, source] of the i-th entry of `layers`.
    [[nodiscard]] const float* layerValues(std::size_t i) const {
        const std::size_t t = prompt.tokens.size();
        return values.data() + i * t * t;
    }
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
    std::optional<CheckReport> check = {}; ///< where it was asked for
};

struct FlowSnapshot {
    ModelInfo model;
    PromptInfo prompt;
    TargetInfo target;
    std::vector<IndexRange> windows;
    double baseProbability = 0;
    std::vector<Role> sources;
    std::vector<std::vector<double>> probability; ///< [source role][window]
    std::optional<CheckReport> check = {};        ///< where it was asked for
};

using SnapshotBody =
    std::variant<ModelSnapshot, PredictSnapshot, AttentionSnapshot, MapSnapshot, FlowSnapshot>;

struct Snapshot {
    Request request;
    Provenance provenance;
    bool partial = false; ///< a sweep that is still running; more snapshots of the same generation follow
    SnapshotBody body;
};

/// A request that could not be answered. The engine lives on.
struct Failure {
    Request request;
    ErrorCode code = ErrorCode::Internal;
    std::vector<std::string> arguments;
    std::string detail; ///< one English line
};

/// At most every 100 ms and once at the end of each stage.
struct Progress {
    Request request;
    std::string stage; ///< "load", "trace", "sweep", "check"
    std::int64_t done = 0;
    std::int64_t total = 0;
};

} // namespace mambascope
