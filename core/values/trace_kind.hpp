// SPDX-License-Identifier: GPL-3.0-or-later
// trace: causal tracing (romba.md sections 2 and 4). The answer's probability in a clean and a corrupted run,
// and when states of one are put into the other: chosen patches, or maps of every token and layer window.
#pragma once

#include "core/values/corruption.hpp"
#include "core/values/kind_parts.hpp"
#include "core/values/patch_spec.hpp"

namespace mambascope {

/// How the cells of a map are computed. Exact: each is a run. Gradient: first-order estimates from one
/// backward pass, a hint while exact cells come in.
enum class TraceMethod { Exact, Gradient };

template <>
struct EnumNames<TraceMethod> {
    static constexpr NameTable<TraceMethod, 2> kTable{
        {{TraceMethod::Exact, "exact"}, {TraceMethod::Gradient, "gradient"}}};
};

struct TraceRequest {
    ModelRef model;
    PromptSpec
        prompt; ///< the clean one, with its subject; target: the answer, else the clean run's top token
    CorruptionSpec corruption;
    BaseRun into = BaseRun::Corrupt;
    std::vector<PatchSpec> patches = {}; ///< one variant each
    bool maps = false;                   ///< also maps of `states`
    std::vector<Site> states = {};       ///< empty: h, s, g and o, or h, attn and mlp
    int window = 10;                     ///< layers per window of all states but h, which takes single layers
    WindowAlign align = WindowAlign::Center;
    std::vector<PositionItem> positions = {}; ///< rows of the maps, in the base run; empty: all tokens
    TraceMethod method = TraceMethod::Exact;
    std::string means = {}; ///< file of statistics for patches with `mean`
    int topK = 5;
    bool logits = false; ///< also the last position's logits of every run; not with noise

    [[nodiscard]] bool isSweep() const { return maps; }
    friend bool operator==(const TraceRequest&, const TraceRequest&) = default;
};

struct TraceVariant {
    PatchSpec patch;
    double probability = 0;               ///< p', of the answer
    std::optional<double> indirectEffect; ///< (p' − p*) / (p − p*); nothing where |p − p*| < 1e-6
    std::vector<TokenScore> top;          ///< descending
};

/// One state at every row and window.
struct TraceMap {
    Site state = Site::H;
    std::vector<IndexRange> windows; ///< of h: single layers
    std::vector<float> probability;  ///< p' [row, window]; NaN where not computed yet (partial snapshots)
};

struct TraceSnapshot {
    ModelInfo model;
    PromptInfo prompt;  ///< the clean run, pads included
    PromptInfo corrupt; ///< the corrupted run; of noise the same tokens
    TargetInfo target;
    double cleanProbability = 0;   ///< p
    double corruptProbability = 0; ///< p*; of noise the mean over samples
    std::vector<AlignedPair> alignment;
    std::vector<TraceVariant> variants;
    std::vector<AlignedPair> rows; ///< of the maps
    std::vector<TraceMap> maps;
    std::vector<float> logits; ///< [2 + variants, vocabulary]: clean, corrupted, then the variants

    /// (p' − p*) / (p − p*); nothing where |p − p*| < 1e-6.
    [[nodiscard]] std::optional<double> indirectEffect(double probability) const;
};

void fields(auto& archive, Like<TraceRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("corruption", request.corruption);
    archive.field("into", request.into);
    archive.field("patches", request.patches);
    archive.field("maps", request.maps);
    archive.field("states", request.states);
    archive.field("window", request.window);
    archive.field("align", request.align);
    archive.field("positions", request.positions);
    archive.field("method", request.method);
    archive.optionalField("means", request.means);
    archive.field("top_k", request.topK);
    archive.field("logits", request.logits);
}

void fields(auto& archive, Like<TraceVariant> auto& variant) {
    archive.field("patch", variant.patch);
    archive.field("probability", variant.probability);
    archive.field("indirect_effect", variant.indirectEffect);
    archive.field("top", variant.top);
}

void fields(auto& archive, Like<TraceMap> auto& map) {
    archive.field("state", map.state);
    archive.field("windows", map.windows);
    archive.field("probability", map.probability);
}

void fields(auto& archive, Like<TraceSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("corrupt", snapshot.corrupt);
    archive.field("target", snapshot.target);
    archive.field("clean_probability", snapshot.cleanProbability);
    archive.field("corrupt_probability", snapshot.corruptProbability);
    archive.field("alignment", snapshot.alignment);
    archive.field("variants", snapshot.variants);
    archive.field("rows", snapshot.rows);
    archive.field("maps", snapshot.maps);
    archive.field("logits", snapshot.logits);
}

void checkAnswer(const TraceSnapshot& snapshot, const TraceRequest& request, const JsonNode& body);

/// Both runs once, then batched partial recompute from what is patched on. Throws Error for a corruption that
/// equals the clean prompt, unequal tokens behind the subject, a state that the family doesn't have, places
/// without counterpart, contradicting values.
[[nodiscard]] TraceSnapshot analyse(const TraceRequest& request, AnalysisEnvironment& environment);

struct TraceKind {
    using Request = TraceRequest;
    using Snapshot = TraceSnapshot;
    static constexpr std::string_view kName = "trace";
    static constexpr std::string_view kSummary =
        "causal tracing: states of a clean run put into a corrupted one, or the other way";
};

} // namespace mambascope
