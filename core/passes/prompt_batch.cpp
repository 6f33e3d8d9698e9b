// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/prompt_batch.hpp"

#include <string>

#include "core/base/error.hpp"
#include "core/passes/target_scores.hpp"

namespace mambascope {
namespace {

void checkToken(const LanguageModel& model, const std::string& argument, std::int32_t token) {
    if (token < 0 || token >= model.info().vocabularySize) {
        throw Error(ErrorCode::InvalidArgument, {argument, std::to_string(token),
                                                 "0 to " + std::to_string(model.info().vocabularySize - 1)});
    }
}

void checkPrompt(const LanguageModel& model, std::size_t index, const std::vector<std::int32_t>& ids) {
    const std::string name = "prompt " + std::to_string(index);
    if (ids.empty()) {
        throw Error(ErrorCode::InvalidArgument, {name, "no token", "at least 1"});
    }
    const ModelInfo& info = model.info();
    if (info.maxPositions && std::ssize(ids) > *info.maxPositions) {
        throw Error(ErrorCode::PromptTooLong,
                    {std::to_string(ids.size()), std::to_string(*info.maxPositions), info.name});
    }
    for (const std::int32_t id : ids) {
        checkToken(model, name + ": token", id);
    }
}

/// Of every variant: the rows of a chunk are scored where they are made.
std::vector<TargetScore> variantScores(const LanguageModel& model, const CleanTrace& trace,
                                       const PromptRun& prompt, const PassOptions& options,
                                       RunContext& context) {
    std::vector<TargetScore> scores(prompt.variants.size());
    runVariants(model, trace, prompt.variants, Readout{}, options, context, [&](const Reading& reading) {
        const std::vector<std::int32_t> tokens(reading.variants.size(), prompt.target);
        const std::vector<TargetScore> read = targetScores(reading.logits, tokens);
        for (std::size_t i = 0; i < read.size(); ++i) {
            scores[reading.variants[i]] = read[i];
        }
    });
    return scores;
}

} // namespace

void runPrompts(const LanguageModel& model, std::span<const PromptRun> prompts, const PassOptions& options,
                RunContext& context, const PromptSink& sink) {
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        checkPrompt(model, i, prompts[i].ids);
        checkToken(model, "prompt " + std::to_string(i) + ": target", prompts[i].target);
    }
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        const PromptRun& prompt = prompts[i];
        const auto trace = traceCleanRun(model, prompt.ids, context, options.recorded, options.reference);
        PromptReading reading;
        reading.base = targetScores(trace->logits().unsqueeze(0), {prompt.target}).front();
        reading.variants = variantScores(model, *trace, prompt, options, context);
        sink(i, reading);
    }
}

void lastLogits(const LanguageModel& model, std::span<const std::vector<std::int32_t>> prompts,
                const PassOptions& options, RunContext& context, const LastLogitsSink& sink) {
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        checkPrompt(model, i, prompts[i]);
    }
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        const auto trace = traceCleanRun(model, prompts[i], context, options.recorded, options.reference);
        sink({i}, trace->logits().unsqueeze(0));
        if (options.sweep) {
            context.yieldToInteractive();
        }
    }
}

} // namespace mambascope
