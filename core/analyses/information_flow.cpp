// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"

#include "core/analyses/check.hpp"
#include "core/analyses/scoring.hpp"
#include "core/analyses/sweep_start.hpp"
#include "core/passes/variant_pass.hpp"

namespace mambascope {

FlowSnapshot analyse(const FlowRequest& request, AnalysisEnvironment& environment) {
    const LoadedModel& model = environment.model;
    FlowSnapshot snapshot;
    const PreparedPrompt prompt = startSweep(snapshot, request, environment);
    snapshot.sources = request.sources;

    std::vector<Variant> variants; // number = source · windows + window
    for (const Role source : request.sources) {
        for (const IndexRange& window : snapshot.windows) {
            const KnockoutSpec spec{
                {EdgeSpec{{Role::Last}, {source}, {window}}}, request.strict, {}, request.heads};
            variants.emplace_back(
                resolveKnockout(spec, prompt.info.tokens, prompt.roles, model.info().layers));
        }
    }
    const std::size_t windows = snapshot.windows.size();
    snapshot.probability.assign(request.sources.size(), std::vector<double>(windows));
    const PassOptions options{environment.chunkBytes, /*sweep=*/true, /*reference=*/false,
                              &environment.model.recorded()};
    const Readout readout{Readout::Kind::Probability, {snapshot.target.id}};
    runVariants(model.model(), *prompt.trace, variants, readout, options, environment.context,
                [&](const Reading& reading) {
                    for (std::size_t i = 0; i < reading.variants.size(); ++i) {
                        const std::size_t number = reading.variants[i];
                        snapshot.probability[number / windows][number % windows] = reading.numbers[i];
                    }
                });
    if (request.check) {
        snapshot.check = checkSweep(
            {*request.check, environment, prompt, variants}, snapshot.target.id, snapshot.baseProbability,
            windows, [&](std::size_t i) { return snapshot.probability[i / windows][i % windows]; });
    }
    return snapshot;
}

} // namespace mambascope
