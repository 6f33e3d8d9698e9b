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
    std::vector<Variant> variants;
    for (int source = 0; source < prompt.roles.tokenCount; ++source) {
        for (const IndexRange& window : snapshot.windows) {
            variants.emplace_back(Knockout{
                {Edge{{snapshot.query}, {source}, layersOf(window)}}, request.strict, request.heads});
        }
    }
    snapshot.probability.assign(variants.size(), std::numeric_limits<float>::quiet_NaN());
    std::size_t done = 0;
    const PassOptions options{environment.chunkBytes, /*sweep=*/true, /*reference=*/false,
                              &environment.model.recorded()};
    const Readout readout{Readout::Kind::Probability, {snapshot.target.id}};
    runVariants(environment.model.model(), *prompt.trace, variants, readout, options, environment.context,
                [&](const Reading& reading) {
                    for (std::size_t i = 0; i < reading.variants.size(); ++i) {
                        snapshot.probability[reading.variants[i]] = static_cast<float>(reading.numbers[i]);
                    }
                    done += reading.variants.size();
                    environment.context.progress("sweep", static_cast<std::int64_t>(done),
                                                 static_cast<std::int64_t>(variants.size()));
                    if (done < variants.size()) {
                        environment.context.publishPartial(snapshot);
                    }
                });
    if (request.check) {
        environment.context.publishPartial(snapshot);
        snapshot.check = checkSweep({*request.check, environment, prompt, variants}, snapshot.target.id,
                                    snapshot.baseProbability, snapshot.windows.size(), [&](std::size_t i) {
                                        return static_cast<double>(snapshot.probability[i]);
                                    });
    }
    return snapshot;
}

} // namespace mambascope
