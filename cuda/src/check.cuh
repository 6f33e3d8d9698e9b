// SPDX-License-Identifier: GPL-3.0-or-later
// Every CUDA call goes through MAMBASCOPE_CUDA_CHECK.
#pragma once

#include <cuda_runtime.h>
#include <string>

#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

inline void check(cudaError_t code, const char* expression, const char* file, int line) {
    if (code != cudaSuccess) {
        static_cast<void>(cudaGetLastError()); // clear it: the next call starts clean
        throw CudaError(std::string(expression) + ": " + cudaGetErrorString(code) + " (" + file + ":" +
                        std::to_string(line) + ")");
    }
}

inline cudaStream_t handleOf(DeviceStream stream) {
    return static_cast<cudaStream_t>(stream.stream);
}

} // namespace mambascope::cuda

#define MAMBASCOPE_CUDA_CHECK(expression)                                                                    \
    ::mambascope::cuda::check((expression), #expression, __FILE__, __LINE__)
