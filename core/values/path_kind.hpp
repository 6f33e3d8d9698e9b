// SPDX-License-Identifier: GPL-3.0-or-later
// path: path-specific effects (romba.md section 2). h of a token is restored at a layer while one kind of
// contribution of that token to all later layers is kept as in the corrupted run.
#pragma once

#include "core/values/corruption.hpp"
#include "core/values/kind_parts.hpp"

namespace mambascope {

struct PathRequest {
    ModelRef model;
    PromptSpec prompt;
    CorruptionSpec corruption;
    std::vector<PositionItem> at = {Role::SubjectLast, Role::Last}; ///< tokens, one after another
    std::vector<Site> sever = {};                                   ///< empty: s, g and o, or attn and mlp

    [[nodiscard]] bool isSweep() const { return true; }
    friend bool operator==(const PathRequest&, const PathRequest&) = default;
};

/// The answer's probability by the layer whose h is restored.
struct PathCurve {
    std::optional<Site> severed;     ///< nothing: recovery, without severing
    std::vector<double> probability; ///< [layers]; NaN where not computed yet
};

/// All curves of one token.
struct PathPosition {
    std::string name; ///< "subject_last", "last", or the position as a number
    AlignedPair tokens;
    std::vector<PathCurve> curves; ///< recovery first
};

struct PathSnapshot {
    ModelInfo model;
    PromptInfo prompt;
    PromptInfo corrupt;
    TargetInfo target;
    double cleanProbability = 0;
    double corruptProbability = 0;
    std::vector<PathPosition> positions;

    /// As TraceSnapshot::indirectEffect.
    [[nodiscard]] std::optional<double> indirectEffect(double probability) const;
};

void fields(auto& archive, Like<PathRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("corruption", request.corruption);
    archive.field("at", request.at);
    archive.field("sever", request.sever);
}

void fields(auto& archive, Like<PathCurve> auto& curve) {
    archive.field("severed", curve.severed);
    archive.field("probability", curve.probability);
}

void fields(auto& archive, Like<PathPosition> auto& position) {
    archive.field("name", position.name);
    archive.field("tokens", position.tokens);
    archive.field("curves", position.curves);
}

void fields(auto& archive, Like<PathSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("corrupt", snapshot.corrupt);
    archive.field("target", snapshot.target);
    archive.field("clean_probability", snapshot.cleanProbability);
    archive.field("corrupt_probability", snapshot.corruptProbability);
    archive.field("positions", snapshot.positions);
}

void checkAnswer(const PathSnapshot& snapshot, const PathRequest& request, const JsonNode& body);

[[nodiscard]] PathSnapshot analyse(const PathRequest& request, AnalysisEnvironment& environment);

struct PathKind {
    using Request = PathRequest;
    using Snapshot = PathSnapshot;
    static constexpr std::string_view kName = "path";
    static constexpr std::string_view kSummary =
        "path-specific effects: restoring h while a mixer's, gate's or output's later share is severed";
};

} // namespace mambascope
