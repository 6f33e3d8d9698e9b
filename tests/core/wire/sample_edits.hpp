// SPDX-License-Identifier: GPL-3.0-or-later
// Request and answer of an edit with all fields away from their defaults, and their comparison member by
// member (sample_snapshots.hpp).
#pragma once

#include <limits>
#include <tuple>

#include "core/values/edit_kind.hpp"

namespace mambascope {

inline auto members(const EditObject& value) {
    const auto& [a, b] = value;
    return std::tie(a, b);
}
inline auto members(const EditStep& value) {
    const auto& [a, b, c, d, e, f] = value;
    return std::tie(a, b, c, d, e, f);
}
inline auto members(const ObjectScores& value) {
    const auto& [a, b, c] = value;
    return std::tie(a, b, c);
}
inline auto members(const EditedPrompt& value) {
    const auto& [a, b, c, d] = value;
    return std::tie(a, b, c, d);
}
inline auto members(const EditScores& value) {
    const auto& [a, b, c, d] = value;
    return std::tie(a, b, c, d);
}
inline auto members(const EditStatistics& value) {
    const auto& [a, b, c, d] = value;
    return std::tie(a, b, c, d);
}
inline auto members(const EditSnapshot& value) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z] = value;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z);
}

namespace testing {

inline EditRequest sampleEditRequest(ModelRef model, const PromptSpec& prompt) {
    model.deltas = {"/edits/one", "two\xFF"};
    EditRequest request;
    request.model = std::move(model);
    request.prompt = prompt;
    request.site = Matrix::Wg;
    request.layer = 3;
    request.newObject = " Paris";
    request.trueObject = "\xFE";
    request.contextSource = EditContexts::Given;
    request.contexts = {"{}", "a. {}"};
    request.seed = 18'446'744'073'709'551'615U;
    request.stats = "/a/file";
    request.statsText = "bundled";
    request.ridge = 1.0 / 3.0;
    request.optimiser = {7, 0.25, 0.1, "{} was", 0.75, 4, 0.01, 0.99};
    request.direction = {0.1F, -1e-30F};
    request.value = {2};
    request.paraphrases = {"one", "br\xFFken"};
    request.neighbours = {"two"};
    request.logits = true;
    return request;
}

inline EditSnapshot sampleEditAnswer(ModelInfo model, PromptInfo prompt) {
    const double inf = std::numeric_limits<double>::infinity();
    const ObjectScores scores{1.0 / 3.0, 12.5, true};
    EditSnapshot snapshot;
    snapshot.model = std::move(model);
    snapshot.prompt = std::move(prompt);
    snapshot.site = Matrix::Wg;
    snapshot.layer = 3;
    snapshot.tensor = "backbone.layers.3.mixer.in_proj.weight";
    snapshot.firstRow = 2;
    snapshot.endRow = 4;
    snapshot.transposed = true;
    snapshot.token = 2;
    snapshot.newObject = {" Paris", {1, 2}};
    snapshot.trueObject = {"\xFE", {0}};
    snapshot.contexts = {"{}", "a. {}"};
    snapshot.statistics = EditStatistics{9'000'000'000, 0.5, 1.5, inf};
    snapshot.keyNorm = 1;
    snapshot.uDotK = -0.5;
    snapshot.valueNorm = 2;
    snapshot.deltaNorm = 3;
    snapshot.updateNorm = 1e-300;
    snapshot.loss = {{5, 4, 0.5, 0.25, 1e-17, 0}, {1, 0.5, 0.25, 0.25, 0.75, 2}};
    snapshot.prompts = {{EditedPromptKind::Rewrite, "r", scores, {}},
                        {EditedPromptKind::Neighbour, "n\xFF", {}, scores}};
    snapshot.before = {1, 0.5, {}, 0.25};
    snapshot.after = {0, {}, 1.0 / 7.0, {}};
    snapshot.u = {0.1F, -1e-30F, 3};
    snapshot.v = {2, -0.0F};
    snapshot.logits = std::vector<float>(6, 0.1F); // two prompts, three tokens
    snapshot.weightsHash = "sha256:0123";
    return snapshot;
}

} // namespace testing
} // namespace mambascope
