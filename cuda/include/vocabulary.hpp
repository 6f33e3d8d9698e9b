// SPDX-License-Identifier: GPL-3.0-or-later
// What an analysis asks of the logits, without a softmax over the vocabulary in memory.
// Plain C++: device pointers. Asynchronous on `stream`. Throws CudaError.
#pragma once

#include <cstdint>

namespace mambascope::cuda {

/// result[row] := softmax(logits[row])[token]. logits: [rows, vocabulary], contiguous; result: [rows].
void tokenProbabilities(const float* logits, std::int64_t rows, std::int64_t vocabulary, std::int64_t token,
                        float* result, void* stream);

} // namespace mambascope::cuda
