// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of long variants without cuts, the clean run above all: of each chunk, C · state and the weights
// of its own sources · x. A block takes the 64 rows of a chunk and 64 channels of a head. The tiles of the
// next step are copied while those of this one are multiplied.
#include "cuda/src/async_copy.cuh"
#include "cuda/src/four_floats.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/ssd_chunks.hpp"
#include "cuda/src/ssd_suffix_parts.cuh"
#include "cuda/src/ssd_tile_end.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SsdSuffix;

constexpr int kThreads = 64;
constexpr int kRows = 8;      ///< of a thread: every fourth one of its warp's
constexpr int kWarpRows = 32; ///< the quarters of a warp take turns
constexpr int kChannels = 64; ///< of a block; a thread has four in each half
constexpr int kHalf = kChannels / 2;
constexpr int kDepth = 32;    ///< states or sources of a step
constexpr int kProducts = 16; ///< C·B of a thread that are read at once

/// The left tile's rows are read four numbers at a time; 4 more put neighbouring rows into other banks.
constexpr int kLeftStride = kDepth + 4;

struct Stage {
    float left[kChunkRows][kLeftStride]; ///< C, or weights
    float4 right[kDepth][kChannels / 4]; ///< states, or x
};

struct Shared {
    Stage stage[2];
    ops::LongSum decay[kChunkRows];
    float since[kChunkRows]; ///< decay since the state
    float dt[kChunkRows];
};

class RowMixer {
public:
    __device__ RowMixer(const Work& work, const SsdChunks& chunks, Shared& shared)
        : w(work)
        , m_chunks(chunks)
        , m_shared(shared)
        , m_head(blockIdx.y)
        , m_group(blockIdx.y / (work.heads / work.groups))
        , m_firstChannel(static_cast<std::int64_t>(blockIdx.z) * kChannels)
        , m_variantRow(blockIdx.x / chunks.ownChunks * work.rows)
        , m_start(static_cast<std::int64_t>(blockIdx.x % chunks.ownChunks) * kChunkRows)
        , m_count(static_cast<int>(min(static_cast<std::int64_t>(kChunkRows), work.rows - m_start)))
        , m_warp(static_cast<int>(threadIdx.x) / 32)
        , m_lane(static_cast<int>(threadIdx.x) % 32) {
        const bool hasState = m_start > 0 || w.firstPosition > 0;
        m_stateSteps = hasState ? static_cast<int>((w.stateSize + kDepth - 1) / kDepth) : 0;
        m_steps = m_stateSteps + (m_count + kDepth - 1) / kDepth;
    }

    __device__ void run() {
        copyTiles(0);
        lookAtRows();
        if (m_stateSteps == 0) {
            fillWeights(0);
        }
#pragma unroll 1
        for (int step = 0; step < m_steps; ++step) {
            awaitCopies();
            __syncthreads(); // this step's tiles are there, and nobody reads those of the last one
            const int next = step + 1;
            if (next < m_steps) {
                copyTiles(next);
                if (next >= m_stateSteps) {
                    fillWeights(next);
                }
            }
            if (step == m_stateSteps && step > 0) {
                fadeStates();
            }
            multiply(step);
        }
        finish();
    }

private:
    /// Row i of this thread.
    [[nodiscard]] __device__ int rowOf(int i) const {
        return kWarpRows * m_warp + 4 * i + m_lane / 8;
    }
    /// First source of a step behind the states'.
    [[nodiscard]] __device__ int sourceOf(int step) const {
        return (step - m_stateSteps) * kDepth;
    }
    [[nodiscard]] __device__ const float* convolvedRow(int r) const {
        return w.convolved + (m_variantRow + m_start + r) * convChannels(w);
    }

    __device__ void lookAtRows() {
        const int r = static_cast<int>(threadIdx.x);
        if (r < kChunkRows) {
            ops::LongSum decay{};
            float since = 0;
            float dt = 0;
            if (r < m_count) {
                const ops::LongSum* decays = decaysOf(w, m_variantRow, m_head);
                decay = decays[m_start + r];
                since =
                    expf(m_start == 0 ? decay.sum + decay.rest : ops::difference(decay, decays[m_start - 1]));
                dt = w.dt[(m_variantRow + m_start + r) * w.heads + m_head];
            }
            m_shared.decay[r] = decay;
            m_shared.since[r] = since;
            m_shared.dt[r] = dt;
        }
        __syncthreads();
    }

    __device__ void copyTiles(int step) {
        Stage& stage = m_shared.stage[step % 2];
        if (step < m_stateSteps) {
            const std::int64_t first = static_cast<std::int64_t>(step) * kDepth;
            const std::int64_t perHead = w.stateSize * w.headSize;
            const std::int64_t chunk = blockIdx.x; // of all variants'
            const float* state = m_chunks.states + (chunk * w.heads + m_head) * perHead;
            const float* c = convolvedRow(0) + innerSize(w) + (w.groups + m_group) * w.stateSize;
#pragma unroll 1
            for (int i = static_cast<int>(threadIdx.x); i < kChunkRows * kDepth / 4; i += kThreads) {
                const int r = i / (kDepth / 4);
                const int n = i % (kDepth / 4) * 4;
                const bool there = r < m_count && first + n < w.stateSize;
                copyFour(&stage.left[r][n], there ? c + r * convChannels(w) + first + n : c, there);
            }
            copyRight(stage, state + first * w.headSize, w.headSize, w.stateSize - first);
        } else {
            const int first = sourceOf(step);
            copyRight(stage, convolvedRow(first) + m_head * w.headSize, convChannels(w), m_count - first);
        }
    }

    /// Rows of channels, `stride` apart; beyond `count` they are 0.
    __device__ void copyRight(Stage& stage, const float* rows, std::int64_t stride,
                              std::int64_t count) const {
#pragma unroll 1
        for (int i = static_cast<int>(threadIdx.x); i < kDepth * kChannels / 4; i += kThreads) {
            const int k = i / (kChannels / 4);
            const int four = i % (kChannels / 4);
            const std::int64_t channel = m_firstChannel + 4 * four;
            const bool there = k < count && channel < w.headSize;
            copyFour(&stage.right[k][four], there ? rows + k * stride + channel : rows, there);
        }
    }

    /// A lane takes a source, a warp every other row.
    __device__ void fillWeights(int step) {
        const int source = sourceOf(step) + m_lane;
        const std::int64_t perRow = tokensOf(w) * w.groups;
        const float* of = m_chunks.products + (m_variantRow + m_start) * perRow + m_group * tokensOf(w) +
                          w.firstPosition + m_start + source;
        const ops::LongSum decay = m_shared.decay[min(source, kChunkRows - 1)];
        const float dt = m_shared.dt[min(source, kChunkRows - 1)];
#pragma unroll 1
        for (int first = sourceOf(step) + m_warp; first < kChunkRows; first += 2 * kProducts) {
            float products[kProducts];
#pragma unroll
            for (int i = 0; i < kProducts; ++i) {
                const int r = first + 2 * i;
                products[i] = source <= r && r < m_count ? of[r * perRow] : 0.0F;
            }
#pragma unroll
            for (int i = 0; i < kProducts; ++i) {
                const int r = first + 2 * i;
                // Of sources that aren't read it could be positive, and overflow.
                const float since = fminf(ops::difference(m_shared.decay[r], decay), 0.0F);
                m_shared.stage[step % 2].left[r][m_lane] = products[i] * (expf(since) * dt);
            }
        }
    }

    /// The rows see the state through the decay since then.
    __device__ void fadeStates() {
#pragma unroll
        for (int i = 0; i < kRows; ++i) {
            const float since = m_shared.since[rowOf(i)];
#pragma unroll
            for (float4& sum : m_sum[i]) {
                sum = {sum.x * since, sum.y * since, sum.z * since, sum.w * since};
            }
        }
    }

    /// sum += left · right. Sources behind a warp's last row are left out.
    __device__ void multiply(int step) {
        const Stage& stage = m_shared.stage[step % 2];
        if (step >= m_stateSteps && sourceOf(step) >= kWarpRows * (m_warp + 1)) {
            return;
        }
#pragma unroll 1
        for (int k = 0; k < kDepth; k += 4) {
            float left[kRows][4];
#pragma unroll
            for (int i = 0; i < kRows; ++i) {
                const float4 four = load4(&stage.left[rowOf(i)][k]);
                left[i][0] = four.x;
                left[i][1] = four.y;
                left[i][2] = four.z;
                left[i][3] = four.w;
            }
#pragma unroll
            for (int j = 0; j < 4; ++j) {
                const float4 low = stage.right[k + j][m_lane % 8];
                const float4 high = stage.right[k + j][kHalf / 4 + m_lane % 8];
#pragma unroll
                for (int i = 0; i < kRows; ++i) {
                    addScaled(m_sum[i][0], left[i][j], low);
                    addScaled(m_sum[i][1], left[i][j], high);
                }
            }
        }
    }

    __device__ void finish() {
#pragma unroll
        for (int half = 0; half < 2; ++half) {
            const std::int64_t channel = m_firstChannel + half * kHalf + 4 * (m_lane % 8);
            if (channel < w.headSize) {
#pragma unroll
                for (int i = 0; i < kRows; ++i) {
                    if (rowOf(i) < m_count) {
                        const std::int64_t row = m_variantRow + m_start + rowOf(i);
                        endTileRow(w, row, m_head, channel, 0.0F, m_sum[i][half]);
                    }
                }
            }
        }
    }

    const Work& w;
    const SsdChunks& m_chunks;
    Shared& m_shared;
    std::int64_t m_head, m_group, m_firstChannel;
    std::int64_t m_variantRow; ///< first row of the variant
    std::int64_t m_start;      ///< first row of the chunk, in its variant
    int m_count;               ///< rows
    int m_warp, m_lane;
    int m_stateSteps, m_steps;
    float4 m_sum[kRows][2] = {}; ///< channels of both halves
};

/// Grid: (chunks of all variants, heads, tiles of channels).
__global__ void __launch_bounds__(kThreads, 6)
    mixRowsKernel(const __grid_constant__ Work w, const __grid_constant__ SsdChunks chunks) {
    takeTurn();
    __shared__ Shared shared;
    RowMixer(w, chunks, shared).run();
}

} // namespace

void ssdMixRows(const Work& w, const SsdChunks& chunks, DeviceStream stream) {
    const auto tiles = static_cast<unsigned>((w.headSize + kChannels - 1) / kChannels);
    launchOverlapping(
        mixRowsKernel,
        {dim3(static_cast<unsigned>(w.variants * chunks.ownChunks), static_cast<unsigned>(w.heads), tiles),
         kThreads},
        stream, w, chunks);
}

} // namespace mambascope::cuda
