// SPDX-License-Identifier: GPL-3.0-or-later
// The mixing of ssd_single_row.cu: from a row's projection to its gated output, in registers.
#pragma once

#include "cuda/src/launch.cuh"
#include "cuda/src/short_convolution.cuh"
#include "cuda/src/ssd_row_place.cuh"

namespace mambascope::cuda {

inline constexpr int kSourcesAhead = 8; ///< that are read before the first is used

__device__ inline float4 silu4(const float4& x) {
    return {silu(x.x), silu(x.y), silu(x.z), silu(x.w)};
}

__device__ inline void loadRows(const float* from, float (&to)[1]) {
    to[0] = *from;
}
__device__ inline void loadRows(const float* from, float (&to)[4]) {
    const float4 all = load4(from);
    to[0] = all.x;
    to[1] = all.y;
    to[2] = all.z;
    to[3] = all.w;
}

template <int Rows, bool Several>
class SsdRowMixer {
public:
    __device__ explicit SsdRowMixer(const SsdRowPlace<Rows, Several>& at)
        : m_at(at) {}

    /// The weights that this thread will read.
    __device__ void fetchWeights() const {
        fetchTaps(statesChannel());
        if (!m_at.inside) {
            return;
        }
        fetchTaps(m_at.channel);
        fetchAhead(m_at.w.d + m_at.head());
        fetchAhead(m_at.w.dtBias + m_at.head());
        fetchAhead(m_at.w.a + m_at.head());
        if (m_at.work.norm) {
            fetchAhead(m_at.work.normWeight + m_at.channel);
        }
    }

    /// What this block will read of the clean run, a line of 32 floats each.
    __device__ void fetchClean() const {
        constexpr int kLine = 32;
        const int sources = min(m_at.s.tokens - 1, static_cast<int>(kFetchedTokens));
        const int perHead = (sources * m_at.s.headSize + kLine - 1) / kLine;
        overThreads(m_at.heads * perHead, [&](int i) {
            const std::int64_t head = m_at.firstHead + i / perHead;
            fetchAhead(m_at.cleanScaled() + head * m_at.w.cleanTokens * m_at.s.headSize +
                       i % perHead * kLine);
        });
        const int perToken = (m_at.s.groups * m_at.s.state + kLine - 1) / kLine;
        overThreads(sources * perToken, [&](int i) {
            fetchAhead(m_at.cleanB() + i / perToken * m_at.w.cleanBStride + i % perToken * kLine);
        });
        overThreads(m_at.heads, [&](int i) {
            fetchAhead(m_at.cleanLater() + (m_at.firstHead + i) * m_at.w.cleanTokens);
        });
        for (int back = 1; back < m_at.w.convWidth && back <= m_at.w.firstPosition; ++back) {
            const float* row = m_at.cleanRaw() + (m_at.w.firstPosition - back) * m_at.s.channels;
            fetchAhead(row + m_at.channel);
            fetchAhead(row + statesChannel());
        }
    }

    __device__ void run() {
        if constexpr (Rows == 1) {
            ownInputs(); // their latency passes while the weights of the sources are made
        }
        ownStates();
        timeSteps();
        __syncthreads();
        const bool fromStates = m_at.work.state != nullptr && m_at.w.keep == nullptr;
        products(fromStates ? m_at.s.tokens - 1 : 0);
        __syncthreads();
        if (fromStates) {
            fromCleanState();
        } else {
#pragma unroll 1
            for (int first = 0; first < m_at.s.tokens - 1; first += kSourceChunk) {
                sourceWeights(first);
                __syncthreads();
                fromCleanSources(first);
                __syncthreads();
            }
        }
        if constexpr (Rows > 1) {
            ownInputs(); // many rows hide their latency behind each other, and have no registers to spare
        }
        ownSourceSkipAndGate();
    }

    /// This thread's channels of each row, after the gate.
    [[nodiscard]] __device__ const float4 (&gated() const)[Rows] {
        return m_y;
    }

private:
    /// The one of B and C that this thread begins with.
    __device__ int statesChannel() const {
        return m_at.s.inner + min(static_cast<int>(threadIdx.x), 2 * m_at.s.groups * m_at.s.state - 1);
    }
    __device__ void fetchTaps(int channel) const {
        fetchAhead(m_at.w.convBias + channel);
        for (int tap = 0; tap < m_at.w.convWidth; ++tap) {
            fetchAhead(m_at.w.convWeight + tap * m_at.s.channels + channel);
        }
    }

    /// Convolution and SiLU of B and C, all groups.
    __device__ void ownStates() {
        const int count = 2 * m_at.s.groups * m_at.s.state;
#pragma unroll 1
        for (int i = static_cast<int>(threadIdx.x); i < count; i += static_cast<int>(blockDim.x)) {
            const int channel = m_at.s.inner + i;
            float mine[Rows]; // all reads first: their latency is paid once
#pragma unroll
            for (int r = 0; r < Rows; ++r) {
                mine[r] = r < m_at.rows ? m_at.projected(r)[m_at.s.inner + channel] : 0.0F;
            }
            float clean = m_at.w.convBias[channel];
            float taps[kUsualWidth] = {};
#pragma unroll
            for (int back = 0; back < kUsualWidth; ++back) {
                if (back < m_at.w.convWidth && back <= m_at.w.firstPosition) {
                    taps[back] = m_at.w.convWeight[(m_at.w.convWidth - 1 - back) * m_at.s.channels + channel];
                }
            }
#pragma unroll
            for (int back = 1; back < kUsualWidth; ++back) {
                if (back < m_at.w.convWidth && back <= m_at.w.firstPosition) {
                    clean += taps[back] *
                             m_at.cleanRaw()[(m_at.w.firstPosition - back) * m_at.s.channels + channel];
                }
            }
#pragma unroll
            for (int r = 0; r < Rows; ++r) {
                m_at.shared.states[r * m_at.s.statesStride + i] = silu(clean + taps[0] * mine[r]);
            }
        }
    }

    __device__ void timeSteps() {
#pragma unroll 1
        for (int i = static_cast<int>(threadIdx.x); i < Rows * m_at.heads;
             i += static_cast<int>(blockDim.x)) {
            const int r = i / m_at.heads;
            const int local = i - r * m_at.heads;
            if (r < m_at.rows) {
                const int head = m_at.firstHead + local;
                const float raw =
                    m_at.projected(r)[m_at.s.inner + m_at.s.channels + head] + m_at.w.dtBias[head];
                const float dt = fminf(fmaxf(softplus(raw), m_at.w.dtMin), m_at.w.dtMax);
                m_at.shared.dt[r * m_at.s.headsPerBlock + local] = dt;
                m_at.shared.decay[r * m_at.s.headsPerBlock + local] = dt * m_at.w.a[head];
            }
        }
    }

    __device__ bool keeps(int r, int source) const {
        return m_at.w.keep == nullptr || m_at.w.keep[(m_at.firstRow + r) * m_at.s.tokens + source] != 0.0F;
    }

    /// C_q·B_k of the sources from `first` on; four neighbouring threads share a pair of row and source.
    __device__ void products(int first) {
        const int part = static_cast<int>(threadIdx.x) % 4;
        const unsigned quad = 0xFU << (threadIdx.x % 32 - part);
        const int sources = m_at.s.tokens - first;
        const int pairs = m_at.s.groups * sources * Rows;
#pragma unroll 1
        for (int i = static_cast<int>(threadIdx.x) / 4; i < pairs; i += static_cast<int>(blockDim.x) / 4) {
            const int r = i % Rows;
            const int group = i / Rows / sources;
            const int source = first + i / Rows - group * sources;
            const float* own = m_at.shared.states + r * m_at.s.statesStride + group * m_at.s.state;
            const float* c = own + m_at.s.groups * m_at.s.state;
            const float* b = source == m_at.s.tokens - 1
                                 ? own
                                 : m_at.cleanB() + source * m_at.w.cleanBStride + group * m_at.s.state;
            float sum = 0;
#pragma unroll 8
            for (int n = 4 * part; n < m_at.s.state; n += 16) {
                const float4 left = load4(c + n);
                const float4 right = load4(b + n);
                sum += left.x * right.x + left.y * right.y + left.z * right.z + left.w * right.w;
            }
            sum += __shfl_xor_sync(quad, sum, 1);
            sum += __shfl_xor_sync(quad, sum, 2);
            if (part == 0 && r < m_at.rows) {
                const bool cut = m_at.w.cutHeads == nullptr && !keeps(r, source);
                m_at.shared.products[(r * m_at.s.groups + group) * m_at.s.tokens + source] = cut ? 0.0F : sum;
            }
        }
    }

    /// C_q·B_k, or 0 where the pair is cut in this head.
    __device__ float product(int r, int head, int source) const {
        const bool cut = m_at.w.cutHeads != nullptr &&
                         m_at.w.cutHeads[(m_at.firstRow + r) * m_at.s.heads + head] != 0.0F &&
                         !keeps(r, source);
        return cut ? 0.0F
                   : m_at.shared.products[(r * m_at.s.groups + m_at.groupOf(head)) * m_at.s.tokens + source];
    }

    /// Weights of the clean sources first … first + kSourceChunk − 1, 0 beyond the last. A lane takes one
    /// source.
    __device__ void sourceWeights(int first) {
        const int lane = static_cast<int>(threadIdx.x) % 32;
        const int warps = static_cast<int>(blockDim.x) / 32;
        const int source = first + lane;
        const bool real = source < m_at.s.tokens - 1;
#pragma unroll 1
        for (int local = static_cast<int>(threadIdx.x) / 32; local < m_at.heads; local += warps) {
            const int head = m_at.firstHead + local;
            const float between = real ? m_at.cleanLater()[head * m_at.w.cleanTokens + source] : 0.0F;
#pragma unroll 1
            for (int r = 0; r < Rows; ++r) {
                float weight = 0;
                if (real && r < m_at.rows) {
                    weight = product(r, head, source) *
                             expf(between + m_at.shared.decay[r * m_at.s.headsPerBlock + local]);
                }
                m_at.shared.weights[(local * kSourceChunk + lane) * Rows + r] = weight;
            }
        }
    }

    __device__ void fromCleanSources(int first) {
        if (!m_at.inside) {
            return;
        }
        const int count = min(kSourceChunk, m_at.s.tokens - 1 - first);
        const float* scaled =
            m_at.cleanScaled() +
            (static_cast<std::int64_t>(m_at.head()) * m_at.w.cleanTokens + first) * m_at.s.headSize +
            m_at.inHead;
        const float* weights = m_at.shared.weights + m_at.local * kSourceChunk * Rows;
#pragma unroll 1
        for (int from = 0; from < count; from += kSourcesAhead) {
            float4 x[kSourcesAhead];
#pragma unroll
            for (int k = 0; k < kSourcesAhead; ++k) {
                x[k] = from + k < count ? load4(scaled + (from + k) * m_at.s.headSize) : float4{};
            }
#pragma unroll
            for (int k = 0; k < kSourcesAhead; ++k) {
                float weight[Rows];
                loadRows(weights + (from + k) * Rows, weight);
#pragma unroll
                for (int r = 0; r < Rows; ++r) {
                    addScaled(m_y[r], weight[r], x[k]);
                }
            }
        }
    }

    /// What all clean sources bring, by their state: C · S · decay.
    __device__ void fromCleanState() {
        if (!m_at.inside) {
            return;
        }
        const float* state = m_at.state();
        const int c = (m_at.s.groups + m_at.groupOf(m_at.head())) * m_at.s.state;
#pragma unroll 1
        for (int from = 0; from < m_at.s.state; from += kSourcesAhead) { // whole sixteens
            float4 next[kSourcesAhead];
#pragma unroll
            for (int n = 0; n < kSourcesAhead; ++n) {
                next[n] = load4(state + (from + n) * m_at.s.headSize);
            }
#pragma unroll
            for (int r = 0; r < Rows; ++r) {
                const float* mine = m_at.shared.states + r * m_at.s.statesStride + c + from;
#pragma unroll
                for (int n = 0; n < kSourcesAhead; ++n) {
                    addScaled(m_y[r], mine[n], next[n]);
                }
            }
        }
#pragma unroll
        for (int r = 0; r < Rows; ++r) {
            const float since =
                r < m_at.rows ? expf(m_at.shared.decay[r * m_at.s.headsPerBlock + m_at.local]) : 0.0F;
            m_y[r] = {m_y[r].x * since, m_y[r].y * since, m_y[r].z * since, m_y[r].w * since};
        }
    }

    /// The row's own x after convolution and SiLU, and SiLU of its gate.
    __device__ void ownInputs() {
        if (!m_at.inside) {
            return;
        }
        float4 own[Rows];
#pragma unroll
        for (int r = 0; r < Rows; ++r) {
            own[r] = r < m_at.rows ? load4(m_at.projected(r) + m_at.s.inner + m_at.channel) : float4{};
            m_gate[r] = r < m_at.rows ? load4(m_at.projected(r) + m_at.channel) : float4{};
        }
        float4 clean = load4(m_at.w.convBias + m_at.channel);
        const float4 now = load4(m_at.w.convWeight + (m_at.w.convWidth - 1) * m_at.s.channels + m_at.channel);
#pragma unroll
        for (int back = 1; back < kUsualWidth; ++back) {
            if (back < m_at.w.convWidth && back <= m_at.w.firstPosition) {
                addProduct(
                    clean,
                    load4(m_at.w.convWeight + (m_at.w.convWidth - 1 - back) * m_at.s.channels + m_at.channel),
                    load4(m_at.cleanRaw() + (m_at.w.firstPosition - back) * m_at.s.channels + m_at.channel));
            }
        }
#pragma unroll
        for (int r = 0; r < Rows; ++r) {
            float4 x = clean;
            addProduct(x, now, own[r]);
            m_x[r] = silu4(x);
            m_gate[r] = silu4(m_gate[r]);
        }
    }

    __device__ void ownSourceSkipAndGate() {
        if (!m_at.inside) {
            return;
        }
        const float skip = m_at.w.d[m_at.head()];
#pragma unroll
        for (int r = 0; r < Rows; ++r) {
            if (r < m_at.rows) {
                const float dt = m_at.shared.dt[r * m_at.s.headsPerBlock + m_at.local];
                float4& y = m_y[r];
                addScaled(y, product(r, m_at.head(), m_at.s.tokens - 1) * dt + skip, m_x[r]);
                const float4 gate = m_gate[r];
                y = {y.x * gate.x, y.y * gate.y, y.z * gate.z, y.w * gate.w};
            }
        }
    }

    /// Calls body(0 … count − 1), shared by the block's threads.
    template <typename Body>
    static __device__ void overThreads(int count, const Body& body) {
#pragma unroll 1
        for (int i = static_cast<int>(threadIdx.x); i < count; i += static_cast<int>(blockDim.x)) {
            body(i);
        }
    }

    const SsdRowPlace<Rows, Several>& m_at;
    float4 m_x[Rows] = {}, m_gate[Rows] = {};
    float4 m_y[Rows] = {};
};

} // namespace mambascope::cuda
