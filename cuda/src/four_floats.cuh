// SPDX-License-Identifier: GPL-3.0-or-later
// Four neighbouring floats read as one.
#pragma once

#include <cstdint>

namespace mambascope::cuda {

/// from: a multiple of 16 bytes.
__device__ inline float4 load4(const float* from) {
    return *reinterpret_cast<const float4*>(from);
}

/// Whether load4 may read there; null is fine.
inline bool onSixteenBytes(const void* pointer) {
    return reinterpret_cast<std::uintptr_t>(pointer) % 16 == 0;
}

} // namespace mambascope::cuda
