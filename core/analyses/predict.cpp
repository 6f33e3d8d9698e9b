// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "core/analyses/check.hpp"
#include "core/analyses/scoring.hpp"
#include "core/base/error.hpp"
#include "core/passes/variant_pass.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

void copyRow(std::vector<float>& all, std::size_t row, const at::Tensor& logits) {
    const at::Tensor host = copyToHost(logits);
    const auto size = static_cast<std::size_t>(host.numel());
    std::memcpy(all.data() + row * size, host.const_data_ptr<float>(), size * sizeof(float));
}

/// asked: the target, then the clean run's top tokens, as scoreRows has them.
VariantResult resultOf(const LoadedModel& model, const PredictSnapshot& snapshot, const RowScore& row,
                       const CleanTrace& clean) {
    VariantResult variant;
    variant.targetProbability = row.probability(row.asked.front());
    variant.relativeChange =
        (variant.targetProbability - snapshot.clean.targetProbability) / snapshot.clean.targetProbability;
    variant.top = topTokens(model.tokenizer(), row, clean);
    for (std::size_t i = 1; i < row.asked.size(); ++i) {
        variant.cleanTopNow.push_back(row.probability(row.asked[i]));
    }
    return variant;
}

/// What every variant is asked for beside its own top: the target, then the clean run's top tokens.
std::vector<std::int32_t> askedOf(const PredictSnapshot& snapshot) {
    std::vector<std::int32_t> asked{snapshot.target.id};
    for (const TokenScore& token : snapshot.clean.top) {
        asked.push_back(token.id);
    }
    return asked;
}

} // namespace

PredictSnapshot analyse(const PredictRequest& request, AnalysisEnvironment& environment) {
    if (request.topK < 1) {
        throw Error(ErrorCode::InvalidArgument, {"top", std::to_string(request.topK), "at least 1"});
    }
    LoadedModel& model = environment.model;
    PreparedPrompt prompt = model.prepare(request.prompt, environment.context);
    environment.traceCached = prompt.traceCached;

    PredictSnapshot snapshot;
    snapshot.model = model.info();
    snapshot.target = chooseTarget(model, prompt, request.prompt.target);
    const CleanTrace& trace = *prompt.trace;
    const RowScore& clean = cleanScore(trace, request.topK);
    snapshot.clean.targetProbability =
        clean.probability(trace.logits().const_data_ptr<float>()[snapshot.target.id]);
    snapshot.clean.top = topTokens(model.tokenizer(), clean, trace);
    const std::vector<std::int32_t> asked = askedOf(snapshot);

    std::vector<Variant> variants;
    for (const KnockoutSpec& spec : request.knockouts) {
        variants.emplace_back(resolveKnockout(spec, prompt.info.tokens, prompt.roles, model.info().layers));
    }
    snapshot.variants.resize(variants.size());
    const bool keepsLogits = request.logits || request.check;
    std::vector<float> kept; // [1 + variants, vocabulary]
    if (keepsLogits) {
        kept.resize((1 + variants.size()) * static_cast<std::size_t>(model.info().vocabularySize));
        copyRow(kept, 0, prompt.trace->logits());
    }
    const PassOptions options{environment.chunkBytes, /*sweep=*/false, /*reference=*/false,
                              &model.recorded()};
    runVariants(model.model(), *prompt.trace, variants, Readout{}, options, environment.context,
                [&](const Reading& reading) {
                    const std::vector<RowScore> rows = scoreRows(reading.logits, asked, request.topK);
                    for (std::size_t i = 0; i < rows.size(); ++i) {
                        const std::size_t number = reading.variants[i];
                        snapshot.variants[number] = resultOf(model, snapshot, rows[i], trace);
                        if (keepsLogits) {
                            copyRow(kept, 1 + number, reading.logits.select(0, static_cast<std::int64_t>(i)));
                        }
                    }
                });
    for (std::size_t i = 0; i < variants.size(); ++i) {
        snapshot.variants[i].knockout = request.knockouts[i];
        snapshot.variants[i].edges = variants[i].cuts.edges;
    }
    if (request.check) {
        snapshot.check = checkPredict({*request.check, environment, prompt, variants}, snapshot, kept);
    }
    if (request.logits) {
        snapshot.logits = std::move(kept);
    }
    snapshot.prompt = std::move(prompt.info);
    return snapshot;
}

} // namespace mambascope
