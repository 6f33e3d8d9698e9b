// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core: includes LibTorch.
#pragma once

#include <memory>
#include <vector>

#include "core/passes/suffix_jacobian.hpp"

namespace mambascope {

/// As suffixJacobian, whose runs are padded to one length: those whose rows depend on their length
/// (lengthClass) are derived apart, and put together in the order of the runs.
[[nodiscard]] std::unique_ptr<SuffixJacobian> trainingJacobian(const LanguageModel& model, int layer,
                                                               const std::vector<GradientRun>& runs,
                                                               const GradientOptions& options,
                                                               RunContext& context);

} // namespace mambascope
