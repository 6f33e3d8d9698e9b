// SPDX-License-Identifier: GPL-3.0-or-later
// Probability and rank of a token of each row's own, without more than one look at the logits. Plain C++:
// device pointers. Asynchronous on `stream`. Throws CudaError. CPU twin: core/passes targetScores.
#pragma once

#include <cstdint>

#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

/// What a token has in its row.
struct TargetPart {
    float below = 0; ///< the token's logit minus the row's largest
    float total = 0; ///< Σ exp(logit − largest) over the vocabulary
    int before = 0;  ///< tokens with a larger logit, or the same one and a lower id; NaN stands last
};

/// result[row] := what tokens[row] has in logits[row]. logits: [rows, vocabulary], contiguous; tokens and
/// result: [rows].
void targetParts(const float* logits, std::int64_t rows, std::int64_t vocabulary, const int* tokens,
                 TargetPart* result, DeviceStream stream);

} // namespace mambascope::cuda
