// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

namespace mambascope {

/// A row of logits, reduced to what a prediction shows.
struct RowScore {
    double largest = 0;           ///< logit
    double total = 0;             ///< Σ exp(logit − largest) over the vocabulary
    std::vector<float> asked;     ///< logits of the ids that were asked for
    std::vector<float> topLogits; ///< descending; of equal ones the lower id first
    std::vector<std::int32_t> topIds;

    /// Of a token with this logit, in the row's softmax.
    [[nodiscard]] double probability(float logit) const {
        return std::exp(static_cast<double>(logit) - largest) / total;
    }
};

} // namespace mambascope
