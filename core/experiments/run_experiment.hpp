// SPDX-License-Identifier: GPL-3.0-or-later
// An experiment over the selected rows of a data set, into a result folder. Private to core: includes
// LibTorch.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "core/data/evaluation_source.hpp"
#include "core/experiments/block_queue.hpp"
#include "core/experiments/experiment_slices.hpp"
#include "core/loading/loaded_model.hpp"
#include "core/values/experiment_kind.hpp"

namespace mambascope {

struct ExperimentTools {
    LoadedModel& model;                      ///< on the request's device; the calling thread works with it
    RunContext& context;                     ///< of the request
    std::int64_t chunkBytes = 0;             ///< as PassOptions
    EvaluationSource* evaluations = nullptr; ///< as planExperiment
    /// Makes the model of another worker, on the worker's thread. Needed for more than one device.
    std::function<std::shared_ptr<LoadedModel>(const ModelRef&)> ownModel = {};
    RunPrompts run = runPrompts;
    std::size_t blockRows = kBlockRows; ///< tests make more blocks of fewer rows
};

/// Goes on with what the folder has, and ends when all rows are there. Throws Error before anything is
/// computed for bad settings, data, selection or folder; then when a row's run fails on every worker, when
/// the folder can't be written to, and when the request is stopped: what is done is in the folder, and the
/// same request goes on from there. A failure on the way says so in its line.
ExperimentSnapshot runExperiment(const ExperimentRequest& request, const ExperimentTools& tools);

} // namespace mambascope
