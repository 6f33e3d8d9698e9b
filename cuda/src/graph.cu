// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuda/include/graph.hpp"
#include "cuda/src/device_scope.cuh"

namespace mambascope::cuda {

void beginRecording(DeviceStream stream) {
    const DeviceScope scope(stream.device);
    // Relaxed: allocators may ask the driver for memory while a pass is recorded.
    MAMBASCOPE_CUDA_CHECK(cudaStreamBeginCapture(handleOf(stream), cudaStreamCaptureModeRelaxed));
}

void* endRecording(DeviceStream stream) {
    const DeviceScope scope(stream.device);
    cudaGraph_t graph = nullptr;
    MAMBASCOPE_CUDA_CHECK(cudaStreamEndCapture(handleOf(stream), &graph));
    cudaGraphExec_t ready = nullptr;
    const cudaError_t made = cudaGraphInstantiate(&ready, graph, 0);
    static_cast<void>(cudaGraphDestroy(graph));
    MAMBASCOPE_CUDA_CHECK(made);
    return ready;
}

void abandonRecording(DeviceStream stream) noexcept {
    cudaGraph_t graph = nullptr;
    static_cast<void>(cudaStreamEndCapture(handleOf(stream), &graph));
    if (graph != nullptr) {
        static_cast<void>(cudaGraphDestroy(graph));
    }
    static_cast<void>(cudaGetLastError()); // the failure has been reported: the next call starts clean
}

void launchGraph(void* graph, DeviceStream stream) {
    const DeviceScope scope(stream.device);
    MAMBASCOPE_CUDA_CHECK(cudaGraphLaunch(static_cast<cudaGraphExec_t>(graph), handleOf(stream)));
}

void destroyGraph(void* graph) noexcept {
    if (graph != nullptr) {
        static_cast<void>(cudaGraphExecDestroy(static_cast<cudaGraphExec_t>(graph)));
    }
}

} // namespace mambascope::cuda
