// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuda/include/runtime.hpp"

#include <cuda_runtime.h>

namespace mambascope::cuda {

bool kernelsUsable(int device) {
    int major = 0;
    // Without a driver the call fails with cudaErrorInsufficientDriver: that, too, means "no GPU".
    if (cudaDeviceGetAttribute(&major, cudaDevAttrComputeCapabilityMajor, device) != cudaSuccess) {
        static_cast<void>(cudaGetLastError());
        return false;
    }
    return major == 9;
}

} // namespace mambascope::cuda
