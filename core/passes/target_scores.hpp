// SPDX-License-Identifier: GPL-3.0-or-later
// Probability and rank of a token of each row's own. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <vector>

#include "core/passes/prompt_run.hpp"
#include "core/tensor/aten.hpp"

namespace mambascope {

/// tokens[i] in row i of logits [n, vocabulary], reduced on their device. NaN stands behind everything.
[[nodiscard]] std::vector<TargetScore> targetScores(const at::Tensor& logits,
                                                    const std::vector<std::int32_t>& tokens);

} // namespace mambascope
