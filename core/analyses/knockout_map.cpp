// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/analyses/check.hpp"
#include "core/analyses/scoring.hpp"
#include "core/analyses/sweep_start.hpp"
#include "core/base/error.hpp"
#include "core/passes/variant_pass.hpp"

namespace mambascope {
namespace {

int chosenQuery(const MapRequest& request, int tokens) {
    const int query = request.query.value_or(tokens - 1);
    if (query < 0 || query >= tokens) {
        const std::string position = std::to_string(query);
        throw Error(ErrorCode::PositionOutOfRange, {"query", position, std::to_string(tokens)});
    }
    return query;
}

std::vector<int> layersOf(const IndexRange& window) {
    std::vector<int> layers(static_cast<std::size_t>(window.last - window.first + 1));
    std::iota(layers.begin(), layers.end(), window.first);
    return layers;
}

} // namespace

MapSnapshot analyse(const MapRequest& request, AnalysisEnvironment& environment) {
    MapSnapshot snapshot;
    const PreparedPrompt prompt = startSweep(snapshot, request, environment);
    snapshot.query = chosenQuery(request, prompt.roles.tokenCount);

    // Variant number = source · windows + window; sources after the query are not causal and change nothing.
    std::vector<Knockout> knockouts;
    for (int source = 0; source < prompt.roles.tokenCount; ++source) {
        for (const IndexRange& window : snapshot.windows) {
            knockouts.push_back({{Edge{{snapshot.query}, {source}, layersOf(window)}}, false, request.heads});
        }
    }
    snapshot.probability.assign(knockouts.size(), std::numeric_limits<float>::quiet_NaN());
    std::size_t done = 0;
    const PassOptions options{environment.chunkBytes, /*sweep=*/true, /*reference=*/false,
                              &environment.model.recorded()};
    runVariantProbabilities(
        environment.model.model(), *prompt.trace, knockouts, snapshot.target.id, options, environment.context,
        [&](const std::vector<std::size_t>& variants, const std::vector<double>& probabilities) {
            for (std::size_t i = 0; i < variants.size(); ++i) {
                snapshot.probability[variants[i]] = static_cast<float>(probabilities[i]);
            }
            done += variants.size();
            environment.context.progress("sweep", static_cast<std::int64_t>(done),
                                         static_cast<std::int64_t>(knockouts.size()));
            if (done < knockouts.size()) {
                environment.context.publishPartial(snapshot);
            }
        });
    if (request.check) {
        environment.context.publishPartial(snapshot);
        snapshot.check = checkSweep({*request.check, environment, prompt, knockouts}, snapshot.target.id,
                                    snapshot.baseProbability, snapshot.windows.size(), [&](std::size_t i) {
                                        return static_cast<double>(snapshot.probability[i]);
                                    });
    }
    return snapshot;
}

} // namespace mambascope
