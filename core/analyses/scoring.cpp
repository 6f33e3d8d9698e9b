// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/scoring.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/error.hpp"
#include "core/tensor/split.hpp"
#include "cuda/include/vocabulary.hpp"

namespace mambascope {

TargetInfo chooseTarget(const LoadedModel& model, PreparedPrompt& prompt, const std::string& target) {
    TargetInfo info;
    if (target.empty()) {
        info.id = static_cast<std::int32_t>(prompt.trace->logits().argmax().item<std::int64_t>());
        info.text = model.tokenizer().tokenText(info.id);
        info.chosenByModel = true;
        return info;
    }
    const bool spaced = target.front() == ' ';
    const std::optional<FirstToken> first = model.tokenizer().firstTokenOf(spaced ? target : " " + target);
    if (!first) {
        throw Error(ErrorCode::InvalidArgument, {"target", target, "text with at least one token"},
                    "target \"" + target + "\": has no token; expected text with at least one token");
    }
    info.id = first->id;
    info.text = first->text;
    info.firstOfSeveral = first->count > 1;
    if (info.firstOfSeveral) {
        prompt.info.notes.push_back("target \"" + target + "\" is " + std::to_string(first->count) +
                                    " tokens; its first one, \"" + first->text + "\", is scored");
    }
    return info;
}

at::Tensor logProbabilities(const at::Tensor& logits) {
    return at::log_softmax(logits, -1);
}

std::vector<double> probabilitiesOf(const at::Tensor& shares) {
    const at::Tensor host = shares.cpu();
    const float* values = host.const_data_ptr<float>();
    std::vector<double> result(static_cast<std::size_t>(shares.size(0)));
    for (std::size_t row = 0; row < result.size(); ++row) {
        result[row] =
            std::exp(static_cast<double>(values[2 * row])) / static_cast<double>(values[2 * row + 1]);
    }
    return result;
}

namespace {

/// By one kernel: reads the logits once and leaves two numbers a row.
std::vector<double> tokenProbabilitiesByKernel(const at::Tensor& logits, std::int32_t token) {
    const at::Tensor rows = logits.contiguous();
    const at::Tensor shares = at::empty({rows.size(0), 2}, rows.options());
    static_assert(sizeof(cuda::TokenShare) == 2 * sizeof(float));
    cuda::tokenShares(rows.const_data_ptr<float>(), rows.size(0), rows.size(1), token,
                      reinterpret_cast<cuda::TokenShare*>(shares.mutable_data_ptr<float>()),
                      kernelStream(rows.device()));
    return probabilitiesOf(shares);
}

} // namespace

std::vector<double> tokenProbabilities(const at::Tensor& logits, std::int32_t token) {
    if (hasKernels(logits.device())) {
        return tokenProbabilitiesByKernel(logits, token);
    }
    // Relative to the row's maximum before anything is summed, as log_softmax does: a logit near 20 has only
    // 2e-6 of precision, which would be the error of the probability.
    const at::Tensor largest = logits.amax(1);
    const at::Tensor sum = at::sub(logits, largest.unsqueeze(1)).exp_().sum(1);
    const at::Tensor logs = (logits.select(1, token) - largest).sub_(sum.log_()).cpu();
    std::vector<double> result(static_cast<std::size_t>(logs.size(0)));
    const float* values = logs.data_ptr<float>();
    std::transform(values, values + result.size(), result.begin(),
                   [](float log) { return std::exp(static_cast<double>(log)); });
    return result;
}

std::vector<TokenScore> topTokens(const Tokenizer& tokenizer, const at::Tensor& rowLogits,
                                  const at::Tensor& logs, const at::Tensor& clean, int k) {
    const at::Tensor host = rowLogits.cpu();
    const auto [values, ids] = at::topk(host, std::min<std::int64_t>(k, host.size(0)));
    std::vector<TokenScore> scores;
    for (std::int64_t i = 0; i < ids.size(0); ++i) {
        TokenScore score;
        const std::int64_t id = ids.data_ptr<std::int64_t>()[i];
        score.id = static_cast<std::int32_t>(id);
        score.text = tokenizer.tokenText(score.id);
        score.logit = static_cast<double>(values.data_ptr<float>()[i]);
        score.probability = std::exp(static_cast<double>(logs.const_data_ptr<float>()[id]));
        score.cleanProbability = std::exp(static_cast<double>(clean.data_ptr<float>()[id]));
        scores.push_back(std::move(score));
    }
    return scores;
}

} // namespace mambascope
