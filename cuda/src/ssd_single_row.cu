// SPDX-License-Identifier: GPL-3.0-or-later
// A cluster of blocks takes kRows variants, each block some of the heads, so that what all variants share
// (the clean run's sources and convolution) is read once for kRows of them. The blocks of a cluster exchange
// the sums of the norm and the maxima of the split through each other's shared memory.
#include <algorithm>
#include <cooperative_groups.h>
#include <cstdint>

#include "cuda/include/ssd_single_row.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/four_floats.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/short_convolution.cuh"
#include "cuda/src/split_value.cuh"

namespace mambascope::cuda {
namespace {

namespace cg = cooperative_groups;

constexpr int kMostThreads = 512; ///< of a block; each takes four channels
constexpr int kChunk = 32;        ///< sources whose weights are held at once: one for each lane
constexpr int kMaxCluster = 8;    ///< blocks
constexpr int kMaxWidth = 4;      ///< of the convolution
constexpr int kAhead = 8;         ///< sources that are read before the first is used
constexpr std::size_t kSharedLimit = 200 * 1024;

/// Sizes that every block derives from the work in the same way.
struct Sizes {
    int heads = 0, headSize = 0, state = 0, groups = 0;
    int inner = 0, channels = 0; ///< E, C
    int tokens = 0;              ///< T = p + 1
    int headsPerBlock = 0;
    int statesStride = 0; ///< of Shared::states: the rest of 16 spreads the rows over the banks
};

__host__ __device__ Sizes sizesOf(const ops::SsdSuffix& w, int cluster) {
    Sizes s;
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
struct Shared {
    float* states;   ///< [Rows, statesStride]: B | C of the own row
    float* products; ///< [Rows, G, T]: C_q·B_k, 0 where all heads are cut
    float* weights;  ///< [heads of the block, kChunk, Rows]
    float* dt;       ///< [Rows, heads of the block]
    float* decay;    ///< as dt: cumulated up to the own row
    float* sums;     ///< [Rows, G]: Σ y² of this block; read by the whole cluster
    float* largest;  ///< [Rows] of this block; read by the whole cluster
    float* inverse;  ///< [Rows, G]: 1/√(mean y² + ε)
    float* scale;    ///< [Rows] of the split

    __host__ __device__ static int floats(const Sizes& s) {
        return Rows *
               (s.statesStride + s.headsPerBlock * (kChunk + 2) + s.groups * s.tokens + 2 * (s.groups + 1));
    }
    __device__ Shared(float* base, const Sizes& s) {
        states = base;
        weights = states + Rows * s.statesStride; // whole pieces of four numbers first
        products = weights + Rows * s.headsPerBlock * kChunk;
        dt = products + Rows * s.groups * s.tokens;
        decay = dt + Rows * s.headsPerBlock;
        sums = decay + Rows * s.headsPerBlock;
        largest = sums + Rows * s.groups;
        inverse = largest + Rows;
        scale = inverse + Rows * s.groups;
    }
};

__device__ void addScaled(float4& sum, float weight, const float4& x) {
    sum.x += weight * x.x;
    sum.y += weight * x.y;
    sum.z += weight * x.z;
    sum.w += weight * x.w;
}

__device__ void addProduct(float4& sum, const float4& a, const float4& b) {
    sum.x += a.x * b.x;
    sum.y += a.y * b.y;
    sum.z += a.z * b.z;
    sum.w += a.w * b.w;
}

__device__ void loadRows(const float* from, float (&to)[1]) {
    to[0] = *from;
}
__device__ void loadRows(const float* from, float (&to)[4]) {
    const float4 all = load4(from);
    to[0] = all.x;
    to[1] = all.y;
    to[2] = all.z;
    to[3] = all.w;
}

/// Reduces one value for each row over the block; every thread gets all results.
template <int Rows, typename Combine>
__device__ void reduceRows(float (&value)[Rows], Combine combine) {
    __shared__ float perWarp[Rows][kMostThreads / 32];
    const int warps = static_cast<int>(blockDim.x) / 32;
#pragma unroll
    for (int r = 0; r < Rows; ++r) {
        for (int offset = 16; offset > 0; offset /= 2) {
            value[r] = combine(value[r], __shfl_xor_sync(0xFFFFFFFFU, value[r], offset));
        }
    }
    __syncthreads(); // the last reduction has been read
    if (threadIdx.x % 32 == 0) {
#pragma unroll
        for (int r = 0; r < Rows; ++r) {
            perWarp[r][threadIdx.x / 32] = value[r];
        }
    }
    __syncthreads();
#pragma unroll
    for (int r = 0; r < Rows; ++r) {
        value[r] = perWarp[r][0];
#pragma unroll 1
        for (int warp = 1; warp < warps; ++warp) {
            value[r] = combine(value[r], perWarp[r][warp]);
        }
    }
}

struct Add {
    __device__ float operator()(float a, float b) const { return a + b; }
};
struct Largest {
    __device__ float operator()(float a, float b) const { return fmaxf(a, b); }
};

/// One block of a cluster. A thread holds four channels of each row.
template <int Rows>
class Block {
public:
    __device__ Block(const SsdSingleRow& work, float* shared, int cluster, int rank)
        : m_work(work)
        , m_w(work.mixer)
        , m_s(sizesOf(work.mixer, cluster))
        , m_shared(shared, m_s)
        , m_cluster(cluster)
        , m_firstRow(static_cast<std::int64_t>(blockIdx.x) / cluster * Rows)
        , m_firstHead(rank * m_s.headsPerBlock)
        , m_heads(max(0, min(m_s.headsPerBlock, m_s.heads - m_firstHead))) {
        m_rows = static_cast<int>(min(static_cast<std::int64_t>(Rows), m_w.variants - m_firstRow));
        const int blockChannel = 4 * static_cast<int>(threadIdx.x);
        m_inside = blockChannel < m_heads * m_s.headSize;
        m_local = m_inside ? blockChannel / m_s.headSize : 0;
        m_inHead = m_inside ? blockChannel % m_s.headSize : 0;
        m_channel = m_firstHead * m_s.headSize + (m_inside ? blockChannel : 0);
    }

    __device__ void fetchTaps(int channel) const {
        fetchWeight(m_w.convBias + channel);
        for (int tap = 0; tap < m_w.convWidth; ++tap) {
            fetchWeight(m_w.convWeight + tap * m_s.channels + channel);
        }
    }

    /// The weights that this thread will read.
    __device__ void fetchWeights() const {
        const int states = m_s.inner + min(static_cast<int>(threadIdx.x), 2 * m_s.groups * m_s.state - 1);
        fetchTaps(states);
        if (!m_inside) {
            return;
        }
        fetchTaps(m_channel);
        fetchWeight(m_w.d + head());
        fetchWeight(m_w.dtBias + head());
        fetchWeight(m_w.a + head());
        if (m_work.norm) {
            fetchWeight(m_work.normWeight + m_channel);
        }
    }

    __device__ void run() {
        ownStates();
        timeSteps();
        __syncthreads();
        products();
        __syncthreads();
#pragma unroll 1
        for (int first = 0; first < m_s.tokens - 1; first += kChunk) {
            sourceWeights(first);
            __syncthreads();
            fromCleanSources(first);
            __syncthreads();
        }
        ownSourceSkipAndGate();
        if (m_work.norm) {
            normalise();
        }
        write();
    }

private:
    __device__ const float* projected(int r) const {
        return m_w.projected + (m_firstRow + r) * m_w.projectedStride;
    }
    __device__ int head() const {
        return m_firstHead + m_local;
    }
    __device__ int groupOf(int head) const {
        return head / (m_s.heads / m_s.groups);
    }

    /// Convolution and SiLU of B and C, all groups.
    __device__ void ownStates() {
        const int count = 2 * m_s.groups * m_s.state;
#pragma unroll 1
        for (int i = static_cast<int>(threadIdx.x); i < count; i += static_cast<int>(blockDim.x)) {
            const int channel = m_s.inner + i;
            float mine[Rows]; // all reads first: their latency is paid once
#pragma unroll
            for (int r = 0; r < Rows; ++r) {
                mine[r] = r < m_rows ? projected(r)[m_s.inner + channel] : 0.0F;
            }
            float clean = m_w.convBias[channel];
            float taps[kMaxWidth] = {};
#pragma unroll
            for (int back = 0; back < kMaxWidth; ++back) {
                if (back < m_w.convWidth && back <= m_w.firstPosition) {
                    taps[back] = m_w.convWeight[(m_w.convWidth - 1 - back) * m_s.channels + channel];
                }
            }
#pragma unroll
            for (int back = 1; back < kMaxWidth; ++back) {
                if (back < m_w.convWidth && back <= m_w.firstPosition) {
                    clean += taps[back] * m_w.cleanRaw[(m_w.firstPosition - back) * m_s.channels + channel];
                }
            }
#pragma unroll
            for (int r = 0; r < Rows; ++r) {
                m_shared.states[r * m_s.statesStride + i] = silu(clean + taps[0] * mine[r]);
            }
        }
    }

    __device__ void timeSteps() {
#pragma unroll 1
        for (int i = static_cast<int>(threadIdx.x); i < Rows * m_heads; i += static_cast<int>(blockDim.x)) {
            const int r = i / m_heads;
            const int local = i - r * m_heads;
            if (r < m_rows) {
                const int head = m_firstHead + local;
                const float raw = projected(r)[m_s.inner + m_s.channels + head] + m_w.dtBias[head];
                const float dt = fminf(fmaxf(softplus(raw), m_w.dtMin), m_w.dtMax);
                m_shared.dt[r * m_s.headsPerBlock + local] = dt;
                m_shared.decay[r * m_s.headsPerBlock + local] =
                    m_w.cleanDecay[head * m_w.cleanTokens + m_w.firstPosition - 1] + dt * m_w.a[head];
            }
        }
    }

    __device__ bool keeps(int r, int source) const {
        return m_w.keep == nullptr || m_w.keep[(m_firstRow + r) * m_s.tokens + source] != 0.0F;
    }

    /// C_q·B_k of all sources; four neighbouring threads share a pair of row and source.
    __device__ void products() {
        const int part = static_cast<int>(threadIdx.x) % 4;
        const unsigned quad = 0xFU << (threadIdx.x % 32 - part);
        const int pairs = m_s.groups * m_s.tokens * Rows;
#pragma unroll 1
        for (int i = static_cast<int>(threadIdx.x) / 4; i < pairs; i += static_cast<int>(blockDim.x) / 4) {
            const int r = i % Rows;
            const int group = i / Rows / m_s.tokens;
            const int source = i / Rows - group * m_s.tokens;
            const float* own = m_shared.states + r * m_s.statesStride + group * m_s.state;
            const float* c = own + m_s.groups * m_s.state;
            const float* b =
                source == m_s.tokens - 1 ? own : m_w.cleanB + source * m_w.cleanBStride + group * m_s.state;
            float sum = 0;
#pragma unroll 8
            for (int n = 4 * part; n < m_s.state; n += 16) {
                const float4 left = load4(c + n);
                const float4 right = load4(b + n);
                sum += left.x * right.x + left.y * right.y + left.z * right.z + left.w * right.w;
            }
            sum += __shfl_xor_sync(quad, sum, 1);
            sum += __shfl_xor_sync(quad, sum, 2);
            if (part == 0 && r < m_rows) {
                const bool cut = m_w.cutHeads == nullptr && !keeps(r, source);
                m_shared.products[(r * m_s.groups + group) * m_s.tokens + source] = cut ? 0.0F : sum;
            }
        }
    }

    /// C_q·B_k, or 0 where the pair is cut in this head.
    __device__ float product(int r, int head, int source) const {
        const bool cut = m_w.cutHeads != nullptr &&
                         m_w.cutHeads[(m_firstRow + r) * m_s.heads + head] != 0.0F && !keeps(r, source);
        return cut ? 0.0F : m_shared.products[(r * m_s.groups + groupOf(head)) * m_s.tokens + source];
    }

    /// Weights of the clean sources first … first + kChunk − 1, 0 beyond the last. A lane takes one source.
    __device__ void sourceWeights(int first) {
        const int lane = static_cast<int>(threadIdx.x) % 32;
        const int warps = static_cast<int>(blockDim.x) / 32;
        const int source = first + lane;
        const bool real = source < m_s.tokens - 1;
#pragma unroll 1
        for (int local = static_cast<int>(threadIdx.x) / 32; local < m_heads; local += warps) {
            const int head = m_firstHead + local;
            const float until = real ? m_w.cleanDecay[head * m_w.cleanTokens + source] : 0.0F;
#pragma unroll 1
            for (int r = 0; r < Rows; ++r) {
                float weight = 0;
                if (real && r < m_rows) {
                    weight = product(r, head, source) *
                             expf(m_shared.decay[r * m_s.headsPerBlock + local] - until);
                }
                m_shared.weights[(local * kChunk + lane) * Rows + r] = weight;
            }
        }
    }

    __device__ void fromCleanSources(int first) {
        if (!m_inside) {
            return;
        }
        const int count = min(kChunk, m_s.tokens - 1 - first);
        const float* scaled = m_w.cleanScaled +
                              (static_cast<std::int64_t>(head()) * m_w.cleanTokens + first) * m_s.headSize +
                              m_inHead;
        const float* weights = m_shared.weights + m_local * kChunk * Rows;
#pragma unroll 1
        for (int from = 0; from < count; from += kAhead) {
            float4 x[kAhead];
#pragma unroll
            for (int k = 0; k < kAhead; ++k) {
                x[k] = from + k < count ? load4(scaled + (from + k) * m_s.headSize) : float4{};
            }
#pragma unroll
            for (int k = 0; k < kAhead; ++k) {
                float weight[Rows];
                loadRows(weights + (from + k) * Rows, weight);
#pragma unroll
                for (int r = 0; r < Rows; ++r) {
                    addScaled(m_y[r], weight[r], x[k]);
                }
            }
        }
    }

    __device__ void ownSourceSkipAndGate() {
        if (!m_inside) {
            return;
        }
        float4 own[Rows];
        float4 gate[Rows];
#pragma unroll
        for (int r = 0; r < Rows; ++r) {
            own[r] = r < m_rows ? load4(projected(r) + m_s.inner + m_channel) : float4{};
            gate[r] = r < m_rows ? load4(projected(r) + m_channel) : float4{};
        }
        float4 clean = load4(m_w.convBias + m_channel);
        const float4 now = load4(m_w.convWeight + (m_w.convWidth - 1) * m_s.channels + m_channel);
#pragma unroll
        for (int back = 1; back < kMaxWidth; ++back) {
            if (back < m_w.convWidth && back <= m_w.firstPosition) {
                addProduct(clean,
                           load4(m_w.convWeight + (m_w.convWidth - 1 - back) * m_s.channels + m_channel),
                           load4(m_w.cleanRaw + (m_w.firstPosition - back) * m_s.channels + m_channel));
            }
        }
        const float skip = m_w.d[head()];
#pragma unroll
        for (int r = 0; r < Rows; ++r) {
            if (r < m_rows) {
                float4 x = clean;
                addProduct(x, now, own[r]);
                x = {silu(x.x), silu(x.y), silu(x.z), silu(x.w)};
                const float dt = m_shared.dt[r * m_s.headsPerBlock + m_local];
                float4& y = m_y[r];
                addScaled(y, product(r, head(), m_s.tokens - 1) * dt + skip, x);
                const float4 z = gate[r];
                y = {y.x * silu(z.x), y.y * silu(z.y), y.z * silu(z.z), y.w * silu(z.w)};
            }
        }
    }

    /// Combines each of `count` floats of Shared over the cluster's blocks and hands it to body(index,
    /// value). Eight lanes read the blocks' numbers at once.
    template <typename Combine, typename Body>
    __device__ void overCluster(float* mine, int count, Combine combine, const Body& body) const {
        const cg::cluster_group cluster = cg::this_cluster();
#pragma unroll 1
        for (int i = static_cast<int>(threadIdx.x); i / 32 * 32 < count * kMaxCluster;
             i += static_cast<int>(blockDim.x)) {
            const int index = min(i / kMaxCluster, count - 1);
            // Ranks beyond the last read the first again, and stay out below.
            const int rank = i % kMaxCluster < m_cluster ? i % kMaxCluster : 0;
            float value = m_cluster == 1 ? mine[index] : *cluster.map_shared_rank(mine + index, rank);
#pragma unroll 1
            for (int offset = m_cluster / 2; offset > 0; offset /= 2) {
                value = combine(value, __shfl_xor_sync(0xFFFFFFFFU, value, offset));
            }
            if (i < count * kMaxCluster && i % kMaxCluster == 0) {
                body(index, value);
            }
        }
    }
    __device__ void syncCluster() const {
        if (m_cluster == 1) {
            __syncthreads();
        } else {
            cg::this_cluster().sync();
        }
    }

    __device__ void normalise() {
        const int mine = groupOf(head());
#pragma unroll 1
        for (int group = 0; group < m_s.groups; ++group) {
            float squares[Rows];
#pragma unroll
            for (int r = 0; r < Rows; ++r) {
                const float4 y = m_y[r];
                squares[r] = m_inside && group == mine ? y.x * y.x + y.y * y.y + y.z * y.z + y.w * y.w : 0.0F;
            }
            reduceRows(squares, Add());
            if (threadIdx.x == 0) {
#pragma unroll
                for (int r = 0; r < Rows; ++r) {
                    m_shared.sums[r * m_s.groups + group] = squares[r];
                }
            }
        }
        syncCluster();
        const auto size = static_cast<float>(m_s.inner / m_s.groups);
        overCluster(m_shared.sums, Rows * m_s.groups, Add(), [&](int i, float squares) {
            m_shared.inverse[i] = rsqrtf(squares / size + m_work.normEps);
        });
        __syncthreads();
        if (m_inside) {
            const float4 weight = load4(m_work.normWeight + m_channel);
#pragma unroll
            for (int r = 0; r < Rows; ++r) {
                const float inverse = m_shared.inverse[r * m_s.groups + mine];
                float4& y = m_y[r];
                y = {y.x * inverse * weight.x, y.y * inverse * weight.y, y.z * inverse * weight.z,
                     y.w * inverse * weight.w};
            }
        }
    }

    __device__ void write() {
        float largest[Rows];
#pragma unroll
        for (int r = 0; r < Rows; ++r) {
            largest[r] = largestOf(m_y[r]);
        }
        reduceRows(largest, Largest());
        if (threadIdx.x == 0) {
#pragma unroll
            for (int r = 0; r < Rows; ++r) {
                m_shared.largest[r] = largest[r];
            }
        }
        syncCluster();
        overCluster(m_shared.largest, Rows, Largest(), [&](int r, float most) {
            const float scale = splitScale(most);
            m_shared.scale[r] = scale;
            if (m_firstHead == 0 && r < m_rows) {
                m_work.out.unit[m_firstRow + r] = 1.0F / scale;
            }
        });
        __syncthreads();
        if (m_inside) {
#pragma unroll
            for (int r = 0; r < Rows; ++r) {
                if (r < m_rows) {
                    storeSplit(m_work.out, m_firstRow + r, m_channel, m_y[r], m_shared.scale[r]);
                }
            }
        }
        syncCluster(); // no block leaves while others read its shared memory
    }

    const SsdSingleRow& m_work;
    const ops::SsdSuffix& m_w;
    Sizes m_s;
    Shared<Rows> m_shared;
    int m_cluster;
    std::int64_t m_firstRow;
    int m_firstHead, m_heads;
    int m_rows = 0;
    bool m_inside = false;         ///< this thread has channels
    int m_local = 0, m_inHead = 0; ///< its head in the block, its first channel in the head
    int m_channel = 0;             ///< its first channel of E
    float4 m_y[Rows] = {};
};

template <int Rows>
__global__ void __launch_bounds__(kMostThreads)
    ssdSingleRowKernel(const __grid_constant__ SsdSingleRow work) {
    admitNext();
    extern __shared__ float4 shared[];
    const cg::cluster_group cluster = cg::this_cluster();
    Block<Rows> block(work, reinterpret_cast<float*>(shared), static_cast<int>(cluster.num_blocks()),
                      static_cast<int>(cluster.block_rank()));
    if constexpr (Rows == 1) {
        block.fetchWeights();
    }
    waitForPrevious();
    block.run();
}

int threadsOf(const Sizes& s) {
    const int pieces = (s.headsPerBlock * s.headSize + 3) / 4;
    return std::max(256, (pieces + 31) / 32 * 32); // the products want warps, too
}

/// Blocks of a cluster: enough to keep the GPU busy, and each with a thread for every four channels.
int clusterOf(const ops::SsdSuffix& w, int rowsPerCluster) {
    constexpr std::int64_t kBusy = 132 * 4;
    const std::int64_t rowGroups = (w.variants + rowsPerCluster - 1) / rowsPerCluster;
    int cluster = 1;
    while (cluster < kMaxCluster &&
           (rowGroups * cluster < kBusy || threadsOf(sizesOf(w, cluster)) > kMostThreads)) {
        cluster *= 2;
    }
    return cluster;
}

template <int Rows>
void launch(const SsdSingleRow& work, cudaStream_t stream) {
    static const cudaError_t allowed =
        cudaFuncSetAttribute(ssdSingleRowKernel<Rows>, cudaFuncAttributeMaxDynamicSharedMemorySize,
                             static_cast<int>(kSharedLimit));
    MAMBASCOPE_CUDA_CHECK(allowed);
    const int cluster = clusterOf(work.mixer, Rows);
    const Sizes sizes = sizesOf(work.mixer, cluster);
    const std::int64_t rowGroups = (work.mixer.variants + Rows - 1) / Rows;
    const LaunchShape shape{static_cast<unsigned>(rowGroups * cluster),
                            static_cast<unsigned>(threadsOf(sizes)),
                            sizeof(float) * Shared<Rows>::floats(sizes), static_cast<unsigned>(cluster)};
    launchOverlapping(ssdSingleRowKernel<Rows>, shape, stream, work);
}

constexpr int kManyRows = 4;

} // namespace

bool ssdSingleRowFits(const ops::SsdSuffix& w) {
    if (w.rows != 1 || w.firstPosition < 1 || w.convWidth > kMaxWidth || w.stateSize % 16 != 0 ||
        w.headSize % 4 != 0 || w.heads * w.headSize % 8 != 0 || w.projectedStride % 4 != 0 ||
        w.cleanBStride % 4 != 0 || !onSixteenBytes(w.projected) || !onSixteenBytes(w.cleanB)) {
        return false;
    }
    return threadsOf(sizesOf(w, kMaxCluster)) <= kMostThreads &&
           sizeof(float) * Shared<kManyRows>::floats(sizesOf(w, 1)) <= kSharedLimit;
}

void ssdSingleRow(const SsdSingleRow& work, void* stream) {
    if (work.mixer.variants == 0) {
        return;
    }
    if (work.mixer.variants < kManyRows) {
        launch<1>(work, asStream(stream));
    } else {
        launch<kManyRows>(work, asStream(stream));
    }
}

} // namespace mambascope::cuda
