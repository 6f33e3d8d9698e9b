// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of SSD in chunks. A block takes a tile of 64 rows and 64 channels of a head, and adds up products
// of two kinds of tiles: C · state, and weights · x of single sources. Rows that read different states or
// sources (SsdChunks::kinds) take turns. Long variants without cuts have a kernel of their own
// (ssd_mix_rows.cu).
#include "cuda/src/four_floats.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/ssd_chunks.hpp"
#include "cuda/src/ssd_suffix_parts.cuh"
#include "cuda/src/ssd_tile_end.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SsdSuffix;

constexpr int kThreads = 128; ///< thread t: rows 8·(t / 16) …, channels 4·(t % 16) …
constexpr int kRows = 8;      ///< of a thread
constexpr int kChannels = 64; ///< of a block
constexpr int kDepth = 32;    ///< states or sources that are held at once

/// The left tile's rows are read four numbers at a time; 4 more spread them over the banks.
constexpr int kLeftStride = kDepth + 4;

struct Shared {
    float left[kChunkRows][kLeftStride]; ///< C · decay, or weights
    float4 right[kDepth][kChannels / 4]; ///< states, or x
    ops::LongSum decay[kChunkRows];
    float since[kChunkRows]; ///< decay since the state
    int kind[kChunkRows];
    unsigned long long kinds; ///< that there are: bit kind + 2
};

template <SsdRoute Route>
class TileMixer {
public:
    __device__ TileMixer(const Work& work, const SsdChunks& chunks, Shared& shared)
        : w(work)
        , m_chunks(chunks)
        , m_shared(shared)
        , m_head(blockIdx.y)
        , m_group(blockIdx.y / (work.heads / work.groups))
        , m_firstChannel(static_cast<std::int64_t>(blockIdx.z) * kChannels)
        , m_thread(static_cast<int>(threadIdx.x)) {
        if (kOwn) {
            m_variant = blockIdx.x / chunks.ownChunks;
            m_chunk = blockIdx.x % chunks.ownChunks;
            m_firstRow = m_variant * w.rows + m_chunk * kChunkRows;
            m_count =
                static_cast<int>(min(static_cast<std::int64_t>(kChunkRows), w.rows - m_chunk * kChunkRows));
        } else {
            m_firstRow = static_cast<std::int64_t>(blockIdx.x) * kChunkRows;
            m_count = static_cast<int>(min(static_cast<std::int64_t>(kChunkRows), w.variants - m_firstRow));
        }
    }

    __device__ void run() {
        lookAtRows();
        const std::int64_t own = w.firstPosition + m_chunk * kChunkRows; // first source of an own chunk
#pragma unroll 1
        for (unsigned long long kinds = m_shared.kinds; kinds != 0; kinds &= kinds - 1) {
            const int kind = __ffsll(static_cast<long long>(kinds)) - 3;
            if (kind == kFromSources) {
                addSources(kind, 0, kOwn ? own + m_count : w.firstPosition);
                continue;
            }
            addState(kind);
            if (kOwn) {
                addSources(kind, own, own + m_count);
            } else if (kind >= 0) {
                addSources(kind, kind * m_chunks.cleanRows,
                           min(w.firstPosition, (kind + 1) * m_chunks.cleanRows));
            }
        }
        finish();
    }

private:
    static constexpr bool kOwn = Route == SsdRoute::OwnChunks;

    [[nodiscard]] __device__ int kindOf(std::int64_t row) const {
        if (m_chunks.kinds == nullptr ||
            (w.cutHeads != nullptr && w.cutHeads[row / w.rows * w.heads + m_head] == 0.0F)) {
            return kFromStates;
        }
        return m_chunks.kinds[row];
    }

    __device__ void lookAtRows() {
        if (m_thread == 0) {
            m_shared.kinds = 0;
        }
        __syncthreads();
        if (m_thread < kChunkRows) {
            const std::int64_t row = m_firstRow + m_thread;
            int kind = kFromStates - 2; // of no row
            float since = 0;
            ops::LongSum decay{};
            if (m_thread < m_count) {
                kind = kindOf(row);
                const std::int64_t own = row % w.rows;
                const ops::LongSum* decays = decaysOf(w, row - own, m_head);
                decay = decays[own];
                const std::int64_t start = own / kChunkRows * kChunkRows;
                since = expf(start == 0 ? decay.sum + decay.rest : ops::difference(decay, decays[start - 1]));
                atomicOr(&m_shared.kinds, 1ULL << (kind + 2));
            }
            m_shared.kind[m_thread] = kind;
            m_shared.since[m_thread] = since;
            m_shared.decay[m_thread] = decay;
        }
        __syncthreads();
    }

    /// sum += left · right.
    __device__ void multiply() {
        const float* left = m_shared.left[m_thread / 16 * kRows];
#pragma unroll
        for (int k = 0; k < kDepth; k += 4) {
            float4 right[4];
#pragma unroll
            for (int j = 0; j < 4; ++j) {
                right[j] = m_shared.right[k + j][m_thread % 16];
            }
#pragma unroll
            for (int i = 0; i < kRows; ++i) {
                const float4 weights = load4(left + i * kLeftStride + k);
                addScaled(m_sum[i], weights.x, right[0]);
                addScaled(m_sum[i], weights.y, right[1]);
                addScaled(m_sum[i], weights.z, right[2]);
                addScaled(m_sum[i], weights.w, right[3]);
            }
        }
    }

    /// Fills the right tile by rowAt(k), which points to the channels of a head, or is null.
    template <typename RowAt>
    __device__ void fillRight(const RowAt& rowAt) {
#pragma unroll
        for (int i = m_thread; i < kDepth * kChannels / 4; i += kThreads) {
            const int four = i % (kChannels / 4);
            const std::int64_t channel = m_firstChannel + 4 * four;
            const float* row = channel < w.headSize ? rowAt(i / (kChannels / 4)) : nullptr;
            m_shared.right[i / (kChannels / 4)][four] = row == nullptr ? float4{} : load4(row + channel);
        }
    }

    [[nodiscard]] __device__ const float* stateOf(int kind) const {
        const std::int64_t perHead = w.stateSize * w.headSize;
        if (kOwn) {
            const std::int64_t chunk = m_variant * m_chunks.ownChunks + m_chunk;
            return m_chunks.states + (chunk * w.heads + m_head) * perHead;
        }
        const std::int64_t chunk = kind < 0 ? m_chunks.cleanChunks : kind;
        return m_chunks.cleanStates + (chunk * w.heads + m_head) * perHead;
    }

    __device__ void addState(int kind) {
        if (kOwn && m_chunk == 0 && w.firstPosition == 0) {
            return; // nothing is before it
        }
        const float* state = stateOf(kind);
        const std::int64_t channels = convChannels(w);
        const float* c =
            w.convolved + m_firstRow * channels + innerSize(w) + (w.groups + m_group) * w.stateSize;
#pragma unroll 1
        for (std::int64_t first = 0; first < w.stateSize; first += kDepth) {
            __syncthreads(); // the last tiles have been used
#pragma unroll
            for (int i = m_thread; i < kChunkRows * kDepth / 4; i += kThreads) {
                const int r = i / (kDepth / 4);
                const int four = i % (kDepth / 4);
                float4 seen = {};
                if (m_shared.kind[r] == kind && first + 4 * four < w.stateSize) {
                    addScaled(seen, m_shared.since[r], load4(c + r * channels + first + 4 * four));
                }
                *reinterpret_cast<float4*>(&m_shared.left[r][4 * four]) = seen;
            }
            fillRight(
                [&](int k) { return first + k < w.stateSize ? state + (first + k) * w.headSize : nullptr; });
            __syncthreads();
            multiply();
        }
    }

    /// The sources [from, to), of all T, in rows of this kind.
    __device__ void addSources(int kind, std::int64_t from, std::int64_t to) {
        const std::int64_t variantRow = m_variant * w.rows; // where own sources begin
        const std::int64_t p = w.firstPosition;
        const float* scaled = w.cleanScaled + m_head * w.cleanTokens * w.headSize;
        const float* own = w.convolved + variantRow * convChannels(w) + m_head * w.headSize;
#pragma unroll 1
        for (std::int64_t first = from; first < to; first += kDepth) {
            __syncthreads(); // the last tiles have been used
            fillWeights(kind, first, to);
            fillRight([&](int k) -> const float* {
                const std::int64_t source = first + k;
                if (source >= to) {
                    return nullptr;
                }
                return source < p ? scaled + source * w.headSize : own + (source - p) * convChannels(w);
            });
            __syncthreads();
            multiply();
        }
    }

    /// A lane takes a source.
    __device__ void fillWeights(int kind, std::int64_t first, std::int64_t to) {
        const int lane = m_thread % kDepth;
        const std::int64_t source = first + lane;
        const bool isOwn = source >= w.firstPosition;
        const std::int64_t variantRow = m_variant * w.rows;
        ops::LongSum decay{};
        float factor = 1; // dt of an own source
        float before = 0; // of a clean one: up to p − 1
        if (source < to && isOwn) {
            const std::int64_t row = source - w.firstPosition;
            decay = decaysOf(w, variantRow, m_head)[row];
            factor = w.dt[(variantRow + row) * w.heads + m_head];
        } else if (source < to) {
            const ops::LongSum* clean = w.cleanDecay + m_head * w.cleanTokens;
            before = ops::difference(clean[w.firstPosition - 1], clean[source]);
        }
        constexpr int kBetween = kThreads / kDepth; // rows from one of this lane to the next
        constexpr int kAhead = 8;                   // rows whose products are read at once
#pragma unroll 1
        for (int from = m_thread / kDepth; from < kChunkRows; from += kAhead * kBetween) {
            float product[kAhead];
#pragma unroll
            for (int i = 0; i < kAhead; ++i) {
                const int r = from + i * kBetween;
                const bool reads = m_shared.kind[r] == kind && source < to && source <= positionOf(r);
                product[i] = reads ? productOf(m_firstRow + r, source) : 0.0F;
            }
#pragma unroll
            for (int i = 0; i < kAhead; ++i) {
                const int r = from + i * kBetween;
                const ops::LongSum now = m_shared.decay[r];
                const float since = isOwn ? ops::difference(now, decay) : before + (now.sum + now.rest);
                // Of sources that aren't read it could be positive, and overflow.
                m_shared.left[r][lane] = product[i] * (expf(fminf(since, 0.0F)) * factor);
            }
        }
    }

    [[nodiscard]] __device__ std::int64_t positionOf(int r) const {
        return w.firstPosition + (kOwn ? m_chunk * kChunkRows + r : 0);
    }

    /// C_q·B_k, or 0 where the pair is cut in this head.
    [[nodiscard]] __device__ float productOf(std::int64_t row, std::int64_t source) const {
        return cutInHead(w, row, m_head, source)
                   ? 0.0F
                   : m_chunks.products[(row * w.groups + m_group) * tokensOf(w) + source];
    }

    /// Skip, gate, and what a clean run leaves. Single rows have themselves as a source yet.
    __device__ void finish() {
        const std::int64_t channel = m_firstChannel + 4 * (m_thread % 16);
        if (channel >= w.headSize) {
            return;
        }
#pragma unroll
        for (int i = 0; i < kRows; ++i) {
            const int r = m_thread / 16 * kRows + i;
            if (r >= m_count) {
                return;
            }
            const std::int64_t row = m_firstRow + r;
            const float self = kOwn ? 0.0F : productOf(row, w.firstPosition) * w.dt[row * w.heads + m_head];
            endTileRow(w, row, m_head, channel, self, m_sum[i]);
        }
    }

    const Work& w;
    const SsdChunks& m_chunks;
    Shared& m_shared;
    std::int64_t m_head, m_group, m_firstChannel;
    std::int64_t m_variant = 0, m_chunk = 0; ///< of OwnChunks
    std::int64_t m_firstRow = 0;
    int m_count = 0; ///< rows
    int m_thread;
    float4 m_sum[kRows] = {};
};

/// Grid: (tiles of rows, heads, tiles of channels).
template <SsdRoute Route>
__global__ void __launch_bounds__(kThreads, 4) mixChunksKernel(const Work w, const SsdChunks chunks) {
    takeTurn();
    __shared__ Shared shared;
    TileMixer<Route>(w, chunks, shared).run();
}

} // namespace

void ssdMixChunks(const Work& w, const SsdChunks& chunks, DeviceStream stream) {
    const bool own = chunks.route == SsdRoute::OwnChunks;
    if (own && chunks.kinds == nullptr) {
        return ssdMixRows(w, chunks, stream);
    }
    const std::int64_t tiles =
        own ? w.variants * chunks.ownChunks : (w.variants + kChunkRows - 1) / kChunkRows;
    const LaunchShape shape{dim3(static_cast<unsigned>(tiles), static_cast<unsigned>(w.heads),
                                 static_cast<unsigned>((w.headSize + kChannels - 1) / kChannels)),
                            kThreads};
    if (own) {
        launchOverlapping(mixChunksKernel<SsdRoute::OwnChunks>, shape, stream, w, chunks);
    } else {
        launchOverlapping(mixChunksKernel<SsdRoute::CleanChunks>, shape, stream, w, chunks);
    }
}

} // namespace mambascope::cuda
