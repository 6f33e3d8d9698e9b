// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of every kind with all fields away from their defaults, and their comparison member by member. The
// structured bindings stop compiling when a struct gains a member, so that none is forgotten on the wire.
#pragma once

#include <cmath>
#include <limits>
#include <tuple>

#include "core/values/snapshot.hpp"
#include "tests/core/wire/sample_blocks.hpp"
#include "tests/core/wire/sample_edits.hpp"
#include "tests/core/wire/sample_facts.hpp"
#include "tests/core/wire/sample_relations.hpp"
#include "tests/core/wire/sample_traces.hpp"

namespace mambascope {

inline auto members(const ModelInfo& value) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r] = value;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r);
}
inline auto members(const Provenance& value) {
    const auto& [a, b, c, d, e, f, g, h] = value;
    return std::tie(a, b, c, d, e, f, g, h);
}
inline auto members(const PromptInfo& value) {
    const auto& [a, b, c] = value;
    return std::tie(a, b, c);
}
inline auto members(const TargetInfo& value) {
    const auto& [a, b, c, d] = value;
    return std::tie(a, b, c, d);
}
inline auto members(const TokenScore& value) {
    const auto& [a, b, c, d, e] = value;
    return std::tie(a, b, c, d, e);
}
inline auto members(const CleanResult& value) {
    const auto& [a, b] = value;
    return std::tie(a, b);
}
inline auto members(const VariantResult& value) {
    const auto& [a, b, c, d, e, f] = value;
    return std::tie(a, b, c, d, e, f);
}
inline auto members(const ModelSnapshot& value) {
    const auto& [a] = value;
    return std::tie(a);
}
inline auto members(const PredictSnapshot& value) {
    const auto& [a, b, c, d, e, f, g] = value;
    return std::tie(a, b, c, d, e, f, g);
}
inline auto members(const AttentionSnapshot& value) {
    const auto& [a, b, c, d, e, f, g, h, i] = value;
    return std::tie(a, b, c, d, e, f, g, h, i);
}
inline auto members(const MapSnapshot& value) {
    const auto& [a, b, c, d, e, f, g, h] = value;
    return std::tie(a, b, c, d, e, f, g, h);
}
inline auto members(const FlowSnapshot& value) {
    const auto& [a, b, c, d, e, f, g, h] = value;
    return std::tie(a, b, c, d, e, f, g, h);
}
inline auto members(const TrustSnapshot& value) {
    const auto& [a, b, c, d, e, f] = value;
    return std::tie(a, b, c, d, e, f);
}
inline auto members(const EvaluatedPrompt& value) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k, l] = value;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l);
}
inline auto members(const EvaluateSnapshot& value) {
    const auto& [a, b, c, d] = value;
    return std::tie(a, b, c, d);
}
inline auto members(const ExperimentSnapshot& value) {
    const auto& [a, b, c, d, e, f, g, h] = value;
    return std::tie(a, b, c, d, e, f, g, h);
}
inline auto members(const Snapshot& value) {
    const auto& [a, b, c, d] = value;
    return std::tie(a, b, c, d);
}
inline auto members(const Failure& value) {
    const auto& [a, b, c, d] = value;
    return std::tie(a, b, c, d);
}
inline auto members(const Progress& value) {
    const auto& [a, b, c, d] = value;
    return std::tie(a, b, c, d);
}

template <typename T>
requires requires(const T& value) {
    members(value);
}
bool operator==(const T& left, const T& right) {
    return members(left) == members(right);
}

namespace testing {

inline ModelInfo sampleModel() {
    return {"demo",
            "/models/dem\xC3\xB6",
            "Mamba-2",
            4,
            2,
            192,
            3,
            7'600'000'000,
            15'200'000'001,
            "fp16",
            64,
            true,
            3,
            true,
            true,
            {"one tensor is not used"},
            "sha256:0123",
            "89abcdef"};
}

inline PromptInfo samplePrompt() {
    return {{{0, "", 0, 0}, {1, "\xE6", 0, 1}, {2, " a\n\"", 1, 5}}, IndexRange{1, 2}, {"one note", ""}};
}

inline TargetInfo sampleTarget() {
    return {" French", 2, true, true};
}

inline KnockoutSpec sampleKnockout() {
    return {
        {{{Role::Last, IndexRange{0, 2}}, {ByteSpan{1, 4}, Role::Context}, {{0, 3}, {2, 2}}}, {{}, {}, {}}},
        Strict::Full,
        "is \xE2\x86\x90 subject",
        {{DecayGroup::Fast, DecayGroup::Slow}, {{0, 1}, {3, 3}}}};
}

inline ExperimentRequest sampleExperiment(const ModelRef& model) {
    Selection selection;
    selection.within = std::vector<std::int64_t>{1, 5, 21918};
    selection.relations = {"P103", "\xFE"};
    selection.subject = SubjectPlace::Later;
    selection.filter = "rank(demo) <= 3";
    selection.knownBy = {"demo", "other"};
    selection.rankAtMost = 5;
    selection.probabilityAtLeast = 0.1;
    selection.sample = 2;
    selection.seed = 18'446'744'073'709'551'615U;
    selection.limit = 9'000'000'000;
    selection.rows = std::vector<std::int64_t>{5};
    ExperimentSettings settings;
    settings.sort = ExperimentSort::Features;
    settings.windows = {1, 3};
    settings.align = WindowAlign::Center;
    settings.query = Role::Subject;
    settings.sources = {Role::RelationWithLast, Role::Begin};
    settings.heads = {{DecayGroup::Fast}, {{0, 1}}, {}};
    settings.groups = {{"slow", {{DecayGroup::Slow}, {}, {}}}, {"1/4", {{}, {}, {{1, 4}}}}};
    settings.empty = EmptySets::CountAsZero;
    settings.bos = BosChoice::Off;
    settings.seed = 7;
    settings.strict = Strict::Taps;
    return {model,
            "counterfact",
            selection,
            settings,
            "/results/d\xC3\xB6",
            {2, 3},
            {{DeviceKind::Cuda, 1}, {DeviceKind::Cpu, 0}},
            true};
}

inline std::vector<RequestBody> sampleBodies() {
    const ModelRef model{"demo", {DeviceKind::Cuda, 3}, Precision::Bf16};
    const PromptSpec prompt{"br\xFFken text", ByteSpan{2, 9}, " subject", "target"};
    return {ModelRequest{model},
            PredictRequest{
                model, prompt, {sampleKnockout(), {}}, 17, true, CheckChoice{9, 18'446'744'073'709'551'615U}},
            AttentionRequest{model,
                             prompt,
                             AttentionView::Contribution,
                             5,
                             {{0, 3}, {9, 9}},
                             {{DecayGroup::Middle}, {}},
                             true,
                             CheckChoice{}},
            MapRequest{{"other", {DeviceKind::Cpu, 0}, Precision::Tf32},
                       {"short", {}, "", ""},
                       15,
                       WindowAlign::Center,
                       2,
                       {{}, {{4, 5}}},
                       CheckChoice{1, 2}},
            FlowRequest{model,
                        prompt,
                        1,
                        WindowAlign::Start,
                        {Role::All, Role::Context, Role::First},
                        {{DecayGroup::Fast}, {}},
                        CheckChoice{300, 0}},
            TrustRequest{model, prompt, {sampleKnockout(), {}}},
            EvaluateRequest{model,
                            {{7, "The \xFF is", "a", "b"}, {21918, "", "", ""}, {9, "x", "y", ""}},
                            3,
                            2,
                            BosChoice::On},
            sampleExperiment(model),
            sampleTraceRequest(model, prompt),
            samplePathRequest(model, prompt),
            sampleBlockRequest(model, prompt),
            sampleStatsRequest(model),
            sampleLreRequest(model),
            sampleEditRequest(model, prompt),
            sampleFactsRequest(model)};
}

/// Every measure, at the given place.
inline CheckReport sampleReport(const std::vector<int>& where) {
    const double inf = std::numeric_limits<double>::infinity();
    return {3,
            40,
            7,
            CheckDifference{1.5e-6, 5e-4, where},
            CheckDifference{0.25, {}, {}},
            CheckDifference{inf, 1e-3, where},
            CheckDifference{0, 5e-4, where}};
}

inline EvaluatedPrompt sampleEvaluated() {
    EvaluatedPrompt prompt;
    prompt.row = 7;
    prompt.target = sampleTarget();
    prompt.tokens = 4;
    prompt.probability = 1.0 / 3.0;
    prompt.rank = 2;
    prompt.rival = sampleTarget();
    prompt.logitDifference = -0.5;
    prompt.top = {{1, " a", 0.75, 3.5, 0.1}, {2, "\xFE", 1e-300, -12.25, 1.0 / 3.0}};
    prompt.greedy = " a\xFE";
    prompt.greedyIds = {1, 2};
    return prompt;
}

inline EvaluatedPrompt sampleProblem() {
    EvaluatedPrompt prompt;
    prompt.row = 21918;
    prompt.problem = "the prompt is empty";
    prompt.problemCode = ErrorCode::PromptEmpty;
    return prompt;
}

inline ExperimentSnapshot sampleExperimentAnswer() {
    const SummaryCurve curve{{-0.5, 1.0 / 3.0}, {{-1, 0}, {0.1, 0.5}}, {{-0.75, -0.25}, {0, 1e-300}}};
    const SummaryCurve partial{{0.25, 1}, {{0, 1}, {1, 1}}, {}};
    const SourceSummary source{"slow", "relation-with-last", 9'000'000'000, 2, 1, curve, partial, curve};
    const std::vector<SourceSummary> sources{source, source, source, source}; // two groups of two
    const SummaryPart part{7, {{1, {{0, 0}, {1, 1}}, sources}, {3, {{0, 2}, {1, 3}}, sources}}};
    return {sampleModel(),
            5,
            7,
            1,
            2,
            12.5,
            {true, 1, part, part, part, {10'000, "relation, else prompt", 34, 18'446'744'073'709'551'615U}},
            {"a worker failed: \xFE"}};
}

inline std::vector<SnapshotBody> sampleAnswers() {
    const std::vector<TokenScore> top{{1, " a", 0.75, 3.5, 0.1}, {2, "\xFE", 1e-300, -12.25, 1.0 / 3.0}};
    const double inf = std::numeric_limits<double>::infinity();
    const CleanResult clean{0.1, top};
    const std::vector<VariantResult> variants{
        {sampleKnockout(), 0.05, -0.5, top, {0.2, 1e-17}, {{{0, 2}, {0, 1}, {3}}, {{}, {}, {}}}},
        {{}, 0, inf, {}, {0.25, 0}, {}}};
    std::vector<float> values(2 * 9, 0.1F);
    values[3] = -0.0F;
    values[4] = std::numeric_limits<float>::denorm_min();
    values[5] = std::numeric_limits<float>::max();
    values[6] = -std::numeric_limits<float>::infinity();
    return {ModelSnapshot{sampleModel()},
            PredictSnapshot{sampleModel(), samplePrompt(), sampleTarget(), clean, variants,
                            std::vector<float>(9, 1.1F), sampleReport({2, 1})},
            AttentionSnapshot{sampleModel(),
                              samplePrompt(),
                              AttentionView::Normalized,
                              1,
                              {0, 3},
                              values,
                              3e-7,
                              {{DecayGroup::Middle}, {{1, 1}}},
                              sampleReport({1, 2, 0})},
            MapSnapshot{sampleModel(),
                        samplePrompt(),
                        sampleTarget(),
                        2,
                        {{0, 2}, {1, 3}},
                        0.9,
                        {0.5F, 0.25F, 1e-20F, 0.1F, 1, 0},
                        sampleReport({2, 1})},
            FlowSnapshot{sampleModel(),
                         samplePrompt(),
                         sampleTarget(),
                         {{0, 2}, {1, 3}},
                         0.9,
                         {Role::All, Role::Context, Role::First},
                         {{0.1, 0.2}, {0.3, 1.0 / 7.0}, {0, 1}},
                         sampleReport({2, 1})},
            TrustSnapshot{sampleModel(),
                          samplePrompt(),
                          sampleTarget(),
                          {1e-7, 3e-8, inf, 0},
                          {0.9, 0.9, 0, {}},
                          {{0.1, 1.0 / 3.0, 2e-7, ConvolutionLeak{0.1, 0.05}}, {0, 0, inf, {}}}},
            EvaluateSnapshot{sampleModel(), 3, 2, {sampleEvaluated(), sampleProblem()}},
            sampleExperimentAnswer(),
            sampleTraceAnswer(sampleModel(), samplePrompt(), sampleTarget(), top),
            samplePathAnswer(sampleModel(), samplePrompt(), sampleTarget()),
            sampleBlockAnswer(sampleModel(), samplePrompt(), sampleTarget()),
            sampleStatsAnswer(sampleModel()),
            sampleLreAnswer(sampleModel()),
            sampleEditAnswer(sampleModel(), samplePrompt()),
            sampleFactsAnswer(sampleModel())};
}

inline std::vector<Snapshot> sampleSnapshots() {
    std::vector<Snapshot> snapshots;
    const std::vector<RequestBody> bodies = sampleBodies();
    const std::vector<SnapshotBody> answers = sampleAnswers();
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        snapshots.push_back({{"left/channel", 18'446'744'073'709'551'615U, bodies[i]},
                             {"cpu (2 threads)", "fp32", 12.5, true, "0.1.0 (0123)", "LibTorch 2.11.0",
                              "a processor", "2026-11-29T23:10:00Z"},
                             i % 2 == 1,
                             answers[i]});
    }
    return snapshots;
}

} // namespace testing
} // namespace mambascope
