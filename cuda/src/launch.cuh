// SPDX-License-Identifier: GPL-3.0-or-later
// Launches whose blocks come in while the kernel before them in the stream still runs ("programmatic
// dependent launch"): starting a kernel takes as long as the small ones need, and the product can fetch
// weights meanwhile. Every kernel that is launched here calls waitForPrevious() before it touches anything
// that another kernel writes, or writes anything that another one reads; all of them do, so that a kernel
// that has ended means that all before it have.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "cuda/src/check.cuh"
#include "cuda/src/device_scope.cuh"

namespace mambascope::cuda {

/// Kernels of more blocks are launched the usual way: what overlapping saves is nothing to them, and asking
/// costs each of their blocks about a microsecond.
constexpr unsigned kMostOverlappingBlocks = 4 * 132;

__device__ inline bool overlaps() {
    return gridDim.x * gridDim.y * gridDim.z <= kMostOverlappingBlocks;
}

/// Until the kernels before this one have ended; what they wrote can be read then.
__device__ inline void waitForPrevious() {
    if (overlaps()) {
        asm volatile("griddepcontrol.wait;" ::: "memory");
    }
}

/// The next kernel's blocks may come in, where there is room.
__device__ inline void admitNext() {
    if (overlaps()) {
        asm volatile("griddepcontrol.launch_dependents;" ::: "memory");
    }
}

/// Up to so many rows a small kernel is all latency, and it pays to fetch ahead what they read.
inline constexpr std::int64_t kLatencyRows = 8;
/// Tokens of the clean run that are fetched then: more of them hide behind each other.
inline constexpr std::int64_t kFetchedTokens = 64;

/// Brings the line of 32 floats around `from` into the L2 cache before the wait: weights, and the clean run,
/// which the weights of the products have driven out. Only the wait makes it safe to read: what lies there
/// then is what a read gets. null is fine.
__device__ inline void fetchAhead(const float* from) {
    if (from != nullptr) {
        asm volatile("prefetch.global.L2 [%0];" ::"l"(from));
    }
}

/// The same for `count` floats from there on, shared by the lanes of a warp.
__device__ inline void fetchAhead(const float* from, std::int64_t count) {
    constexpr std::int64_t kLine = 32;
    for (std::int64_t i = kLine * (threadIdx.x % 32); i < count; i += kLine * 32) {
        fetchAhead(from + i);
    }
}

/// How most kernels begin.
__device__ inline void takeTurn() {
    admitNext();
    waitForPrevious();
}

/// `blocks` along x for each of `count` rows, which go along y up to the grid's limit, the rest of them along
/// z: row blockIdx.y + blockIdx.z · gridDim.y, which may lie beyond the last.
inline dim3 gridOver(std::int64_t blocks, std::int64_t count) {
    constexpr std::int64_t kGridLimit = 65535;
    return {static_cast<unsigned>(blocks), static_cast<unsigned>(count < kGridLimit ? count : kGridLimit),
            static_cast<unsigned>((count + kGridLimit - 1) / kGridLimit)};
}

struct LaunchShape {
    dim3 grid, block;
    std::size_t sharedBytes = 0;
    unsigned cluster = 1; ///< blocks along x
};

/// A launch on the stream's GPU, whichever is the current one. The only place where kernels are launched.
template <typename... Parameters, typename... Arguments>
void launchWith(cudaLaunchAttribute* attributes, unsigned count, void (*kernel)(Parameters...),
                const LaunchShape& shape, DeviceStream stream, const Arguments&... arguments) {
    const DeviceScope scope(stream.device);
    cudaLaunchConfig_t config = {};
    config.gridDim = shape.grid;
    config.blockDim = shape.block;
    config.dynamicSmemBytes = shape.sharedBytes;
    config.stream = handleOf(stream);
    config.attrs = attributes;
    config.numAttrs = count;
    MAMBASCOPE_CUDA_CHECK(cudaLaunchKernelEx(&config, kernel, Parameters(arguments)...));
}

/// The usual launch, for kernels that don't call waitForPrevious(): they start when all before them have
/// ended.
template <typename... Parameters, typename... Arguments>
void launchInTurn(void (*kernel)(Parameters...), const LaunchShape& shape, DeviceStream stream,
                  const Arguments&... arguments) {
    launchWith(nullptr, 0, kernel, shape, stream, arguments...);
}

template <typename... Parameters, typename... Arguments>
void launchOverlapping(void (*kernel)(Parameters...), const LaunchShape& shape, DeviceStream stream,
                       const Arguments&... arguments) {
    cudaLaunchAttribute attributes[2] = {};
    attributes[0].id = cudaLaunchAttributeProgrammaticStreamSerialization;
    const std::uint64_t blocks = std::uint64_t{shape.grid.x} * shape.grid.y * shape.grid.z;
    attributes[0].val.programmaticStreamSerializationAllowed = blocks <= kMostOverlappingBlocks ? 1 : 0;
    attributes[1].id = cudaLaunchAttributeClusterDimension;
    attributes[1].val.clusterDim.x = shape.cluster;
    attributes[1].val.clusterDim.y = 1;
    attributes[1].val.clusterDim.z = 1;
    launchWith(attributes, shape.cluster > 1 ? 2 : 1, kernel, shape, stream, arguments...);
}

} // namespace mambascope::cuda
