// SPDX-License-Identifier: GPL-3.0-or-later
// Three kernels: convolution, SiLU and time steps; the products C_q·B_k, which all heads of a group share;
// the weighted sums with skip and gate. A block of the last one takes one head and kBlockRows rows, so that
// the clean sources, which all variants share, are read from memory once for all of them.
#include <algorithm>
#include <cstdint>

#include "cuda/include/ssd_suffix.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/four_floats.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/prompts.cuh"
#include "cuda/src/short_convolution.cuh"
#include "cuda/src/ssd_chunks.hpp"
#include "cuda/src/ssd_suffix_parts.cuh"
#include "cuda/src/ssd_time_steps.cuh"
#include "cuda/src/warp.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SsdSuffix;

constexpr int kThreads = 256;
constexpr int kBlockRows = 16;
constexpr int kChunk = 32; ///< sources whose weights are held at once
constexpr int kWarps = 4;  ///< of a products block
constexpr int kAhead = 8;  ///< rows or sources that are read before the first is used
constexpr int kMaxHeadSize = 256;
constexpr int kMaxStateSize = 256;

__device__ const float* rawRow(const Work& w, std::int64_t variant, std::int64_t position) {
    if (position < w.firstPosition) {
        return w.cleanRaw + (promptOfRow(w.prompts, variant, 1) * w.cleanTokens + position) * convChannels(w);
    }
    return w.projected + (variant * w.rows + position - w.firstPosition) * w.projectedStride + innerSize(w);
}

__device__ void convolveChannel(const Work& w, std::int64_t row, std::int64_t channel) {
    const std::int64_t variant = row / w.rows;
    const std::int64_t position = w.firstPosition + row % w.rows;
    const std::int64_t channels = convChannels(w);
    if (w.recordRaw != nullptr) {
        w.recordRaw[row * channels + channel] = rawRow(w, variant, position)[channel];
    }
    const auto rowAt = [&](std::int64_t back) { return rawRow(w, variant, position - back); };
    w.convolved[row * channels + channel] =
        convolveAt(position, w.convWidth, channels, w.convWeight, w.convBias, channel, rowAt);
}

/// Grid: (blocks of channels + 1, rows). The last column makes the time steps of its variant.
__global__ void __launch_bounds__(kThreads) convolveKernel(const Work w) {
    takeTurn();
    const std::int64_t row = blockIdx.y + static_cast<std::int64_t>(blockIdx.z) * gridDim.y;
    if (row >= w.variants * w.rows) {
        return;
    }
    if (blockIdx.x + 1 < gridDim.x) {
        const std::int64_t channel = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
        if (channel < convChannels(w)) {
            convolveChannel(w, row, channel);
        }
    } else if (row % w.rows == 0) {
        for (std::int64_t head = threadIdx.x; head < w.heads; head += kThreads) {
            timeSteps(w, row / w.rows, head);
        }
    }
}

/// Sources [first, last) of a row.
struct SourceRange {
    std::int64_t first, last;
};

/// The sources whose products a row in chunks needs, beside its own one.
__device__ SourceRange neededSources(const Work& w, const SsdChunks& chunks, std::int64_t row) {
    const std::int64_t own = row % w.rows;
    const int kind = chunks.kinds == nullptr ? kFromStates : chunks.kinds[row];
    if (kind == kFromSources) {
        return {0, w.firstPosition + own};
    }
    if (chunks.route == SsdRoute::OwnChunks) {
        return {w.firstPosition + own / kChunkRows * kChunkRows, w.firstPosition + own};
    }
    return kind < 0
               ? SourceRange{0, 0}
               : SourceRange{kind * chunks.cleanRows, min(w.firstPosition, (kind + 1) * chunks.cleanRows)};
}

/// products[row, group, k] := C_q·B_k for k = 0 … q, or 0 where all heads are cut. Grid: (rows, groups); a
/// warp takes one source.
template <bool InChunks>
__global__ void __launch_bounds__(32 * kWarps)
    productsKernel(const Work w, const SsdChunks chunks, float* products) {
    takeTurn();
    const std::int64_t row = blockIdx.x;
    const std::int64_t group = blockIdx.y;
    const std::int64_t own = row % w.rows;
    const std::int64_t first = row - own;
    const std::int64_t tokens = w.firstPosition + w.rows;
    const std::int64_t channels = convChannels(w);
    const std::int64_t bOffset = innerSize(w) + group * w.stateSize;
    const float* c = w.convolved + row * channels + bOffset + w.groups * w.stateSize;
    const float* cleanB =
        w.cleanB + group * w.stateSize + promptOfRow(w.prompts, row, w.rows) * w.cleanTokens * w.cleanBStride;
    const int lane = static_cast<int>(threadIdx.x) % 32;
    float query[kMaxStateSize / 32];
#pragma unroll
    for (int i = 0; i < kMaxStateSize / 32; ++i) {
        query[i] = lane + 32 * i < w.stateSize ? c[lane + 32 * i] : 0.0F;
    }
    const auto makeProduct = [&](std::int64_t k) {
        const float* b = k < w.firstPosition
                             ? cleanB + k * w.cleanBStride
                             : w.convolved + (first + k - w.firstPosition) * channels + bOffset;
        float sum = 0;
#pragma unroll
        for (int i = 0; i < kMaxStateSize / 32; ++i) {
            if (lane + 32 * i < w.stateSize) {
                sum += query[i] * b[lane + 32 * i];
            }
        }
        sum = sumWarp(sum);
        if (lane == 0) {
            products[(row * w.groups + group) * tokens + k] = cutInAllHeads(w, row, k) ? 0.0F : sum;
        }
    };
    const int warp = static_cast<int>(threadIdx.x) / 32;
    if constexpr (InChunks) {
        const SourceRange needed = neededSources(w, chunks, row);
#pragma unroll 1
        for (std::int64_t k = needed.first + warp; k < needed.last; k += kWarps) {
            makeProduct(k);
        }
        if (warp == 0) {
            makeProduct(w.firstPosition + own);
        }
    } else {
#pragma unroll 1
        for (std::int64_t k = warp; k <= w.firstPosition + own; k += kWarps) {
            makeProduct(k);
        }
    }
}

template <int Width>
struct Lanes;
template <>
struct Lanes<1> {
    float v[1];
    __device__ static Lanes load(const float* from) { return {{*from}}; }
    __device__ void store(float* to) const { *to = v[0]; }
};
template <>
struct Lanes<4> {
    float v[4];
    __device__ static Lanes load(const float* from) {
        const float4 all = *reinterpret_cast<const float4*>(from);
        return {{all.x, all.y, all.z, all.w}};
    }
    __device__ void store(float* to) const { *reinterpret_cast<float4*>(to) = {v[0], v[1], v[2], v[3]}; }
};

template <int Width>
__device__ void accumulate(Lanes<Width>& sum, float weight, const Lanes<Width>& x) {
#pragma unroll
    for (int i = 0; i < Width; ++i) {
        sum.v[i] += weight * x.v[i];
    }
}

/// sum += Σ weight[j] · x[j · stride] over j < count.
template <int Width>
__device__ void addSources(Lanes<Width>& sum, const float* weight, int count, const float* x,
                           std::int64_t stride) {
#pragma unroll 1
    for (int from = 0; from < count; from += kAhead) {
        Lanes<Width> next[kAhead];
#pragma unroll
        for (int j = 0; j < kAhead; ++j) {
            next[j] = Lanes<Width>::load(x + min(from + j, count - 1) * stride);
        }
#pragma unroll
        for (int j = 0; j < kAhead; ++j) {
            accumulate(sum, from + j < count ? weight[from + j] : 0.0F, next[j]);
        }
    }
}

struct BlockRows {
    std::int64_t head = 0, group = 0, firstRow = 0, count = 0, tokens = 0;
    std::int64_t cleanHead = 0; ///< the head in the clean run that they see
    const int* own = nullptr;   ///< [count] each row's number in its variant
    int mostOwn = 0;            ///< own sources of the row that has most
};

/// How blocks share the rows out.
__host__ __device__ PromptShares blocksOf(const Work& w) {
    return {w.variants * w.rows, w.firstPosition == 0 ? 0 : w.prompts.perPrompt * w.rows, kBlockRows};
}

/// weight[r][j] of the sources first … first + kChunk − 1: the clean run's, then the variant's own.
__device__ void sourceWeights(const Work& w, const BlockRows& block, const float* products,
                              std::int64_t first, float (&weight)[kBlockRows][kChunk]) {
    __syncthreads(); // the last chunk has been used
#pragma unroll 1
    for (int i = static_cast<int>(threadIdx.x); i < kBlockRows * kChunk; i += kThreads) {
        const int r = i / kChunk;
        const std::int64_t k = first + i % kChunk;
        float value = 0;
        if (r < block.count && k <= w.firstPosition + block.own[r]) {
            const std::int64_t row = block.firstRow + r;
            const std::int64_t begin = row - block.own[r];
            const ops::LongSum* mine = decaysOf(w, begin, block.head);
            const ops::LongSum now = mine[block.own[r]];
            const bool cut = cutInHead(w, row, block.head, k);
            const float product = cut ? 0.0F : products[(row * w.groups + block.group) * block.tokens + k];
            if (k >= w.firstPosition) {
                const std::int64_t source = k - w.firstPosition;
                const float dt = w.dt[(begin + source) * w.heads + block.head];
                value = product * expf(ops::difference(now, mine[source])) * dt;
            } else {
                const ops::LongSum* clean = w.cleanDecay + block.cleanHead * w.cleanTokens;
                const float before = ops::difference(clean[w.firstPosition - 1], clean[k]);
                value = product * expf(before + (now.sum + now.rest));
            }
        }
        weight[r][i % kChunk] = value;
    }
    __syncthreads();
}

/// This block's rows. Divisions of long numbers take longer than all sources of a short variant: they are
/// made once, for all threads.
__device__ BlockRows blockRows(const Work& w) {
    __shared__ int own[kBlockRows];
    BlockRows block;
    block.head = blockIdx.y;
    block.group = static_cast<int>(blockIdx.y) / static_cast<int>(w.heads / w.groups);
    const PromptShare share = blocksOf(w).share<true>(blockIdx.x);
    block.firstRow = share.first;
    block.count = share.last - share.first;
    block.cleanHead = share.prompt * w.heads + block.head;
    block.tokens = w.firstPosition + w.rows;
    if (threadIdx.x < kBlockRows) {
        own[threadIdx.x] = static_cast<int>((block.firstRow + threadIdx.x) % w.rows);
    }
    __syncthreads();
    block.own = own;
    const auto last = static_cast<int>(block.count) - 1;
    const bool inOne = own[last] - own[0] == last; // else some row is the last one of its variant
    block.mostOwn = inOne ? own[last] + 1 : static_cast<int>(w.rows);
    return block;
}

/// Grid: (blocks of rows, heads). Width: numbers a thread handles at once; Items: how many such pieces a
/// thread has.
template <int Width, int Items>
__global__ void __launch_bounds__(kThreads) mixKernel(const Work w, const float* products) {
    takeTurn();
    __shared__ float weight[kBlockRows][kChunk];
    const BlockRows block = blockRows(w);
    const int pieces = static_cast<int>(w.headSize) / Width; // of one row
    const std::int64_t channels = convChannels(w);
    const float* x = w.convolved + block.head * w.headSize;
    Lanes<Width> y[Items] = {};

    const auto overItems = [&](auto&& body) {
#pragma unroll
        for (int item = 0; item < Items; ++item) {
            const int i = item * kThreads + static_cast<int>(threadIdx.x);
            if (i / pieces < block.count) {
                body(y[item], i / pieces, static_cast<std::int64_t>(i % pieces) * Width);
            }
        }
    };
    const float* cleanX = w.cleanScaled + block.cleanHead * w.cleanTokens * w.headSize;
#pragma unroll 1
    for (std::int64_t first = 0; first < w.firstPosition + block.mostOwn; first += kChunk) {
        sourceWeights(w, block, products, first, weight);
        const auto clean = static_cast<int>(
            max(min(static_cast<std::int64_t>(kChunk), w.firstPosition - first), std::int64_t{0}));
        overItems([&](Lanes<Width>& sum, int r, std::int64_t p) {
            addSources(sum, weight[r], clean, cleanX + first * w.headSize + p, w.headSize);
            const std::int64_t source = first + clean - w.firstPosition; // the first own one
            const auto count =
                static_cast<int>(min(static_cast<std::int64_t>(kChunk - clean), block.own[r] + 1 - source));
            const std::int64_t begin = block.firstRow + r - block.own[r];
            addSources(sum, weight[r] + clean, count, x + (begin + source) * channels + p, channels);
        });
    }
    overItems([&](Lanes<Width>& sum, int r, std::int64_t p) {
        const std::int64_t row = block.firstRow + r;
        const Lanes<Width> input = Lanes<Width>::load(x + row * channels + p);
        accumulate(sum, w.d[block.head], input);
        if (w.recordScaled != nullptr) {
            Lanes<Width> scaled = {};
            accumulate(scaled, w.dt[row * w.heads + block.head], input);
            const std::int64_t own = block.own[r];
            const std::int64_t at = (row - own) * w.heads + block.head * w.rows + own; // in [V, H, R]
            scaled.store(w.recordScaled + at * w.headSize + p);
            if (p == 0) {
                const ops::LongSum* decay = decaysOf(w, row - own, block.head);
                w.recordLater[at] = ops::difference(decay[max(w.rows - 2, std::int64_t{0})], decay[own]);
            }
        }
        const std::int64_t inner = block.head * w.headSize + p;
        const auto z = Lanes<Width>::load(w.projected + row * w.projectedStride + inner);
#pragma unroll
        for (int i = 0; i < Width; ++i) {
            sum.v[i] *= silu(z.v[i]);
        }
        sum.store(w.gated + row * innerSize(w) + inner);
    });
}

bool aligned4(const Work& w) {
    const std::int64_t channels = w.heads * w.headSize + 2 * w.groups * w.stateSize;
    return w.headSize % 4 == 0 && channels % 4 == 0 && w.projectedStride % 4 == 0 &&
           onSixteenBytes(w.projected) && onSixteenBytes(w.convolved) && onSixteenBytes(w.gated) &&
           onSixteenBytes(w.cleanScaled) && onSixteenBytes(w.recordScaled);
}

template <int Width, int Items>
void launchMix(const Work& w, const float* products, DeviceStream stream) {
    const auto blocks = static_cast<unsigned>(blocksOf(w).count());
    launchOverlapping(mixKernel<Width, Items>, {dim3(blocks, static_cast<unsigned>(w.heads)), kThreads},
                      stream, w, products);
}

} // namespace

bool ssdSuffixFits(const Work& work) {
    return work.headSize <= kMaxHeadSize && work.stateSize <= kMaxStateSize;
}

bool ssdSuffixInChunks(const Work& work) {
    return ssdRouteBySize(work) != SsdRoute::Sources;
}

bool ssdSuffixLeavesStates(const Work& work) {
    return ssdRoute(work) == SsdRoute::OwnChunks;
}

namespace {

std::size_t productsFloats(const Work& w) {
    return static_cast<std::size_t>(w.variants * w.rows * w.groups * tokensOf(w));
}

/// Items: 16 rows × head size / width over 256 threads.
void mixSources(const Work& w, const float* products, DeviceStream stream) {
    if (aligned4(w)) {
        return w.headSize <= 64 ? launchMix<4, 1>(w, products, stream) : launchMix<4, 4>(w, products, stream);
    }
    return w.headSize <= 64 ? launchMix<1, 4>(w, products, stream) : launchMix<1, 16>(w, products, stream);
}

} // namespace

std::size_t ssdSuffixWorkspace(const Work& w) {
    return sizeof(float) * (productsFloats(w) + ssdChunksFloats(w));
}

void ssdSuffix(const Work& w, float* workspace, float* lastStates, DeviceStream stream,
               const std::function<void()>& onConvolved) {
    const std::int64_t rows = w.variants * w.rows;
    if (rows == 0) {
        return;
    }
    const SsdRoute route = ssdRoute(w);
    const auto convolved = [&] {
        if (onConvolved) {
            onConvolved();
        }
    };
    const dim3 grid(static_cast<unsigned>(rows), static_cast<unsigned>(w.groups));
    if (route == SsdRoute::Sources) {
        if (ssdConvolvesFours(w)) {
            ssdConvolveFours(w, stream);
        } else {
            launchOverlapping(convolveKernel,
                              {gridOver((convChannels(w) + kThreads - 1) / kThreads + 1, rows), kThreads},
                              stream, w);
        }
        convolved();
        launchOverlapping(productsKernel<false>, {grid, 32 * kWarps}, stream, w, SsdChunks{}, workspace);
        return mixSources(w, workspace, stream);
    }
    SsdChunks chunks = placeSsdChunks(w, workspace, workspace + productsFloats(w));
    chunks.lastStates = lastStates;
    ssdConvolveChunks(w, route, stream);
    convolved();
    ssdRowKinds(w, chunks, stream);
    if (route == SsdRoute::OwnChunks && chunks.kinds == nullptr) {
        ssdChunkProducts(w, chunks, stream);
    } else {
        launchOverlapping(productsKernel<true>, {grid, 32 * kWarps}, stream, w, chunks, workspace);
    }
    ssdStates(w, chunks, stream);
    ssdMixChunks(w, chunks, stream);
}

} // namespace mambascope::cuda
