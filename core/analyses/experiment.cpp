// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"
#include "core/experiments/run_experiment.hpp"

namespace mambascope {

ExperimentSnapshot analyse(const ExperimentRequest& request, AnalysisEnvironment& environment) {
    return runExperiment(request, {environment.model, environment.context, environment.chunkBytes, nullptr,
                                   environment.ownModel});
}

} // namespace mambascope
