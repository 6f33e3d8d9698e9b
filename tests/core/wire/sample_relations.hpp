// SPDX-License-Identifier: GPL-3.0-or-later
// Requests and answers of statistics and linear relations with all fields away from their defaults, and their
// comparison member by member (sample_snapshots.hpp).
#pragma once

#include <tuple>

#include "core/values/lre_kind.hpp"
#include "core/values/stats_kind.hpp"

namespace mambascope {

inline auto members(const MomentSummary& value) {
    const auto& [a, b, c, d] = value;
    return std::tie(a, b, c, d);
}
inline auto members(const MeanSummary& value) {
    const auto& [a, b, c] = value;
    return std::tie(a, b, c);
}
inline auto members(const StatsSnapshot& value) {
    const auto& [a, b, c, d, e, f, g] = value;
    return std::tie(a, b, c, d, e, f, g);
}
inline auto members(const LreAnswer& value) {
    const auto& [a, b, c, d] = value;
    return std::tie(a, b, c, d);
}
inline auto members(const LreTest& value) {
    const auto& [a, b, c] = value;
    return std::tie(a, b, c);
}
inline auto members(const LreEditResult& value) {
    const auto& [a, b, c, d, e] = value;
    return std::tie(a, b, c, d, e);
}
inline auto members(const LreCausality& value) {
    const auto& [a, b, c] = value;
    return std::tie(a, b, c);
}
inline auto members(const LreJacobian& value) {
    const auto& [a, b, c, d, e] = value;
    return std::tie(a, b, c, d, e);
}
inline auto members(const LreResult& value) {
    const auto& [a, b, c, d, e, f, g] = value;
    return std::tie(a, b, c, d, e, f, g);
}
inline auto members(const LreSnapshot& value) {
    const auto& [a, b, c, d, e, f, g] = value;
    return std::tie(a, b, c, d, e, f, g);
}

namespace testing {

inline StatsRequest sampleStatsRequest(const ModelRef& model) {
    return {model,        "te\xC3\xB6xt", "/out", {{Matrix::Wdown, 3}, {Matrix::Wa, 0}}, {Site::Mix, Site::H},
            9'000'000'000};
}

inline StatsSnapshot sampleStatsAnswer(const ModelInfo& model) {
    return {model,
            9'000'000'000,
            1'000,
            999,
            {{{Matrix::Wdown, 3}, 5, 0.5, 1.0 / 3.0}},
            {{Site::H, kEmbeddingLayer, 1e-300}},
            {"narrow"}};
}

inline LreFacts sampleFacts() {
    return {"r\xC3\xB6", "{} is", {{"a", "b"}}, {{"c", "\xFE"}, {"d", "e"}}, {{"c", "d"}}};
}

inline LreRequest sampleLreRequest(const ModelRef& model) {
    return {model,
            "capitals",
            sampleFacts(),
            7,
            9,
            18'446'744'073'709'551'615U,
            {kEmbeddingLayer, 2},
            {1.0 / 3.0, 5},
            {1, 300},
            LrePrefix::EosSpace,
            false,
            true};
}

inline LreSnapshot sampleLreAnswer(ModelInfo model) {
    model.hiddenSize = 2; // the operator has its square of numbers
    const LreAnswer answer{2, " \xFE", 1.0 / 3.0, true};
    const LreCausality causality{5, 0.25, {{{"c", "d"}, "e", 1, true, 12.5}}};
    const LreJacobian jacobian{1.5, -2, {3, 2, 1e-300}, 4, {0.1, 0.2}};
    const LreResult whole{
        1, 2.25, 1, 1.0 / 7.0, {{{"c", "\xFE"}, answer, answer}}, {causality, {1, {}, {}}}, jacobian};
    const auto size = static_cast<std::size_t>(model.hiddenSize);
    return {model,
            sampleFacts(),
            0.4,
            {whole, {kEmbeddingLayer, 1, 0, {}, {}, {}, {}}},
            std::vector<float>(size * size, 0.1F),
            std::vector<float>(size, -0.5F),
            {"a note"}};
}

} // namespace testing
} // namespace mambascope
