// SPDX-License-Identifier: GPL-3.0-or-later
// What our kernels ask of the machine, and how they fail.
#pragma once

#include <stdexcept>

namespace mambascope::cuda {

/// A CUDA call or kernel launch failed. what() names the call, the place and CUDA's own text.
class CudaError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Where work goes: a stream and the GPU that it belongs to. The stream alone does not tell, since the
/// default stream of every GPU is null. Every launch names both.
struct DeviceStream {
    int device = 0;         ///< as CUDA counts them
    void* stream = nullptr; ///< a cudaStream_t
};

/// Whether the kernels here run on this GPU: built in, and the device is a Hopper (compute capability 9.x).
/// False without driver or device; never throws. Any thread.
[[nodiscard]] bool kernelsUsable(int device);

} // namespace mambascope::cuda
