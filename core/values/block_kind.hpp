// SPDX-License-Identifier: GPL-3.0-or-later
// block: what token sets hand to later tokens is taken away in windows of layers, by its mean or by knockout
// (romba.md section 2, mean-ablation blocking).
#pragma once

#include "core/values/kind_parts.hpp"
#include "core/values/patch_spec.hpp"

namespace mambascope {

/// Mean: the state becomes its mean over a text (Mamba). Knockout: the tokens are cut from all later ones.
/// Strict: the same with Strict::Full.
enum class BlockMethod { Mean, Knockout, Strict };
/// Live: all else follows (the paper's text). Clean: `mix` of every other token but the last is restored in
/// the window (the paper's code).
enum class BlockOthers { Live, Clean };

template <>
struct EnumNames<BlockMethod> {
    static constexpr NameTable<BlockMethod, 3> kTable{
        {{BlockMethod::Mean, "mean"}, {BlockMethod::Knockout, "knockout"}, {BlockMethod::Strict, "strict"}}};
};

template <>
struct EnumNames<BlockOthers> {
    static constexpr NameTable<BlockOthers, 2> kTable{
        {{BlockOthers::Live, "live"}, {BlockOthers::Clean, "clean"}}};
};

struct BlockRequest {
    ModelRef model;
    PromptSpec prompt;
    std::vector<Role> sources{Role::Subject, Role::SubjectLast, Role::Relation, Role::Last};
    int window = 10;
    WindowAlign align = WindowAlign::Center;
    BlockMethod how = BlockMethod::Mean;
    Site state = Site::Mix; ///< or a; for BlockMethod::Mean
    BlockOthers others = BlockOthers::Live;
    std::string means = {}; ///< file of statistics; empty: of `text`
    std::string text = {};  ///< file, or "bundled", whose means are collected first

    [[nodiscard]] bool isSweep() const { return true; }
    friend bool operator==(const BlockRequest&, const BlockRequest&) = default;
};

struct BlockSnapshot {
    ModelInfo model;
    PromptInfo prompt;
    TargetInfo target;
    double baseProbability = 0;
    std::vector<IndexRange> windows;
    std::vector<Role> sources;
    std::vector<std::vector<double>> probability; ///< [source][window]; NaN where not computed yet
};

void fields(auto& archive, Like<BlockRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("sources", request.sources);
    archive.field("window", request.window);
    archive.field("align", request.align);
    archive.field("how", request.how);
    archive.field("state", request.state);
    archive.field("others", request.others);
    archive.optionalField("means", request.means);
    archive.optionalField("text", request.text);
}

void fields(auto& archive, Like<BlockSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("target", snapshot.target);
    archive.field("base_probability", snapshot.baseProbability);
    archive.field("windows", snapshot.windows);
    archive.field("sources", snapshot.sources);
    archive.field("probability", snapshot.probability);
}

void checkAnswer(const BlockSnapshot& snapshot, const BlockRequest& request, const JsonNode& body);

[[nodiscard]] BlockSnapshot analyse(const BlockRequest& request, AnalysisEnvironment& environment);

struct BlockKind {
    using Request = BlockRequest;
    using Snapshot = BlockSnapshot;
    static constexpr std::string_view kName = "block";
    static constexpr std::string_view kSummary =
        "information flow by mean ablation, knockout or strict knockout of token sets";
};

} // namespace mambascope
