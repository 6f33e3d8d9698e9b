// SPDX-License-Identifier: GPL-3.0-or-later
// A request and an answer of an experiment on facts (sample_snapshots.hpp).
#pragma once

#include <limits>
#include <tuple>

#include "core/values/snapshot.hpp"

namespace mambascope {

inline auto members(const FactsSnapshot& value) {
    const auto& [a, b, c, d, e, f, g, h] = value;
    return std::tie(a, b, c, d, e, f, g, h);
}

namespace testing {

/// Of every sort one: none of their fields is as it is by itself.
inline FactSettings sampleFactSettings(FactSort sort) {
    FactSettings settings;
    settings.bos = BosChoice::Off;
    settings.draw = 18'446'744'073'709'551'615U;
    settings.seed = 3;
    switch (sort) {
    case FactSort::Trace:
        settings.what = TraceFacts{{Site::S, Site::H}, 3, WindowAlign::Start, true};
        break;
    case FactSort::Path:
        settings.what = PathFacts{{Role::Last}, {Site::O}};
        break;
    case FactSort::Block:
        settings.what = BlockFacts{
            {Role::After}, 2,       WindowAlign::Start, BlockMethod::Mean, Site::A, BlockOthers::Clean,
            "m.st",        "a text"};
        break;
    case FactSort::Edit:
        settings.what = EditFacts{{Matrix::Wa},          {1, 3}, 1, 4, EditContexts::None, "s.st", "t", 0.1,
                                  EditOptimiser{7, 0.25}};
        break;
    case FactSort::Lre:
        settings.what = LreFactsRun{{kEmbeddingLayer, 2}, 4, 9, 1.5, 7, LrePrefix::Eos, false};
    }
    return settings;
}

inline FactsRequest sampleFactsRequest(const ModelRef& model) {
    FactsRequest request{model, "facts.csv", {}, sampleFactSettings(FactSort::Edit), "folder", {2, 3}};
    request.selection.limit = 5;
    request.devices = {{DeviceKind::Cpu, 0}, {DeviceKind::Cpu, 0}};
    request.everyGpu = true;
    return request;
}

inline FactsSnapshot sampleFactsAnswer(const ModelInfo& model) {
    constexpr double kNone = std::numeric_limits<double>::infinity();
    const SummaryCurve curve{{0.5, kNone}, {{0, 1}, {0.25, 0.75}}, {{0.1, 0.9}, {-1, 1}}};
    const FactSeries series{"subject_last", 9, 2, curve, {0.4, 1.0 / 3.0}};
    const FactSeries partial{"last", 9, 2, {{1, 2}, {{1, 1}, {2, 2}}, {}}, {}};
    FactSummary summary;
    summary.complete = true;
    summary.facts = 9;
    summary.skipped = 3;
    summary.leftOut = {{"gap", 2}, {"unknown", 1}};
    summary.measure = "indirect_effect";
    summary.groups = {{"h", {{0, 0}, {1, 1}}, {series, partial}}};
    summary.bootstrap = {10'000, "relation", 2, 7};
    return {model, 9, 12, 3, 4, 0.5, summary, {"a note"}};
}

} // namespace testing
} // namespace mambascope
