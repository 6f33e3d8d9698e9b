// SPDX-License-Identifier: GPL-3.0-or-later
// From logits to what people read. Private to core: includes LibTorch.
#pragma once

#include <string>
#include <vector>

#include "core/loading/loaded_model.hpp"
#include "core/passes/readout.hpp"
#include "core/values/snapshot.hpp"

namespace mambascope {

/// The token that an analysis follows: the first token of " "+target, or the clean run's top token.
/// Throws Error InvalidArgument for a target without tokens and for one that the model doesn't have. A target
/// of several tokens adds a note.
[[nodiscard]] TargetInfo chooseTarget(const LoadedModel& model, PreparedPrompt& prompt,
                                      const std::string& target);

/// A row's top tokens with their probabilities, in it and in the clean run.
[[nodiscard]] std::vector<TokenScore> topTokens(const Tokenizer& tokenizer, const RowScore& row,
                                                const CleanTrace& clean);

} // namespace mambascope
