// SPDX-License-Identifier: GPL-3.0-or-later
// An answer is computed again by the reference and compared.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

namespace mambascope {

/// An answer is computed again by the reference, in float64 on the CPU, every run from scratch, and compared
/// (CheckReport). That takes a forward pass for each run, so such a request waits and gives way as a sweep
/// does.
struct CheckChoice {
    int mostRuns = 256;     ///< of more knockouts than these, so many are drawn at random; at least 1
    std::uint64_t seed = 1; ///< of that draw
    friend bool operator==(const CheckChoice&, const CheckChoice&) = default;
};

/// The largest difference of one kind between an answer and its reference.
struct CheckDifference {
    double largest = 0;          ///< infinite if the answer is not a number
    std::optional<double> bound; ///< what fp32 stays within; nothing under tf32 and bf16
    /// Indices of the place. Predict: {run, token id}, run 0 clean, i + 1 the i-th knockout; map: {source
    /// token, window}; flow: {set of sources, window}; in these two {} is the clean run. Attention: {entry of
    /// `layers`, query, source}.
    std::vector<int> where = {};

    [[nodiscard]] bool holds() const { return std::isfinite(largest) && (!bound || largest <= *bound); }
    friend bool operator==(const CheckDifference&, const CheckDifference&) = default;
};

/// How an answer compares with the same computed again (CheckChoice).
struct CheckReport {
    std::int64_t checked = 0;             ///< knockouts that were computed again (layers in attention) ...
    std::int64_t total = 0;               ///< ... of so many
    std::uint64_t seed = 0;               ///< of the draw, if not all were
    std::optional<CheckDifference> logit; ///< over the standard deviation of the reference's logits
    std::optional<CheckDifference> probability; ///< as it is: 0.01 is one percentage point
    std::optional<CheckDifference> relative;    ///< of a probability, divided by the reference's
    std::optional<CheckDifference> attention;   ///< of a shown value, divided by its layer's largest

    [[nodiscard]] bool holds() const {
        const auto fine = [](const auto& difference) { return !difference || difference->holds(); };
        return fine(logit) && fine(probability) && fine(relative) && fine(attention);
    }
    friend bool operator==(const CheckReport&, const CheckReport&) = default;
};

} // namespace mambascope
