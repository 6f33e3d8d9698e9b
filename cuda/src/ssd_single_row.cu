// SPDX-License-Identifier: GPL-3.0-or-later
// A cluster of blocks takes Rows variants, each block some of the heads, so that what all variants share (the
// clean run's sources and convolution) is read once for Rows of them.
#include <algorithm>
#include <cooperative_groups.h>
#include <cstdint>

#include "cuda/include/ssd_single_row.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/ssd_row_end.cuh"
#include "cuda/src/ssd_row_mixer.cuh"

namespace mambascope::cuda {
namespace {

constexpr std::size_t kSharedLimit = 200 * 1024;

template <int Rows, bool Several>
__global__ void __launch_bounds__(kMostRowThreads, 1)
    ssdSingleRowKernel(const __grid_constant__ SsdSingleRow work) {
    admitNext();
    extern __shared__ float4 shared[];
    const cooperative_groups::cluster_group cluster = cooperative_groups::this_cluster();
    const SsdRowPlace<Rows, Several> place(work, reinterpret_cast<float*>(shared),
                                           static_cast<int>(cluster.num_blocks()),
                                           static_cast<int>(cluster.block_rank()));
    SsdRowMixer<Rows, Several> mixer(place);
    if constexpr (Rows == 1) {
        mixer.fetchWeights();
        mixer.fetchClean();
    }
    waitForPrevious();
    mixer.run();
    SsdRowEnd<Rows, Several>(place, mixer.gated()).run();
}

int threadsOf(const SsdRowSizes& s) {
    const int pieces = (s.headsPerBlock * s.headSize + 3) / 4;
    return std::max(256, (pieces + 31) / 32 * 32); // the products want warps, too
}

/// How clusters share the rows out.
PromptShares clustersOf(const ops::SsdSuffix& w, int rowsPerCluster) {
    return {w.variants, w.prompts.perPrompt, rowsPerCluster};
}

/// Blocks of a cluster: enough to keep the GPU busy, and each with a thread for every four channels.
int clusterOf(const ops::SsdSuffix& w, int rowsPerCluster) {
    constexpr std::int64_t kBusy = 132 * 4;
    const std::int64_t rowGroups = clustersOf(w, rowsPerCluster).count();
    int cluster = 1;
    while (cluster < kMaxRowCluster &&
           (rowGroups * cluster < kBusy || threadsOf(ssdRowSizes(w, cluster)) > kMostRowThreads)) {
        cluster *= 2;
    }
    return cluster;
}

template <int Rows, bool Several>
void launch(const SsdSingleRow& work, DeviceStream stream) {
    static OncePerDevice allowed;
    allowed.run(stream.device, [] {
        MAMBASCOPE_CUDA_CHECK(cudaFuncSetAttribute(ssdSingleRowKernel<Rows, Several>,
                                                   cudaFuncAttributeMaxDynamicSharedMemorySize,
                                                   static_cast<int>(kSharedLimit)));
    });
    const int cluster = clusterOf(work.mixer, Rows);
    const SsdRowSizes sizes = ssdRowSizes(work.mixer, cluster);
    const std::int64_t rowGroups = clustersOf(work.mixer, Rows).count();
    const LaunchShape shape{
        static_cast<unsigned>(rowGroups * cluster), static_cast<unsigned>(threadsOf(sizes)),
        sizeof(float) * SsdRowShared<Rows>::floats(sizes), static_cast<unsigned>(cluster)};
    launchOverlapping(ssdSingleRowKernel<Rows, Several>, shape, stream, work);
}

constexpr int kManyRows = 4;

} // namespace

bool ssdSingleRowFits(const ops::SsdSuffix& w) {
    if (w.rows != 1 || w.firstPosition < 1 || w.cleanLater == nullptr ||
        w.firstPosition != w.cleanTokens - 1 || w.convWidth > kUsualWidth || w.stateSize % 16 != 0 ||
        w.headSize % 4 != 0 || w.heads * w.headSize % 8 != 0 || w.projectedStride % 4 != 0 ||
        w.cleanBStride % 4 != 0 || !onSixteenBytes(w.projected) || !onSixteenBytes(w.cleanB)) {
        return false;
    }
    return threadsOf(ssdRowSizes(w, kMaxRowCluster)) <= kMostRowThreads &&
           sizeof(float) * SsdRowShared<kManyRows>::floats(ssdRowSizes(w, 1)) <= kSharedLimit;
}

void ssdSingleRow(const SsdSingleRow& work, DeviceStream stream) {
    if (work.mixer.variants == 0) {
        return;
    }
    const bool several = work.mixer.prompts.perPrompt != 0;
    if (work.mixer.variants < kManyRows) {
        return several ? launch<1, true>(work, stream) : launch<1, false>(work, stream);
    }
    return several ? launch<kManyRows, true>(work, stream) : launch<kManyRows, false>(work, stream);
}

} // namespace mambascope::cuda
