// SPDX-License-Identifier: GPL-3.0-or-later
// CUDA graphs: a pass of many kernels, recorded once and launched as one. Plain C++. All functions but
// destroyGraph throw CudaError.
#pragma once

#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

/// From here on what is launched on `stream` (not the default stream) is recorded instead of run.
void beginRecording(DeviceStream stream);

/// Ends the recording and makes it ready to launch. The memory that its kernels use must stay theirs.
[[nodiscard]] void* endRecording(DeviceStream stream);

/// Ends a recording that failed, whatever state it is in. Never throws.
void abandonRecording(DeviceStream stream) noexcept;

/// Runs a recording. Asynchronous on `stream`.
void launchGraph(void* graph, DeviceStream stream);

/// Never throws.
void destroyGraph(void* graph) noexcept;

} // namespace mambascope::cuda
