// SPDX-License-Identifier: GPL-3.0-or-later
// Who does what in ssd_single_row.cu: a cluster of blocks takes Rows variants, each block some of the heads,
// each thread four channels.
#pragma once

#include <cstdint>

#include "cuda/include/ssd_single_row.hpp"
#include "cuda/src/four_floats.cuh"
#include "cuda/src/prompts.cuh"
#include "cuda/src/row_extent.cuh"

namespace mambascope::cuda {

inline constexpr int kSourceChunk = 32; ///< sources whose weights are held at once: one for each lane

/// Sizes that every block derives from the work in the same way.
struct SsdRowSizes {
    int heads = 0, headSize = 0, state = 0, groups = 0;
    int inner = 0, channels = 0; ///< E, C
    int tokens = 0;              ///< T = p + 1
    int headsPerBlock = 0;
    int statesStride = 0; ///< of Shared::states: the rest of 16 spreads the rows over the banks
};

__host__ __device__ inline SsdRowSizes ssdRowSizes(const ops::SsdSuffix& w, int cluster) {
    SsdRowSizes s;
    s.heads = static_cast<int>(w.heads);
    s.headSize = static_cast<int>(w.headSize);
    s.state = static_cast<int>(w.stateSize);
    s.groups = static_cast<int>(w.groups);
    s.inner = s.heads * s.headSize;
    s.channels = s.inner + 2 * s.groups * s.state;
    s.tokens = static_cast<int>(w.firstPosition) + 1;
    s.headsPerBlock = (s.heads + cluster - 1) / cluster;
    s.statesStride = (2 * s.groups * s.state + 31) / 32 * 32 + 16;
    return s;
}

/// The block's shared memory, for Rows variants.
template <int Rows>
struct SsdRowShared {
    float* states;      ///< [Rows, statesStride]: B | C of the own row
    float* products;    ///< [Rows, G, T]: C_q·B_k, 0 where all heads are cut
    float* weights;     ///< [heads of the block, kSourceChunk, Rows]
    float* dt;          ///< [Rows, heads of the block]
    float* decay;       ///< as dt: from p − 1 to the own row
    RowExtent* extents; ///< [Rows, G] of this block; read by the whole cluster
    float* inverse;     ///< [Rows, G]: 1/√(mean y² + ε)
    float* largest;     ///< [Rows, G]: after the norm

    __host__ __device__ static int floats(const SsdRowSizes& s) {
        return Rows * (s.statesStride + s.headsPerBlock * (kSourceChunk + 2) + s.groups * (s.tokens + 4));
    }
    __device__ SsdRowShared(float* base, const SsdRowSizes& s) {
        states = base;
        weights = states + Rows * s.statesStride; // whole pieces of four numbers first
        extents = reinterpret_cast<RowExtent*>(weights + Rows * s.headsPerBlock * kSourceChunk);
        products = reinterpret_cast<float*>(extents + Rows * s.groups);
        dt = products + Rows * s.groups * s.tokens;
        decay = dt + Rows * s.headsPerBlock;
        inverse = decay + Rows * s.headsPerBlock;
        largest = inverse + Rows * s.groups;
    }
};

/// This thread's place. Several: whether the variants may be of several prompts.
template <int Rows, bool Several>
struct SsdRowPlace {
    const SsdSingleRow& work;
    const ops::SsdSuffix& w;
    SsdRowSizes s;
    SsdRowShared<Rows> shared;
    int cluster; ///< blocks
    std::int64_t firstRow = 0;
    int firstHead, heads;
    int rows = 0;                 ///< that there are, of Rows
    std::int64_t cleanTokens = 0; ///< of the clean runs in front of the one that these rows see
    bool inside = false;          ///< this thread has channels
    int local = 0;                ///< its head in the block
    int inHead = 0;               ///< its first channel in the head
    int channel = 0;              ///< its first channel of E

    __device__ SsdRowPlace(const SsdSingleRow& all, float* memory, int blocks, int rank)
        : work(all)
        , w(all.mixer)
        , s(ssdRowSizes(all.mixer, blocks))
        , shared(memory, s)
        , cluster(blocks)
        , firstHead(rank * s.headsPerBlock)
        , heads(max(0, min(s.headsPerBlock, s.heads - firstHead))) {
        const PromptShares shares{w.variants, w.prompts.perPrompt, Rows};
        const PromptShare share = shares.share<Several>(static_cast<std::int64_t>(blockIdx.x) / blocks);
        firstRow = share.first;
        rows = static_cast<int>(share.last - share.first);
        cleanTokens = Several ? share.prompt * w.cleanTokens : 0;
        const int blockChannel = 4 * static_cast<int>(threadIdx.x);
        inside = blockChannel < heads * s.headSize;
        local = inside ? blockChannel / s.headSize : 0;
        inHead = inside ? blockChannel % s.headSize : 0;
        channel = firstHead * s.headSize + (inside ? blockChannel : 0);
    }

    __device__ const float* projected(int r) const {
        return w.projected + (firstRow + r) * w.projectedStride;
    }
    // The clean run that these rows see, as `w` has it.
    __device__ const float* cleanRaw() const { return shown(w.cleanRaw, s.channels); }
    __device__ const float* cleanB() const { return shown(w.cleanB, w.cleanBStride); }
    __device__ const float* cleanScaled() const { return shown(w.cleanScaled, s.inner); }
    __device__ const float* cleanLater() const { return shown(w.cleanLater, s.heads); }
    /// Before the row, of this thread's channels: [N, P]. null: sources are read.
    __device__ const float* state() const {
        if (work.state == nullptr || w.keep != nullptr) {
            return nullptr;
        }
        const std::int64_t prompt = Several ? cleanTokens / w.cleanTokens : 0;
        return work.state + ((prompt * s.heads + head()) * s.state) * s.headSize + inHead;
    }
    __device__ int head() const { return firstHead + local; }
    __device__ int groupOf(int head) const { return head / (s.heads / s.groups); }

private:
    /// perToken: numbers of a clean token.
    __device__ const float* shown(const float* first, std::int64_t perToken) const {
        if constexpr (Several) {
            return first + cleanTokens * perToken;
        } else {
            return first;
        }
    }
};

} // namespace mambascope::cuda
