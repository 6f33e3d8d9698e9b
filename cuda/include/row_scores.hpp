// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of logits reduced to what a prediction shows: the softmax's two sums, the logits that are asked for,
// and the top k. Plain C++: device pointers. Asynchronous on `stream`. Throws CudaError. CPU twin:
// core/analyses scoreRows.
#pragma once

#include <cstdint>

#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

struct RowScores {
    const float* logits = nullptr; ///< [rows, vocabulary]
    std::int64_t rows = 0, vocabulary = 0;
    const int* asked = nullptr; ///< [askedCount] ids
    int askedCount = 0;
    int top = 0; ///< at most `vocabulary`
    /// [rows, scoresPerRow()]: largest logit | Σ exp(logit − largest) | logits of the ids asked for | top
    /// logits | top ids (int). Top: descending, of equal logits the lower id first, NaN last.
    float* result = nullptr;
};

[[nodiscard]] constexpr std::int64_t scoresPerRow(int asked, int top) {
    return 2 + asked + 2 * std::int64_t{top};
}

void rowScores(const RowScores& work, DeviceStream stream);

} // namespace mambascope::cuda
