// SPDX-License-Identifier: GPL-3.0-or-later
// Softmax of long rows, piece by piece. Plain C++, no LibTorch.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace mambascope::ops {

/// Softmax's parts of one row over some of its numbers.
struct SoftmaxPart {
    float largest = 0; ///< of these numbers
    float sum = 0;     ///< Σ exp(number − largest)
};

/// Of `count` ≥ 1 numbers, on the calling thread. A NaN among them makes the sum NaN.
[[nodiscard]] SoftmaxPart softmaxPart(const float* numbers, std::int64_t count);

/// The parts of a whole row put together.
struct SoftmaxTotal {
    float largest = 0;
    double sum = 0; ///< Σ exp(number − largest)
};

/// parts: `count` ≥ 1 of them, `stride` apart.
[[nodiscard]] inline SoftmaxTotal joinedParts(const SoftmaxPart* parts, std::int64_t count,
                                              std::int64_t stride = 1) {
    SoftmaxTotal total{parts->largest, 0};
    for (std::int64_t i = 1; i < count; ++i) {
        total.largest = std::max(total.largest, parts[i * stride].largest);
    }
    for (std::int64_t i = 0; i < count; ++i) {
        const SoftmaxPart& part = parts[i * stride];
        total.sum +=
            static_cast<double>(part.sum) * std::exp(static_cast<double>(part.largest - total.largest));
    }
    return total;
}

} // namespace mambascope::ops
