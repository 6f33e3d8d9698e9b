// SPDX-License-Identifier: GPL-3.0-or-later
// From the rows behind the last layer to what the head makes of some of them. Private to core: includes
// LibTorch.
#pragma once

#include <compare>
#include <vector>

#include "core/models/language_model.hpp"

namespace mambascope {

/// Which rows go through the head, and what it makes of them. Two passes of one form launch the same kernels.
struct HeadForm {
    std::vector<int> rows; ///< r of position p + r, in any order
    bool shares = false;   ///< of one token (LanguageModel::tokenShares), made without logits in memory
    friend auto operator<=>(const HeadForm&, const HeadForm&) = default;

    /// fp32 numbers that it leaves for each row.
    [[nodiscard]] std::int64_t width(const ModelInfo& info) const { return shares ? 2 : info.vocabularySize; }
};

/// residual: [V, R, D] behind the last layer. token: [1] int32 on the device, whose shares are made; unused
/// for logits. Returns [V · rows.size(), width]: a variant's rows one after another.
[[nodiscard]] at::Tensor throughHead(const LanguageModel& model, const at::Tensor& residual,
                                     const HeadForm& form, const at::Tensor& token);

} // namespace mambascope
