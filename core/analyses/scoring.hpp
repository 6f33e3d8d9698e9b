// SPDX-License-Identifier: GPL-3.0-or-later
// From logits to what people read. Private to core: includes LibTorch.
#pragma once

#include <string>
#include <vector>

#include "core/engine/loaded_model.hpp"
#include "core/engine/row_score.hpp"
#include "core/engine/snapshot.hpp"

namespace mambascope {

/// The token that an analysis follows: the first token of " "+target, or the clean run's top token.
/// Throws Error InvalidArgument for a target without tokens and for one that the model doesn't have. A target
/// of several tokens adds a note.
[[nodiscard]] TargetInfo chooseTarget(const LoadedModel& model, PreparedPrompt& prompt,
                                      const std::string& target);

/// Rows of logits [n, vocabulary] on their device, reduced there: the logits of the ids `asked` and the `top`
/// largest (at most the vocabulary).
[[nodiscard]] std::vector<RowScore> scoreRows(const at::Tensor& logits,
                                              const std::vector<std::int32_t>& asked, int top);

/// Of the clean run, with at least one top token; made once for each number of them.
[[nodiscard]] const RowScore& cleanScore(const CleanTrace& trace, int top);

/// Probability of one token in every row of logits [n, vocabulary], on the host: [n].
[[nodiscard]] std::vector<double> tokenProbabilities(const at::Tensor& logits, std::int32_t token);

/// The same from a token's shares (LanguageModel::tokenShares, [n, 2]).
[[nodiscard]] std::vector<double> probabilitiesOf(const at::Tensor& shares);

/// A row's top tokens with their probabilities, in it and in the clean run.
[[nodiscard]] std::vector<TokenScore> topTokens(const Tokenizer& tokenizer, const RowScore& row,
                                                const CleanTrace& clean);

} // namespace mambascope
