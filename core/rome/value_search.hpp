// SPDX-License-Identifier: GPL-3.0-or-later
// ROME's search for the value (Meng et al. 2022, arXiv 2202.05262, eq. 4; romba.md section 3). Private to
// core: includes LibTorch.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/passes/shifted_site.hpp"
#include "core/values/edit_kind.hpp"

namespace mambascope {

/// What the shifted runs are, in the order of their logits: first each context's rows of the object's tokens,
/// then one row of the KL prompt.
struct ValueGoal {
    std::size_t contexts = 0;         ///< at least one
    std::vector<std::int32_t> object; ///< tokens of the new object, at least one
    at::Tensor clean;                 ///< v0, [size of value] fp64 on the host
    EditOptimiser settings;
    std::function<void(const std::vector<EditStep>&)> told = {}; ///< the steps so far, after each
};

struct FoundValue {
    at::Tensor delta;            ///< of the last evaluated step, [size of value] fp64 on the host
    std::vector<EditStep> steps; ///< one for each evaluation of the loss
};

/// Finds δ, zero at first, that the site's output at the subject's token is shifted by. loss = mean over
/// contexts of [mean over the object's tokens of −ln p] + kl · Σ now·(ln now − ln before) + decay · ‖δ‖ /
/// ‖v0‖². Adam (β 0.9 and 0.999, ε 1e-8, bias-corrected), then ‖δ‖ ≤ clamp · ‖v0‖ by scaling; stops as
/// romba.md says. Everything but the runs themselves is float64. Throws Error Cancelled, and InvalidArgument
/// where the loss is no number.
[[nodiscard]] FoundValue findValue(ShiftedSite& site, const ValueGoal& goal, RunContext& context);

} // namespace mambascope
