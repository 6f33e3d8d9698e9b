// SPDX-License-Identifier: GPL-3.0-or-later
// Four neighbouring floats read as one.
#pragma once

#include <cstdint>

namespace mambascope::cuda {

/// from: a multiple of 16 bytes.
__device__ inline float4 load4(const float* from) {
    return *reinterpret_cast<const float4*>(from);
}

/// sum += weight · x.
__device__ inline void addScaled(float4& sum, float weight, const float4& x) {
    sum.x += weight * x.x;
    sum.y += weight * x.y;
    sum.z += weight * x.z;
    sum.w += weight * x.w;
}

/// sum += a · b, number by number.
__device__ inline void addProduct(float4& sum, const float4& a, const float4& b) {
    sum.x += a.x * b.x;
    sum.y += a.y * b.y;
    sum.z += a.z * b.z;
    sum.w += a.w * b.w;
}

/// Whether load4 may read there; null is fine.
inline bool onSixteenBytes(const void* pointer) {
    return reinterpret_cast<std::uintptr_t>(pointer) % 16 == 0;
}

} // namespace mambascope::cuda
