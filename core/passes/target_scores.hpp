// SPDX-License-Identifier: GPL-3.0-or-later
// Probability and rank of a token of each row's own. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <vector>

#include "core/passes/prompt_run.hpp"
#include "core/tensor/aten.hpp"

namespace mambascope {

/// tokens[i] (int32, on the device of the logits) in row i of logits [n, vocabulary], reduced there to a few
/// numbers a row, which readScores understands. NaN stands behind everything. Doesn't wait for a GPU.
[[nodiscard]] at::Tensor targetParts(const at::Tensor& logits, const at::Tensor& tokens);
/// What targetParts has made, one set of rows after the other: [n, …] of one device.
[[nodiscard]] std::vector<TargetScore> readScores(const at::Tensor& parts);

/// Both at once.
[[nodiscard]] std::vector<TargetScore> targetScores(const at::Tensor& logits,
                                                    const std::vector<std::int32_t>& tokens);

} // namespace mambascope
