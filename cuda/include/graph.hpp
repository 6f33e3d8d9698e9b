// SPDX-License-Identifier: GPL-3.0-or-later
// CUDA graphs: a pass of many kernels, recorded once and launched as one. Plain C++: streams are
// cudaStream_t. All functions but destroyGraph throw CudaError.
#pragma once

namespace mambascope::cuda {

/// From here on what is launched on `stream` (not the default stream) is recorded instead of run.
void beginRecording(void* stream);

/// Ends the recording and makes it ready to launch. The memory that its kernels use must stay theirs.
[[nodiscard]] void* endRecording(void* stream);

/// Ends a recording that failed, whatever state it is in. Never throws.
void abandonRecording(void* stream) noexcept;

/// Runs a recording. Asynchronous on `stream`.
void launchGraph(void* graph, void* stream);

/// Never throws.
void destroyGraph(void* graph) noexcept;

} // namespace mambascope::cuda
