// SPDX-License-Identifier: GPL-3.0-or-later
// evaluate: what a model says behind many prompts, and where their answers stand.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/error.hpp"
#include "core/values/kind_parts.hpp"

namespace mambascope {

/// One row of a data set. The request holds the prompts themselves, so that it needs no file and means the
/// same on every machine; long data sets are asked for in parts.
struct EvaluatePrompt {
    std::int64_t row = 0; ///< the caller's number
    std::string text;
    std::string answer;     ///< the first token of " "+answer is scored
    std::string rival = {}; ///< another answer, whose logit is compared; empty: none
    friend bool operator==(const EvaluatePrompt&, const EvaluatePrompt&) = default;
};

struct EvaluateRequest {
    ModelRef model;
    std::vector<EvaluatePrompt> prompts;
    int topK = 5;   ///< likeliest tokens to list; may be 0
    int greedy = 5; ///< tokens to go on with, the likeliest one each time; may be 0
    BosChoice bos = BosChoice::Auto;

    [[nodiscard]] bool isSweep() const { return true; }
    [[nodiscard]] bool isBackground() const { return true; }
    friend bool operator==(const EvaluateRequest&, const EvaluateRequest&) = default;
};

/// One prompt's answer.
struct EvaluatedPrompt {
    std::int64_t row = 0;
    /// Why the model can't say anything, in one line; then the rest is empty: the prompt is too long, or its
    /// answer has no token.
    std::string problem = {};
    ErrorCode problemCode = ErrorCode::Internal; ///< where there is one
    TargetInfo target = {};
    int tokens = 0; ///< of the prompt
    double probability = 0;
    int rank = 0; ///< from 1: 1 + the number of tokens with a larger probability (methods.md section 5)
    std::optional<TargetInfo> rival = {};
    double logitDifference = 0;       ///< the answer's logit minus the rival's; 0 without one
    std::vector<TokenScore> top = {}; ///< descending; of equal ones the lower id first
    std::string greedy = {};          ///< the continuation as text
    std::vector<std::int32_t> greedyIds = {};

    [[nodiscard]] bool isHit() const { return rank == 1; }
};

struct EvaluateSnapshot {
    ModelInfo model;
    std::int64_t total = 0; ///< prompts of the request
    std::int64_t done = 0;  ///< of them, so far
    /// A partial snapshot holds those since the one before, the last one all of them; in the request's order.
    std::vector<EvaluatedPrompt> prompts;
};

void fields(auto& archive, Like<EvaluatePrompt> auto& prompt) {
    archive.field("row", prompt.row);
    archive.field("text", prompt.text);
    archive.field("answer", prompt.answer);
    archive.optionalField("rival", prompt.rival);
}

void fields(auto& archive, Like<EvaluateRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompts", request.prompts);
    archive.field("top_k", request.topK);
    archive.field("greedy", request.greedy);
    archive.optionalField("bos", request.bos);
}

void fields(auto& archive, Like<EvaluatedPrompt> auto& prompt) {
    archive.field("row", prompt.row);
    archive.field("problem", prompt.problem);
    archive.field("problem_code", prompt.problemCode);
    archive.field("target", prompt.target);
    archive.field("tokens", prompt.tokens);
    archive.field("probability", prompt.probability);
    archive.field("rank", prompt.rank);
    archive.field("rival", prompt.rival);
    archive.field("logit_difference", prompt.logitDifference);
    archive.field("top", prompt.top);
    archive.field("greedy", prompt.greedy);
    archive.field("greedy_ids", prompt.greedyIds);
}

void fields(auto& archive, Like<EvaluateSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("total", snapshot.total);
    archive.field("done", snapshot.done);
    archive.field("prompts", snapshot.prompts);
}

void checkAnswer(const EvaluateSnapshot& snapshot, const EvaluateRequest& request, const JsonNode& body);

/// Many prompts in one pass (core/passes/prompt_batch.hpp). A prompt that the model can't take is told in its
/// place and stops nothing.
[[nodiscard]] EvaluateSnapshot analyse(const EvaluateRequest& request, AnalysisEnvironment& environment);

struct EvaluateKind {
    using Request = EvaluateRequest;
    using Snapshot = EvaluateSnapshot;
    static constexpr std::string_view kName = "evaluate";
    static constexpr std::string_view kSummary =
        "probability, rank and likeliest tokens of every prompt of a data set, for any number of models";
};

} // namespace mambascope
