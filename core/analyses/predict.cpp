// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/analyses/scoring.hpp"
#include "core/base/error.hpp"
#include "core/engine/variant_pass.hpp"

namespace mambascope {
namespace {

void copyRow(std::vector<float>& all, std::size_t row, const at::Tensor& logits) {
    const at::Tensor host = logits.cpu().contiguous();
    const auto size = static_cast<std::size_t>(host.numel());
    std::memcpy(all.data() + row * size, host.const_data_ptr<float>(), size * sizeof(float));
}

VariantResult score(const LoadedModel& model, const PredictSnapshot& snapshot, const at::Tensor& logits,
                    const at::Tensor& cleanLogs, int topK) {
    VariantResult variant;
    const at::Tensor logs = logProbabilities(logits).cpu();
    const float* values = logs.const_data_ptr<float>();
    const auto probability = [&](std::int32_t id) { return std::exp(static_cast<double>(values[id])); };
    variant.targetProbability = probability(snapshot.target.id);
    variant.relativeChange =
        (variant.targetProbability - snapshot.clean.targetProbability) / snapshot.clean.targetProbability;
    variant.top = topTokens(model.tokenizer(), logits, logs, cleanLogs, topK);
    for (const TokenScore& token : snapshot.clean.top) {
        variant.cleanTopNow.push_back(probability(token.id));
    }
    return variant;
}

} // namespace

PredictSnapshot predict(const PredictRequest& request, AnalysisEnvironment& environment) {
    if (request.topK < 1) {
        throw Error(ErrorCode::InvalidArgument, {"top", std::to_string(request.topK), "at least 1"},
                    "top " + std::to_string(request.topK) + ": expected at least 1");
    }
    LoadedModel& model = environment.model;
    PreparedPrompt prompt = model.prepare(request.prompt, environment.context);
    environment.traceCached = prompt.traceCached;

    PredictSnapshot snapshot;
    snapshot.model = model.info();
    snapshot.target = chooseTarget(model, prompt, request.prompt.target);
    const at::Tensor cleanLogs = logProbabilities(prompt.trace->logits());
    snapshot.clean.targetProbability =
        std::exp(static_cast<double>(cleanLogs.const_data_ptr<float>()[snapshot.target.id]));
    snapshot.clean.top =
        topTokens(model.tokenizer(), prompt.trace->logits(), cleanLogs, cleanLogs, request.topK);

    std::vector<Knockout> knockouts;
    for (const KnockoutSpec& spec : request.knockouts) {
        knockouts.push_back(resolveKnockout(spec, prompt.info.tokens, prompt.roles, model.info().layers));
    }
    snapshot.variants.resize(knockouts.size());
    if (request.logits) {
        snapshot.logits.resize((1 + knockouts.size()) *
                               static_cast<std::size_t>(model.info().vocabularySize));
        copyRow(snapshot.logits, 0, prompt.trace->logits());
    }
    const PassOptions options{environment.chunkBytes, /*sweep=*/false, /*reference=*/false,
                              &model.recorded()};
    runVariants(model.model(), *prompt.trace, knockouts, options, environment.context,
                [&](const std::vector<std::size_t>& variants, const at::Tensor& logits) {
                    for (std::size_t i = 0; i < variants.size(); ++i) {
                        const at::Tensor row = logits.select(0, static_cast<std::int64_t>(i));
                        snapshot.variants[variants[i]] = score(model, snapshot, row, cleanLogs, request.topK);
                        if (request.logits) {
                            copyRow(snapshot.logits, 1 + variants[i], row);
                        }
                    }
                });
    for (std::size_t i = 0; i < knockouts.size(); ++i) {
        snapshot.variants[i].knockout = request.knockouts[i];
        snapshot.variants[i].edges = knockouts[i].edges;
    }
    snapshot.prompt = std::move(prompt.info);
    return snapshot;
}

} // namespace mambascope
