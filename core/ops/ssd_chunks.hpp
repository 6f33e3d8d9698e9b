// SPDX-License-Identifier: GPL-3.0-or-later
// SSD of long variants in chunks (Dao and Gu 2024, section 6): the rows before a chunk reach its rows through
// one state [N, P] for each head, so that the cost of a row doesn't grow with the prompt. Included by
// ssd_kernels.cpp, which is compiled once per instruction set.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/ops/ssd_parts.hpp"
#include "core/ops/vector_math.hpp"

namespace mambascope::ops {
namespace {

constexpr std::int64_t kChunkRows = 64;

/// Whether states cost less than sources: for clean runs alone, since a row with cuts reads its sources one
/// by one. Beside P multiplications a source takes an exponential, which is worth some twenty.
inline bool goesInChunks(const SsdSuffix& w) {
    constexpr std::int64_t kExponential = 20;
    const std::int64_t perSource = w.headSize + kExponential + w.stateSize * w.groups / w.heads;
    const std::int64_t perState = 2 * w.stateSize * w.headSize;
    return w.firstPosition == 0 && w.keep == nullptr && w.rows > kChunkRows &&
           w.rows * perSource > 2 * perState + kChunkRows * perSource;
}

/// The rows of one variant in one head.
class ChunkedHead {
public:
    /// products: [n, G, kChunkRows] C_q·B_k of the sources in the row's own chunk.
    ChunkedHead(const SsdSuffix& work, const float* products, std::int64_t variant, std::int64_t head)
        : w(work)
        , m_products(products)
        , m_head(head)
        , m_group(head / (work.heads / work.groups))
        , m_firstRow(variant * work.rows)
        , m_decay(decaysOf(work, variant, head))
        , m_state(static_cast<std::size_t>(work.stateSize * work.headSize))
        , m_seen(static_cast<std::size_t>(work.stateSize)) {}

    /// Leaves y·SiLU(z).
    void run() {
        for (std::int64_t first = 0; first < w.rows; first += kChunkRows) {
            const std::int64_t count = std::min(kChunkRows, w.rows - first);
            lookBack(first, count);
            for (std::int64_t r = 0; r < count; ++r) {
                mixRow(first, r);
            }
            if (first + count < w.rows) {
                takeIn(first, count);
            }
        }
    }

private:
    [[nodiscard]] const float* convolved(std::int64_t own) const {
        return w.convolved + (m_firstRow + own) * convChannels(w);
    }
    [[nodiscard]] const float* x(std::int64_t own) const { return convolved(own) + m_head * w.headSize; }
    [[nodiscard]] const float* b(std::int64_t own) const {
        return convolved(own) + innerSize(w) + m_group * w.stateSize;
    }

    /// m_since := what each row of the chunk leaves of the state before it.
    void lookBack(std::int64_t first, std::int64_t count) {
        const LongSum before = first == 0 ? LongSum{} : m_decay[first - 1];
        for (std::int64_t r = 0; r < count; ++r) {
            m_since[r] = difference(m_decay[first + r], before);
        }
        exponentialInPlace(m_since, count);
    }

    void mixRow(std::int64_t first, std::int64_t r) {
        const std::int64_t row = m_firstRow + first + r;
        const float* product = m_products + (row * w.groups + m_group) * kChunkRows;
        const float* dt = w.dt + (m_firstRow + first) * w.heads + m_head;
        for (std::int64_t k = 0; k < r; ++k) {
            m_weights[k] = difference(m_decay[first + r], m_decay[first + k]);
        }
        exponentialInPlace(m_weights, r);
        for (std::int64_t k = 0; k < r; ++k) {
            m_weights[k] *= product[k] * dt[k * w.heads];
        }
        m_weights[r] = product[r] * dt[r * w.heads] + w.d[m_head];

        const float* c = b(first + r) + w.groups * w.stateSize;
        const float since = m_since[r];
        std::transform(c, c + w.stateSize, m_seen.data(), [since](float value) { return since * value; });
        float* y = w.gated + row * innerSize(w) + m_head * w.headSize;
        std::fill(y, y + w.headSize, 0.0F);
        accumulateRows(y, w.headSize,
                       {{m_seen.data(), m_state.data(), w.headSize, first == 0 ? 0 : w.stateSize},
                        {m_weights, x(first), convChannels(w), r + 1}});
        const float* z = w.projected + row * w.projectedStride + m_head * w.headSize;
        overVectors(w.headSize, [&](auto at) { at.store(y, at.load(y) * silu(at.load(z))); });
    }

    /// The state behind the chunk, from the one before it.
    void takeIn(std::int64_t first, std::int64_t count) {
        const float fade = m_since[count - 1];
        for (std::int64_t k = 0; k < count; ++k) {
            m_weights[k] = difference(m_decay[first + count - 1], m_decay[first + k]);
        }
        exponentialInPlace(m_weights, count);
        for (std::int64_t k = 0; k < count; ++k) {
            m_weights[k] *= w.dt[(m_firstRow + first + k) * w.heads + m_head];
        }
        float column[kChunkRows];
        for (std::int64_t n = 0; n < w.stateSize; ++n) {
            for (std::int64_t k = 0; k < count; ++k) {
                column[k] = m_weights[k] * b(first + k)[n];
            }
            float* state = m_state.data() + n * w.headSize;
            std::transform(state, state + w.headSize, state, [fade](float value) { return fade * value; });
            accumulateRows(state, w.headSize, {{column, x(first), convChannels(w), count}});
        }
    }

    const SsdSuffix& w;
    const float* m_products;
    std::int64_t m_head, m_group, m_firstRow;
    const LongSum* m_decay;
    std::vector<float> m_state; ///< [N, P] before the chunk
    std::vector<float> m_seen;  ///< [N] C of a row as the state sees it
    float m_since[kChunkRows] = {};
    float m_weights[kChunkRows] = {};
};

/// Steps 3 to 5 of all rows.
inline void mixChunks(const SsdSuffix& w, const ParallelFor& parallel) {
    const std::int64_t rows = w.variants * w.rows;
    std::vector<float> products(static_cast<std::size_t>(rows * w.groups * kChunkRows));
    parallel(rows, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t row = first; row < last; ++row) {
            const std::int64_t inChunk = row % w.rows % kChunkRows;
            const std::int64_t channels = convChannels(w);
            for (std::int64_t group = 0; group < w.groups; ++group) {
                const float* b = w.convolved + row * channels + innerSize(w) + group * w.stateSize;
                dots(b + w.groups * w.stateSize, {b - inChunk * channels, channels, inChunk + 1}, w.stateSize,
                     products.data() + (row * w.groups + group) * kChunkRows);
            }
        }
    });
    parallel(w.variants * w.heads, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i) {
            ChunkedHead(w, products.data(), i / w.heads, i % w.heads).run();
        }
    });
}

} // namespace
} // namespace mambascope::ops
