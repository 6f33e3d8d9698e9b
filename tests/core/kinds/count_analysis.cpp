// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "core/analyses/analyses.hpp"
#include "core/io/json_node.hpp"

namespace mambascope {

void checkAnswer(const CountSnapshot& snapshot, const CountRequest& request, const JsonNode& body) {
    const auto tokens = static_cast<std::int64_t>(snapshot.prompt.tokens.size());
    body.member("count").require(snapshot.tokens == tokens * request.times, "the number of tokens");
}

CountSnapshot analyse(const CountRequest& request, AnalysisEnvironment& environment) {
    PreparedPrompt prompt = environment.model.prepare(request.prompt, environment.context);
    environment.traceCached = prompt.traceCached;
    CountSnapshot snapshot;
    snapshot.model = environment.model.info();
    snapshot.prompt = std::move(prompt.info);
    for (int i = 0; i < request.times; ++i) {
        environment.context.checkStop();
        snapshot.tokens += static_cast<std::int64_t>(snapshot.prompt.tokens.size());
        environment.context.progress("sweep", i + 1, request.times);
    }
    snapshot.layers.resize(static_cast<std::size_t>(snapshot.model.layers));
    std::iota(snapshot.layers.begin(), snapshot.layers.end(), 0);
    if (request.backwards) {
        std::reverse(snapshot.layers.begin(), snapshot.layers.end());
    }
    return snapshot;
}

} // namespace mambascope
