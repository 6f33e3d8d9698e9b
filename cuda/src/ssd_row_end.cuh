// SPDX-License-Identifier: GPL-3.0-or-later
// The end of ssd_single_row.cu: gated norm and split of whole rows. The blocks of a cluster exchange what
// both ask of a row through each other's shared memory, both at once: a norm scales all of a group, so that
// the largest number before it tells the largest after it.
#pragma once

#include <cooperative_groups.h>

#include "cuda/src/split_value.cuh"
#include "cuda/src/ssd_row_place.cuh"

namespace mambascope::cuda {

inline constexpr int kMaxRowCluster = 8; ///< blocks

template <int Rows, bool Several>
class SsdRowEnd {
public:
    /// y: this thread's channels of each row.
    __device__ SsdRowEnd(const SsdRowPlace<Rows, Several>& at, const float4 (&y)[Rows])
        : m_at(at)
        , m_y(y) {}

    __device__ void run() const {
        measure();
        normaliseAndWrite();
    }

private:
    __device__ float4 normWeight() const {
        return m_at.work.norm ? load4(m_at.work.normWeight + m_at.channel) : float4{1, 1, 1, 1};
    }

    /// The scale of each row and group after the norm, and its largest number then, over the cluster.
    __device__ void measure() const {
        const int mine = m_at.groupOf(m_at.head());
        const float4 w = normWeight();
#pragma unroll 1
        for (int group = 0; group < m_at.s.groups; ++group) {
            RowExtent extents[Rows];
#pragma unroll
            for (int r = 0; r < Rows; ++r) {
                const float4 y = m_y[r];
                extents[r] = {0, 0};
                if (m_at.inside && group == mine) {
                    extents[r] = {y.x * y.x + y.y * y.y + y.z * y.z + y.w * y.w,
                                  largestOf({y.x * w.x, y.y * w.y, y.z * w.z, y.w * w.w})};
                }
            }
            overBlock(extents);
            if (threadIdx.x == 0) {
#pragma unroll
                for (int r = 0; r < Rows; ++r) {
                    m_at.shared.extents[r * m_at.s.groups + group] = extents[r];
                }
            }
        }
        syncCluster();
        overCluster();
        __syncthreads();
    }

    /// Combines the blocks' extents. Eight lanes read the blocks' numbers at once.
    __device__ void overCluster() const {
        const cooperative_groups::cluster_group cluster = cooperative_groups::this_cluster();
        const auto size = static_cast<float>(m_at.s.inner / m_at.s.groups);
        const int count = Rows * m_at.s.groups;
#pragma unroll 1
        for (int i = static_cast<int>(threadIdx.x); i / 32 * 32 < count * kMaxRowCluster;
             i += static_cast<int>(blockDim.x)) {
            const int index = min(i / kMaxRowCluster, count - 1);
            // Ranks beyond the last read the first again, and stay out below.
            const int rank = i % kMaxRowCluster < m_at.cluster ? i % kMaxRowCluster : 0;
            RowExtent* mine = m_at.shared.extents + index;
            const RowExtent all =
                overLanes(m_at.cluster == 1 ? *mine : *cluster.map_shared_rank(mine, rank), m_at.cluster);
            if (i < count * kMaxRowCluster && i % kMaxRowCluster == 0) {
                const float inverse = m_at.work.norm ? rsqrtf(all.squares / size + m_at.work.normEps) : 1.0F;
                m_at.shared.inverse[index] = inverse;
                m_at.shared.largest[index] = all.largest * inverse;
            }
        }
    }
    __device__ void syncCluster() const {
        if (m_at.cluster == 1) {
            __syncthreads();
        } else {
            cooperative_groups::this_cluster().sync();
        }
    }

    /// Of the whole row, whichever group has its largest number.
    __device__ float scaleOf(int r) const {
        float largest = 0;
        for (int group = 0; group < m_at.s.groups; ++group) {
            largest = fmaxf(largest, m_at.shared.largest[r * m_at.s.groups + group]);
        }
        return splitScale(largest);
    }

    __device__ void normaliseAndWrite() const {
        const float4 w = normWeight();
        const int mine = m_at.groupOf(m_at.head());
#pragma unroll
        for (int r = 0; r < Rows; ++r) {
            if (r < m_at.rows) {
                const float scale = scaleOf(r);
                if (m_at.firstHead == 0 && threadIdx.x == 0) {
                    m_at.work.out.unit[m_at.firstRow + r] = 1.0F / scale;
                }
                if (m_at.inside) {
                    const float inverse = m_at.shared.inverse[r * m_at.s.groups + mine];
                    const float4 y = m_y[r];
                    storeSplit(
                        m_at.work.out, m_at.firstRow + r, m_at.channel,
                        {y.x * inverse * w.x, y.y * inverse * w.y, y.z * inverse * w.z, y.w * inverse * w.w},
                        scale);
                }
            }
        }
        syncCluster(); // no block leaves while others read its shared memory
    }

    const SsdRowPlace<Rows, Several>& m_at;
    const float4 (&m_y)[Rows];
};

} // namespace mambascope::cuda
