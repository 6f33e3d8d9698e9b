// SPDX-License-Identifier: GPL-3.0-or-later
// Requests and answers of causal tracing and path effects (sample_snapshots.hpp).
#pragma once

#include <cmath>
#include <limits>
#include <string>
#include <tuple>
#include <vector>

#include "core/values/snapshot.hpp"

namespace mambascope {

inline auto members(const TraceVariant& value) {
    const auto& [a, b, c, d] = value;
    return std::tie(a, b, c, d);
}
inline auto members(const TraceMap& value) {
    const auto& [a, b, c] = value;
    return std::tie(a, b, c);
}
inline auto members(const TraceSnapshot& value) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k] = value;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k);
}
inline auto members(const PathCurve& value) {
    const auto& [a, b] = value;
    return std::tie(a, b);
}
inline auto members(const PathPosition& value) {
    const auto& [a, b, c] = value;
    return std::tie(a, b, c);
}
inline auto members(const PathSnapshot& value) {
    const auto& [a, b, c, d, e, f, g] = value;
    return std::tie(a, b, c, d, e, f, g);
}

namespace testing {

inline PatchSpec samplePatch() {
    PatchSpec patch = parsePatchSpec("h:subject_last,0-1@emb,2=clean;s:b1-4@all=mean;o:after@0-3");
    patch.label = "restored \xE2\x86\x90";
    return patch;
}

inline CorruptionSpec sampleCorruption() {
    return {" other", "an other pr\xFFmpt", std::nullopt, TokenAlign::Paper, "<pad>"};
}

inline CorruptionSpec sampleNoise() {
    return {"", "", NoiseSpec{3.5, true, "noise.npy", 4, 18'446'744'073'709'551'615U}, TokenAlign::SubjectEnd,
            ""};
}

inline TraceRequest sampleTraceRequest(const ModelRef& model, const PromptSpec& prompt) {
    TraceRequest request{model, prompt, sampleCorruption()};
    request.into = BaseRun::Clean;
    request.patches = {samplePatch(), {}};
    request.maps = true;
    request.states = {Site::H, Site::Mix};
    request.window = 3;
    request.align = WindowAlign::Start;
    request.positions = {Role::After, IndexRange{0, 1}, ByteSpan{1, 2}};
    request.method = TraceMethod::Gradient;
    request.means = "means.safetensors";
    request.topK = 3;
    request.logits = true;
    return request;
}

inline PathRequest samplePathRequest(const ModelRef& model, const PromptSpec& prompt) {
    return {model, prompt, sampleNoise(), {Role::Subject, IndexRange{2, 2}}, {Site::S, Site::G}};
}

inline TraceSnapshot sampleTraceAnswer(const ModelInfo& model, const PromptInfo& prompt,
                                       const TargetInfo& target, const std::vector<TokenScore>& top) {
    TraceSnapshot snapshot{model, prompt, prompt, target, 0.9, 1.0 / 3.0, {{0, 0}, {1, 2}}, {}, {}, {}, {}};
    snapshot.variants = {{samplePatch(), 0.5, 0.3, top}, {{}, 0, {}, {}}};
    snapshot.rows = {{1, 2}, {2, 1}};
    snapshot.maps = {{Site::H, {{0, 0}, {3, 3}}, {0.1F, 0.2F, 0.3F, 1e-30F}}, {Site::Mix, {{0, 3}}, {0, 1}}};
    snapshot.logits.assign(4 * 3, 1.1F);
    return snapshot;
}

inline PathSnapshot samplePathAnswer(const ModelInfo& model, const PromptInfo& prompt,
                                     const TargetInfo& target) {
    const std::vector<double> curve{0.1, 1.0 / 3.0, 0, 1};
    return {model,
            prompt,
            prompt,
            target,
            0.9,
            0.1,
            {{"subject_last", {1, 2}, {{std::nullopt, curve}, {Site::S, curve}}}, {"2", {2, 2}, {}}}};
}

} // namespace testing
} // namespace mambascope
