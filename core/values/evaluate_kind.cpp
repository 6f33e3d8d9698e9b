// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/evaluate_kind.hpp"

#include "core/values/answer_checks.hpp"

namespace mambascope {
namespace {

void checkPromptAnswer(const EvaluatedPrompt& prompt, const ModelInfo& model, const JsonNode& node) {
    if (!prompt.problem.empty()) {
        return;
    }
    checkTarget(prompt.target, model, node);
    node.member("rival").require(!prompt.rival ||
                                     (prompt.rival->id >= 0 && prompt.rival->id < model.vocabularySize),
                                 "a token of the vocabulary");
    node.member("rank").require(prompt.rank >= 1 && prompt.rank <= model.vocabularySize,
                                "a rank within the vocabulary, from 1");
    checkTop(prompt.top, model, node.member("top"));
    for (const std::int32_t id : prompt.greedyIds) {
        node.member("greedy_ids").require(id >= 0 && id < model.vocabularySize, "tokens of the vocabulary");
    }
}

} // namespace

void checkAnswer(const EvaluateSnapshot& snapshot, const EvaluateRequest& request, const JsonNode& body) {
    checkModel(snapshot.model, body);
    const JsonNode prompts = body.member("prompts");
    prompts.require(snapshot.prompts.size() <= request.prompts.size(),
                    "at most one entry for each prompt of the request");
    body.member("done").require(snapshot.done >= 0 && snapshot.done <= snapshot.total,
                                "a number from 0 to total");
    for (std::size_t i = 0; i < snapshot.prompts.size(); ++i) {
        checkPromptAnswer(snapshot.prompts[i], snapshot.model, prompts.element(i));
    }
}

} // namespace mambascope
