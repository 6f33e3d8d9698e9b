// SPDX-License-Identifier: GPL-3.0-or-later
// An experiment on the selected facts of a data set, into a result folder. Private to core: includes
// LibTorch.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "core/data/evaluation_source.hpp"
#include "core/experiments/fact_analyses.hpp"
#include "core/loading/loaded_model.hpp"
#include "core/values/facts_kind.hpp"

namespace mambascope {

/// Few, so that several workers share a short run; which of them runs a fact changes no number.
inline constexpr std::size_t kBlockFacts = 8;

struct FactTools {
    LoadedModel& model; ///< as ExperimentTools', and all below but the analyses
    RunContext& context;
    FactAnalyses analyses = {};
    EvaluationSource* evaluations = nullptr;
    std::function<std::shared_ptr<LoadedModel>(const ModelRef&)> ownModel = {};
    std::size_t blockFacts = kBlockFacts;
};

/// As runExperiment. A fact that can't be run is told in skipped.jsonl with its cause (fact_filter.hpp).
FactsSnapshot runFacts(const FactsRequest& request, const FactTools& tools);

} // namespace mambascope
