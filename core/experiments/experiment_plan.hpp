// SPDX-License-Identifier: GPL-3.0-or-later
// What a run will do, found out before anything is computed: its rows and its result folder. Private to core:
// includes LibTorch through loaded_model.hpp.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/data/select_rows.hpp"
#include "core/experiments/run_choices.hpp"
#include "core/loading/loaded_model.hpp"
#include "core/results/result_writer.hpp"

namespace mambascope {

template <typename Family>
struct ExperimentPlan {
    DataSet data;
    std::vector<std::int64_t> rows; ///< the shard's, ascending
    std::unique_ptr<ResultWriterOf<Family>> writer;
};

/// settings: of the request. device: as the manifest tells it. evaluations: asked where the selection needs
/// it and the folder does not know the rows already; may be null, and then such a selection is refused.
/// Throws Error for bad settings, data, selection, folder or files of statistics and edits.
template <typename Family>
[[nodiscard]] ExperimentPlan<Family>
planExperiment(const RunChoices& request, const typename Family::Settings& settings, const LoadedModel& model,
               const std::string& device, EvaluationSource* evaluations, RunContext& context);

} // namespace mambascope
