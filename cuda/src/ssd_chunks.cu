// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuda/src/ssd_chunks.hpp"

#include <algorithm>

#include "cuda/src/four_floats.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/short_convolution.cuh"
#include "cuda/src/ssd_suffix_parts.cuh"
#include "cuda/src/warp.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SsdSuffix;

// Below these the states cost more than they save. Passes of up to 128 tokens are recorded, and stay as they
// are.
constexpr std::int64_t kFewRows = 128;     ///< of a variant
constexpr std::int64_t kFewTokens = 128;   ///< of the clean run
constexpr std::int64_t kFewVariants = 96;  ///< of one row
constexpr std::int64_t kFloatsOfLine = 32; ///< pieces of the workspace start on a line

std::int64_t wholeLines(std::int64_t floats) {
    return (floats + kFloatsOfLine - 1) / kFloatsOfLine * kFloatsOfLine;
}

std::int64_t stateFloats(const Work& w) {
    return w.heads * w.stateSize * w.headSize;
}

bool sizedInFours(const Work& w) {
    return w.headSize % 4 == 0 && w.stateSize % 4 == 0 && w.convWidth <= kUsualWidth;
}

/// Sizes of SsdChunks, without its memory.
SsdChunks sizesOf(const Work& w) {
    SsdChunks chunks;
    chunks.route = ssdRouteBySize(w);
    if (chunks.route == SsdRoute::OwnChunks) {
        chunks.ownChunks = (w.rows + kChunkRows - 1) / kChunkRows;
    }
    if (w.firstPosition > 0) {
        const std::int64_t parts =
            std::min<std::int64_t>(kMostCleanChunks, (w.firstPosition + kChunkRows - 1) / kChunkRows);
        const std::int64_t rows = (w.firstPosition + parts - 1) / parts;
        chunks.cleanRows = (rows + kChunkRows - 1) / kChunkRows * kChunkRows;
        chunks.cleanChunks = (w.firstPosition + chunks.cleanRows - 1) / chunks.cleanRows;
    }
    return chunks;
}

} // namespace

SsdRoute ssdRouteBySize(const Work& w) {
    const bool onePrompt = w.prompts.perPrompt == 0 || w.firstPosition == 0;
    if (!sizedInFours(w) || !onePrompt) {
        return SsdRoute::Sources;
    }
    if (w.rows > kFewRows) {
        return SsdRoute::OwnChunks;
    }
    return w.rows == 1 && w.firstPosition >= kFewTokens && w.variants >= kFewVariants ? SsdRoute::CleanChunks
                                                                                      : SsdRoute::Sources;
}

bool ssdInFours(const Work& w) {
    return sizedInFours(w) && w.projectedStride % 4 == 0 && onSixteenBytes(w.projected) &&
           onSixteenBytes(w.convolved) && onSixteenBytes(w.gated) && onSixteenBytes(w.recordScaled) &&
           onSixteenBytes(w.recordRaw) && onSixteenBytes(w.cleanRaw) && onSixteenBytes(w.convWeight) &&
           onSixteenBytes(w.convBias) && w.cleanBStride % 4 == 0 && onSixteenBytes(w.cleanB) &&
           onSixteenBytes(w.cleanScaled);
}

SsdRoute ssdRoute(const Work& w) {
    return ssdInFours(w) ? ssdRouteBySize(w) : SsdRoute::Sources;
}

std::size_t ssdChunksFloats(const Work& w) {
    const SsdChunks sizes = sizesOf(w);
    if (sizes.route == SsdRoute::Sources) {
        return 0;
    }
    const std::int64_t states = w.variants * sizes.ownChunks + 2 * sizes.cleanChunks + 1;
    return static_cast<std::size_t>(kFloatsOfLine + wholeLines(w.variants * w.rows) +
                                    states * stateFloats(w));
}

SsdChunks placeSsdChunks(const Work& w, float* products, float* memory) {
    SsdChunks chunks = sizesOf(w);
    chunks.products = products;
    constexpr std::uintptr_t kLine = sizeof(float) * kFloatsOfLine;
    const auto address = reinterpret_cast<std::uintptr_t>(memory);
    float* next = memory + ((kLine - address % kLine) % kLine) / sizeof(float);
    const auto take = [&](std::int64_t floats) {
        float* const taken = next;
        next += floats;
        return taken;
    };
    int* const kinds = reinterpret_cast<int*>(take(wholeLines(w.variants * w.rows)));
    chunks.kinds = w.keep == nullptr ? nullptr : kinds;
    chunks.states = take(w.variants * chunks.ownChunks * stateFloats(w));
    chunks.cleanSums = take(chunks.cleanChunks * stateFloats(w));
    chunks.cleanStates = take((chunks.cleanChunks + 1) * stateFloats(w));
    return chunks;
}

namespace {

constexpr int kSegments = 32;
constexpr int kHeads = 4;  ///< of a block: few, so that many multiprocessors share the writing
constexpr int kAhead = 16; ///< rows that are read before the first is used

/// a + b of two sums over a prompt. (Knuth's sum of two numbers, whichever is larger.)
__device__ ops::LongSum joined(const ops::LongSum& a, const ops::LongSum& b) {
    const float sum = __fadd_rn(a.sum, b.sum);
    const float ofB = __fsub_rn(sum, a.sum);
    const float lost = __fadd_rn(__fsub_rn(a.sum, __fsub_rn(sum, ofB)), __fsub_rn(b.sum, ofB));
    return {sum, a.rest + b.rest + lost};
}

/// body(row, dt) over the rows [first, last) of a head, whose time steps lie `heads` apart.
template <typename Body>
__device__ void overSteps(const float* dt, std::int64_t heads, std::int64_t first, std::int64_t last,
                          const Body& body) {
#pragma unroll 1
    for (std::int64_t from = first; from < last; from += kAhead) {
        float next[kAhead];
#pragma unroll
        for (int i = 0; i < kAhead; ++i) {
            next[i] = dt[min(from + i, last - 1) * heads];
        }
#pragma unroll
        for (int i = 0; i < kAhead; ++i) {
            if (from + i < last) {
                body(from + i, next[i]);
            }
        }
    }
}

/// Grid: (heads in fours, variants). A thread takes a segment of a head's rows: the segments' sums first,
/// then the running sums from those of the segments before.
__global__ void __launch_bounds__(kHeads* kSegments) longDecaysKernel(const Work w) {
    takeTurn();
    __shared__ ops::LongSum ends[kSegments][kHeads];
    const int lane = static_cast<int>(threadIdx.x) % kHeads;
    const int segment = static_cast<int>(threadIdx.x) / kHeads;
    const std::int64_t head = static_cast<std::int64_t>(blockIdx.x) * kHeads + lane;
    const bool real = head < w.heads;
    const std::int64_t firstRow = static_cast<std::int64_t>(blockIdx.y) * w.rows;
    const std::int64_t each = (w.rows + kSegments - 1) / kSegments;
    const std::int64_t first = min(w.rows, segment * each);
    const std::int64_t last = min(w.rows, first + each);
    const float rate = real ? w.a[head] : 0.0F;
    const float* dt = w.dt + firstRow * w.heads + (real ? head : 0);
    ops::LongSum total{};
    overSteps(dt, w.heads, first, last,
              [&](std::int64_t, float step) { total = ops::plus(total, step * rate); });
    ends[segment][lane] = total;
    __syncthreads();
    if (!real) {
        return;
    }
    total = {};
#pragma unroll 1
    for (int before = 0; before < segment; ++before) {
        total = joined(total, ends[before][lane]);
    }
    ops::LongSum* decay = decaysOf(w, firstRow, head);
    overSteps(dt, w.heads, first, last, [&](std::int64_t row, float step) {
        total = ops::plus(total, step * rate);
        decay[row] = total;
    });
}

constexpr int kKindWarps = 8;

/// Grid: blocks of kKindWarps rows. A warp takes a row.
__global__ void __launch_bounds__(32 * kKindWarps) rowKindsKernel(const Work w, const SsdChunks chunks) {
    takeTurn();
    const std::int64_t row = static_cast<std::int64_t>(blockIdx.x) * kKindWarps + threadIdx.x / 32;
    if (row >= w.variants * w.rows) {
        return;
    }
    const int lane = static_cast<int>(threadIdx.x) % 32;
    const float* keep = w.keep + row * tokensOf(w);
    const bool own = chunks.route == SsdRoute::OwnChunks;
    const std::int64_t size = own ? kChunkRows : chunks.cleanRows;
    const std::int64_t before = own ? w.firstPosition + row % w.rows / kChunkRows * kChunkRows
                                    : w.firstPosition; // sources that states stand for
    int first = -1;                                    // of the chunks with cuts, from the end
    int last = -1;
#pragma unroll 4
    for (std::int64_t k = lane; k < before; k += 32) {
        if (keep[k] == 0.0F) {
            const int chunk = static_cast<int>(k / size);
            first = max(first, kMostCleanChunks - 1 - chunk);
            last = max(last, chunk);
        }
    }
    first = maxWarp(first);
    last = maxWarp(last);
    if (lane == 0) {
        const bool one = !own && first == kMostCleanChunks - 1 - last;
        chunks.kinds[row] = last < 0 ? kFromStates : one ? last : kFromSources;
    }
}

} // namespace

void ssdLongDecays(const Work& w, DeviceStream stream) {
    const dim3 grid(static_cast<unsigned>((w.heads + kHeads - 1) / kHeads),
                    static_cast<unsigned>(w.variants));
    launchOverlapping(longDecaysKernel, {grid, kHeads * kSegments}, stream, w);
}

void ssdRowKinds(const Work& w, const SsdChunks& chunks, DeviceStream stream) {
    if (chunks.kinds != nullptr) {
        const auto blocks = static_cast<unsigned>((w.variants * w.rows + kKindWarps - 1) / kKindWarps);
        launchOverlapping(rowKindsKernel, {blocks, 32 * kKindWarps}, stream, w, chunks);
    }
}

} // namespace mambascope::cuda
