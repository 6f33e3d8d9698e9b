// SPDX-License-Identifier: GPL-3.0-or-later
// What an analysis asks of the logits, without a softmax over the vocabulary in memory.
// Plain C++: device pointers. Asynchronous on `stream`. Throws CudaError.
#pragma once

#include <cstdint>

#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

/// What the probability of one token is made of, in every row: exp(below) / total.
struct TokenShare {
    float below = 0; ///< the token's logit minus the row's largest
    float total = 0; ///< Σ exp(logit − largest) over the vocabulary
};

/// result[row] := the share of `token` in softmax(logits[row]), in two parts, since the probability itself
/// may be too small for fp32. logits: [rows, vocabulary], contiguous; result: [rows].
void tokenShares(const float* logits, std::int64_t rows, std::int64_t vocabulary, std::int64_t token,
                 TokenShare* result, DeviceStream stream);

} // namespace mambascope::cuda
