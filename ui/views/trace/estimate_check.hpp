// SPDX-License-Identifier: GPL-3.0-or-later
// First-order estimates of causal tracing held against the exact cells, once those are all there. Plain
// values, any thread.
#pragma once

#include <optional>

#include <QString>

#include "ui/views/trace/trace_shown.hpp"

namespace mambascope::ui {

struct EstimateCheck {
    int cells = 0; ///< that have both
    double correlation =
        0;              ///< Pearson's r of both probabilities; NaN where one of them is the same everywhere
    double largest = 0; ///< largest |estimate − exact| of the probabilities
    TraceCell at;       ///< where that is
};

/// Of all cells but those that are the same in both runs anyway. Nothing where exact cells are still to come,
/// or where no cell has both.
[[nodiscard]] std::optional<EstimateCheck> checkEstimates(const TraceShown& shown);

/// "first-order estimates: r = 0.93, at most 0.412 off (s of ·Curie in layers 12–21)"
[[nodiscard]] QString estimateWords(const TraceShown& shown, const EstimateCheck& check);

} // namespace mambascope::ui
