// SPDX-License-Identifier: GPL-3.0-or-later
// From rows of logits to numbers. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <vector>

#include "core/passes/clean_trace.hpp"
#include "core/passes/row_score.hpp"

namespace mambascope {

/// Rows of logits [n, vocabulary] on their device, reduced there: the logits of the ids `asked` and the `top`
/// largest (at most the vocabulary).
[[nodiscard]] std::vector<RowScore> scoreRows(const at::Tensor& logits,
                                              const std::vector<std::int32_t>& asked, int top);

/// Of the clean run, with at least one top token; made once for each number of them.
[[nodiscard]] const RowScore& cleanScore(const CleanTrace& trace, int top);

/// Probability of one token in every row of logits [n, vocabulary]: [n].
[[nodiscard]] std::vector<double> tokenProbabilities(const at::Tensor& logits, std::int32_t token);
/// The same of several tokens: [n, tokens].
[[nodiscard]] std::vector<double> tokenProbabilities(const at::Tensor& logits,
                                                     const std::vector<std::int32_t>& tokens);

/// How many tokens stand before each of these in every row of logits: those with a larger logit, and those
/// with the same one and a lower id. NaN stands behind everything. [n, tokens].
[[nodiscard]] std::vector<double> tokenRanks(const at::Tensor& logits,
                                             const std::vector<std::int32_t>& tokens);

/// ln of the probability of tokens[i] in row i of logits [n, vocabulary]: [n].
[[nodiscard]] std::vector<double> logProbabilities(const at::Tensor& logits,
                                                   const std::vector<std::int32_t>& tokens);

/// The same from a token's shares (LanguageModel::tokenShares, [n, 2]).
[[nodiscard]] std::vector<double> probabilitiesOf(const at::Tensor& shares);

} // namespace mambascope
