// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"
#include "core/analyses/model_evaluations.hpp"
#include "core/experiments/run_experiment.hpp"

namespace mambascope {

ExperimentSnapshot analyse(const ExperimentRequest& request, AnalysisEnvironment& environment) {
    ModelEvaluations evaluations(request.model, request.settings.bos, environment);
    return runExperiment(request, {environment.model, environment.context, environment.chunkBytes,
                                   &evaluations, environment.ownModel});
}

} // namespace mambascope
