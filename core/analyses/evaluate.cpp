// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"

#include <algorithm>
#include <iterator>

#include "core/analyses/prompt_evaluator.hpp"

namespace mambascope {

EvaluateSnapshot analyse(const EvaluateRequest& request, AnalysisEnvironment& environment) {
    EvaluateSnapshot snapshot;
    snapshot.model = environment.model.info();
    snapshot.total = std::ssize(request.prompts);
    const EvaluateOptions options{request.topK, request.greedy, request.bos, environment.chunkBytes};
    std::vector<EvaluatedPrompt> all;
    const std::span<const EvaluatePrompt> prompts(request.prompts);
    for (std::size_t first = 0; first < prompts.size() || first == 0; first += kPromptsAtOnce) {
        environment.context.checkStop();
        const auto block = prompts.subspan(first, std::min(kPromptsAtOnce, prompts.size() - first));
        snapshot.prompts = evaluatePrompts(environment.model, block, options, environment.context);
        snapshot.done += std::ssize(block);
        all.insert(all.end(), snapshot.prompts.begin(), snapshot.prompts.end());
        environment.context.progress("evaluate", snapshot.done, snapshot.total);
        if (snapshot.done < snapshot.total) {
            environment.context.publishPartial(snapshot);
            environment.context.yieldToInteractive();
        }
    }
    snapshot.prompts = std::move(all);
    return snapshot;
}

} // namespace mambascope
