// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernels that add attention weights up over heads have in common.
#pragma once

#include "core/ops/attention_sums.hpp"
#include "cuda/src/warp.cuh"

namespace mambascope::cuda {

/// What a head's weight brings into the sum: squares is ‖value‖² of its source, used by Squares alone.
__device__ inline float shownWeight(ops::HeadSum sum, float weight, float squares) {
    if (sum == ops::HeadSum::Signed) {
        return weight;
    }
    return sum == ops::HeadSum::Absolute ? fabsf(weight) : weight * weight * squares;
}

} // namespace mambascope::cuda
