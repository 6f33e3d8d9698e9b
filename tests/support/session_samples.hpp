// SPDX-License-Identifier: GPL-3.0-or-later
// A session with results whose numbers are long enough to stand in arrays.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <string>

#include "core/session/session.hpp"

namespace mambascope::testing {

/// An attention answer over `tokens` tokens of a model with two layers.
inline Snapshot attentionAnswer(int tokens, float scale = 1) {
    AttentionRequest request;
    request.model.model = "demo";
    request.prompt.text = std::string(static_cast<std::size_t>(tokens), 'x');
    AttentionSnapshot answer;
    answer.model.name = "demo";
    answer.model.layers = 2;
    answer.model.heads = 1;
    answer.model.vocabularySize = std::max(100, tokens);
    answer.model.fingerprint = "sha256:00";
    for (int i = 0; i < tokens; ++i) {
        const auto at = static_cast<std::uint32_t>(i);
        answer.prompt.tokens.push_back({i, "x", at, at + 1});
    }
    answer.view = request.view;
    answer.layers = {0, 1};
    for (int layer = 0; layer < 2; ++layer) {
        for (int query = 0; query < tokens; ++query) {
            for (int source = 0; source < tokens; ++source) {
                const auto value = scale / static_cast<float>(1 + layer + query * 7 + source);
                answer.values.push_back(source > query ? 0.0F : value);
            }
        }
    }
    Snapshot snapshot;
    snapshot.request.channel = "left/attention";
    snapshot.request.body = request;
    snapshot.provenance = {"cpu (2 threads)", "fp32", 3,     false, "0.1.0 (0123)",
                           "LibTorch 2.11.0", "x",    "2026"};
    snapshot.body = answer;
    return snapshot;
}

/// A map answer with numbers that are none, and a flow with float64.
inline Snapshot flowAnswer(int windows) {
    FlowRequest request;
    request.model.model = "demo";
    request.prompt.text = "xx";
    request.window = 1;
    request.sources = {Role::Last};
    FlowSnapshot answer;
    answer.model.name = "demo";
    answer.model.layers = windows;
    answer.model.vocabularySize = 100;
    answer.prompt.tokens = {{1, "x", 0, 1}, {2, "x", 1, 2}};
    answer.target = {"x", 1, false, false};
    answer.sources = request.sources;
    answer.probability.emplace_back();
    for (int i = 0; i < windows; ++i) {
        answer.windows.push_back({i, i});
        answer.probability[0].push_back(1.0 / (3 + i));
    }
    Snapshot snapshot;
    snapshot.request.channel = "left/flow";
    snapshot.request.body = request;
    snapshot.body = answer;
    return snapshot;
}

inline Session sampleSession(int tokens = 9) {
    Session session;
    session.experiment = {{"prompt", "xx"}};
    session.history = {{"states", {1, 2, 3}}};
    session.views = {{"attention/left", {{"zoom", 1.5}}}};
    session.results = {std::make_shared<Snapshot>(attentionAnswer(tokens)),
                       std::make_shared<Snapshot>(flowAnswer(80))};
    return session;
}

inline std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::string contentOf(const Session& session, const std::filesystem::path& folder) {
    (void)writeSession(session, folder / "content.mambascope");
    return contentOf(folder / "content.mambascope");
}

inline std::span<const std::byte> bytesOf(const std::string& text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

} // namespace mambascope::testing
