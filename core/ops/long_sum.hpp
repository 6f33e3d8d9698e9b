// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over a whole prompt whose differences stay exact. A decay is e^difference of two such sums, so one
// fp32 number for each sum would lose digits as the prompt grows. The same on the CPU and on a GPU.
#pragma once

namespace mambascope::ops {

/// The sum is `sum + rest`, two fp32 numbers: `rest` holds what `sum` rounds away.
struct alignas(8) LongSum {
    float sum, rest;
};

/// total + step. What is lost is at most a rounding of `step`: differences that span the step are no smaller,
/// where all steps have one sign, and those that don't span it lose nothing. (Dekker's sum of two numbers;
/// where the step is larger than the total it loses the bits below those of the step.)
[[nodiscard]] constexpr LongSum plus(const LongSum& total, float step) {
    const float sum = total.sum + step;
    return {sum, total.rest + (step - (sum - total.sum))};
}

/// a − b to fp32's accuracy of the difference, however large both are.
[[nodiscard]] constexpr float difference(const LongSum& a, const LongSum& b) {
    return (a.sum - b.sum) + (a.rest - b.rest);
}

} // namespace mambascope::ops
