// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace.
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/ops/short_convolution.hpp"
#include "core/ops/ssd_chunks.hpp"
#include "core/ops/ssd_parts.hpp"
#include "core/ops/suffix_mixers.hpp"

#ifndef MAMBASCOPE_INSTRUCTION_SET
#error "MAMBASCOPE_INSTRUCTION_SET names the namespace of this build of the kernels"
#endif

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

const float* rawRow(const SsdSuffix& w, std::int64_t variant, std::int64_t position) {
    if (position < w.firstPosition) {
        return w.cleanRaw + position * convChannels(w);
    }
    const std::int64_t row = variant * w.rows + position - w.firstPosition;
    return w.projected + row * w.projectedStride + innerSize(w);
}

/// Step 1: the short convolution of one row.
void convolveRow(const SsdSuffix& w, std::int64_t row) {
    const std::int64_t variant = row / w.rows;
    const std::int64_t position = w.firstPosition + row % w.rows;
    const auto rowAt = [&](std::int64_t back) { return rawRow(w, variant, position - back); };
    convolveAt(position, w.convWidth, convChannels(w), w.convWeight, w.convBias, rowAt,
               w.convolved + row * convChannels(w));
}

/// Numbers of a row of sources, to the next whole vector.
std::int64_t wholeVectors(std::int64_t count) {
    return (count + kLanes - 1) / kLanes * kLanes;
}

/// What all rows read of the clean run's decays, those of the sources 0 … p − 1 seen from p − 1. A row's own
/// decay since then is one factor more: one exponential for each head instead of one for each source.
struct CleanDecays {
    explicit CleanDecays(const SsdSuffix& w)
        : stride(wholeVectors(w.firstPosition))
        , factors(static_cast<std::size_t>(w.heads * stride)) {
        const std::int64_t p = w.firstPosition;
        for (std::int64_t h = 0; p > 0 && h < w.heads; ++h) {
            const LongSum* decay = w.cleanDecay + h * w.cleanTokens;
            float* factor = factors.data() + h * stride;
            const LongSum last = decay[p - 1];
            std::transform(decay, decay + p, factor,
                           [last](const LongSum& at) { return difference(last, at); });
            exponentialInPlace(factor, stride);
        }
    }

    std::int64_t stride;
    std::vector<float> factors; ///< [H, stride] of each source; what comes after p is not read
};

/// Step 2: time steps and cumulated decays of one variant.
void timeSteps(const SsdSuffix& w, std::int64_t variant) {
    const std::int64_t offset = innerSize(w) + convChannels(w);
    for (std::int64_t row = variant * w.rows; row < (variant + 1) * w.rows; ++row) {
        const float* raw = w.projected + row * w.projectedStride + offset;
        overVectors(w.heads, [&](auto at) {
            auto dt = softplus(at.load(raw) + at.load(w.dtBias));
            using Vector = decltype(dt);
            dt = smaller(constant<Vector>(w.dtMax), larger(constant<Vector>(w.dtMin), dt));
            at.store(w.dt + row * w.heads, dt);
        });
    }
    for (std::int64_t h = 0; h < w.heads; ++h) {
        const float* dt = w.dt + variant * w.rows * w.heads + h;
        LongSum* decay = decaysOf(w, variant, h);
        LongSum total{};
        for (std::int64_t r = 0; r < w.rows; ++r) {
            decay[r] = total = plus(total, dt[r * w.heads] * w.a[h]);
        }
    }
}

/// Steps 3 and 4 of one row: the sum over the clean sources 0 … p − 1 and over the variant's own p … q.
class RowMixer {
public:
    RowMixer(const SsdSuffix& work, const CleanDecays& clean)
        : w(work)
        , m_clean(clean)
        , m_products(static_cast<std::size_t>(clean.stride + work.rows))
        , m_uncut(m_products.size())
        , m_weights(m_products.size())
        , m_since(static_cast<std::size_t>(work.heads)) {}

    void mix(std::int64_t row, float* y) {
        const std::int64_t perGroup = w.heads / w.groups;
        const float* keep = w.keep == nullptr ? nullptr : w.keep + row * (w.firstPosition + w.rows);
        const float* cutHeads =
            keep == nullptr || w.cutHeads == nullptr ? nullptr : w.cutHeads + row / w.rows * w.heads;
        if (w.firstPosition > 0) {
            since(row);
        }
        for (std::int64_t group = 0; group < w.groups; ++group) {
            products(row, group);
            if (cutHeads != nullptr) {
                m_uncut = m_products;
            }
            if (keep != nullptr) {
                cut(row % w.rows, keep);
            }
            for (std::int64_t h = group * perGroup; h < (group + 1) * perGroup; ++h) {
                const bool exempt = cutHeads != nullptr && cutHeads[h] == 0.0F;
                headOutput(row, h, exempt ? m_uncut.data() : m_products.data(), y + h * w.headSize);
            }
        }
    }

private:
    /// In each head, the share of the state at p − 1 that the row's own tokens leave.
    void since(std::int64_t row) {
        const LongSum* decay = decaysOf(w, row / w.rows, 0) + row % w.rows;
        for (std::int64_t h = 0; h < w.heads; ++h) {
            m_since[static_cast<std::size_t>(h)] = decay[h * w.rows].sum + decay[h * w.rows].rest;
        }
        exponentialInPlace(m_since.data(), w.heads);
    }

    /// Step 3: C_q·B_k of one group over all sources 0 … q.
    void products(std::int64_t row, std::int64_t group) {
        const std::int64_t n = w.stateSize;
        const std::int64_t channels = convChannels(w);
        const std::int64_t own = row % w.rows;
        const float* b = w.convolved + (row - own) * channels + innerSize(w) + group * n;
        const float* c = b + own * channels + w.groups * n;
        dots(c, {w.cleanB + group * n, w.cleanBStride, w.firstPosition}, n, m_products.data());
        dots(c, {b, channels, own + 1}, n, m_products.data() + m_clean.stride);
    }

    void cut(std::int64_t own, const float* keep) {
        const auto cutSources = [](const float* kept, std::int64_t count, float* product) {
            for (std::int64_t k = 0; k < count; ++k) {
                product[k] = kept[k] == 0.0F ? 0.0F : product[k];
            }
        };
        cutSources(keep, w.firstPosition, m_products.data());
        cutSources(keep + w.firstPosition, own + 1, m_products.data() + m_clean.stride);
    }

    /// Step 4: y_q = Σ_k (C_q·B_k) exp(Σ_{r=k+1..q} dt_r A) dt_k x_k + D x_q of one head.
    void headOutput(std::int64_t row, std::int64_t h, const float* product, float* y) {
        const std::int64_t first = row - row % w.rows;
        const std::int64_t own = row % w.rows;
        const std::int64_t size = w.headSize;
        const std::int64_t channels = convChannels(w);
        float* weight = m_weights.data();
        const float* factor = m_clean.factors.data() + h * m_clean.stride;
        const Floats since = splat(m_since[static_cast<std::size_t>(h)]);
        for (std::int64_t k = 0; k < m_clean.stride; k += kLanes) { // dt_k is in the clean rows
            store(weight + k, load(product + k) * load(factor + k) * since);
        }
        ownWeights(row, h, product + m_clean.stride, weight + m_clean.stride);
        std::fill(y, y + size, 0.0F);
        accumulateRows(
            y, size,
            {{weight, w.cleanScaled + h * w.cleanTokens * size, size, w.firstPosition},
             {weight + m_clean.stride, w.convolved + first * channels + h * size, channels, own + 1}});
    }

    /// The same over the sources p … q. D is added to the last one's weight.
    void ownWeights(std::int64_t row, std::int64_t h, const float* product, float* weight) const {
        const std::int64_t own = row % w.rows;
        const LongSum* decay = decaysOf(w, row / w.rows, h);
        const float* dt = w.dt + (row - own) * w.heads + h;
        const LongSum now = decay[own];
        for (std::int64_t r = 0; r < own; ++r) {
            weight[r] = difference(now, decay[r]);
        }
        exponentialInPlace(weight, own);
        for (std::int64_t r = 0; r < own; ++r) {
            weight[r] *= product[r] * dt[r * w.heads];
        }
        weight[own] = product[own] * dt[own * w.heads] + w.d[h];
    }

    const SsdSuffix& w;
    const CleanDecays& m_clean;
    std::vector<float> m_products, m_uncut,
        m_weights;              ///< of the clean sources, to whole vectors, then the own
    std::vector<float> m_since; ///< [H] decay of the row since p − 1
};

/// Steps 3 to 5 of the rows [firstRow, lastRow).
void mixRows(const SsdSuffix& w, const CleanDecays& clean, std::int64_t firstRow, std::int64_t lastRow) {
    RowMixer mixer(w, clean);
    for (std::int64_t row = firstRow; row < lastRow; ++row) {
        float* y = w.gated + row * innerSize(w);
        mixer.mix(row, y);
        const float* z = w.projected + row * w.projectedStride;
        overVectors(innerSize(w), [&](auto at) { at.store(y, at.load(y) * silu(at.load(z))); });
    }
}

/// What later suffixes read of this row.
void recordRow(const SsdSuffix& w, std::int64_t row) {
    const std::int64_t variant = row / w.rows;
    const std::int64_t channels = convChannels(w);
    const float* raw = w.projected + row * w.projectedStride + innerSize(w);
    std::copy(raw, raw + channels, w.recordRaw + row * channels);
    for (std::int64_t h = 0; h < w.heads; ++h) {
        const float dt = w.dt[row * w.heads + h];
        const float* x = w.convolved + row * channels + h * w.headSize;
        const std::int64_t at = (variant * w.heads + h) * w.rows + row % w.rows;
        std::transform(x, x + w.headSize, w.recordScaled + at * w.headSize,
                       [dt](float value) { return dt * value; });
    }
}

} // namespace

void ssdSuffix(const SsdSuffix& w, const ParallelFor& parallel) {
    parallel(w.variants * w.rows, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t row = first; row < last; ++row) {
            convolveRow(w, row);
        }
    });
    for (std::int64_t variant = 0; variant < w.variants; ++variant) {
        timeSteps(w, variant);
    }
    if (goesInChunks(w)) {
        mixChunks(w, parallel);
    } else {
        const CleanDecays clean(w);
        parallel(w.variants * w.rows,
                 [&](std::int64_t first, std::int64_t last) { mixRows(w, clean, first, last); });
    }
    if (w.recordRaw != nullptr) {
        const auto record = [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t row = first; row < last; ++row) {
                recordRow(w, row);
            }
        };
        if (w.rows > kChunkRows) { // few rows: copying takes less time than starting other threads
            parallel(w.variants * w.rows, record);
        } else {
            record(0, w.variants * w.rows);
        }
    }
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
