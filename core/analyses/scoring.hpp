// SPDX-License-Identifier: GPL-3.0-or-later
// From logits to what people read. Private to core: includes LibTorch.
#pragma once

#include <string>
#include <vector>

#include "core/engine/loaded_model.hpp"
#include "core/engine/snapshot.hpp"

namespace mambascope {

/// The token that an analysis follows: the first token of " "+target, or the clean run's top token.
/// Throws Error InvalidArgument for a target without tokens. A target of several tokens adds a note.
[[nodiscard]] TargetInfo chooseTarget(const LoadedModel& model, PreparedPrompt& prompt,
                                      const std::string& target);

/// log softmax over the vocabulary. logits: [n, vocabulary] or [vocabulary]; same shape, fp32.
[[nodiscard]] at::Tensor logProbabilities(const at::Tensor& logits);

/// Probability of one token in every row of logits [n, vocabulary], on the host: [n].
[[nodiscard]] std::vector<double> tokenProbabilities(const at::Tensor& logits, std::int32_t token);

/// The same from a token's shares (LanguageModel::tokenShares, [n, 2]).
[[nodiscard]] std::vector<double> probabilitiesOf(const at::Tensor& shares);

/// The k most probable tokens of one row of logits, descending. `logs` and `clean` are log probabilities on
/// the host: of this row and of the clean run.
[[nodiscard]] std::vector<TokenScore> topTokens(const Tokenizer& tokenizer, const at::Tensor& rowLogits,
                                                const at::Tensor& logs, const at::Tensor& clean, int k);

} // namespace mambascope
