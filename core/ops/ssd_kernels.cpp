// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace.
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/ops/short_convolution.hpp"
#include "core/ops/suffix_mixers.hpp"

#ifndef MAMBASCOPE_INSTRUCTION_SET
#error "MAMBASCOPE_INSTRUCTION_SET names the namespace of this build of the kernels"
#endif

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

std::int64_t innerSize(const SsdSuffix& w) {
    return w.heads * w.headSize;
}
std::int64_t convChannels(const SsdSuffix& w) {
    return innerSize(w) + 2 * w.groups * w.stateSize;
}

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

float softplus(float x) {
    return x > 20.0F ? x : std::log1p(std::exp(x));
}

/// Step 2: time steps and cumulated decays of one variant.
void timeSteps(const SsdSuffix& w, std::int64_t variant) {
    const std::int64_t offset = innerSize(w) + convChannels(w);
    for (std::int64_t h = 0; h < w.heads; ++h) {
        float total = w.firstPosition == 0 ? 0.0F : w.cleanDecay[h * w.cleanTokens + w.firstPosition - 1];
        for (std::int64_t r = 0; r < w.rows; ++r) {
            const std::int64_t row = variant * w.rows + r;
            const float raw = w.projected[row * w.projectedStride + offset + h] + w.dtBias[h];
            const float dt = std::clamp(softplus(raw), w.dtMin, w.dtMax);
            total += dt * w.a[h];
            w.dt[row * w.heads + h] = dt;
            w.decay[row * w.heads + h] = total;
        }
    }
}

/// Step 3: C_q·B_k of one group over all sources 0 … q, cut ones 0. `keep` is the row's, or null. Returns
/// whether anything is left.
bool products(const SsdSuffix& w, std::int64_t row, std::int64_t group, const float* keep,
              std::vector<float>& out) {
    const std::int64_t variant = row / w.rows;
    const std::int64_t own = row % w.rows;
    const std::int64_t p = w.firstPosition;
    const std::int64_t channels = convChannels(w);
    const std::int64_t n = w.stateSize;
    const std::int64_t bOffset = innerSize(w) + group * n;
    const float* c = w.convolved + row * channels + bOffset + w.groups * n;
    bool any = false;
    for (std::int64_t k = 0; k <= p + own; ++k) {
        const bool kept = keep == nullptr || keep[k] != 0.0F;
        const float* b = k < p ? w.cleanB + k * w.cleanBStride + group * n
                               : w.convolved + (variant * w.rows + k - p) * channels + bOffset;
        out[static_cast<std::size_t>(k)] = kept ? dot(c, b, n) : 0.0F;
        any = any || kept;
    }
    return any;
}

/// Step 4: y_q = Σ_k (C_q·B_k) exp(Σ_{r=k+1..q} dt_r A) dt_k x_k + D x_q of one head.
void headOutput(const SsdSuffix& w, std::int64_t row, std::int64_t h, const std::vector<float>& product,
                bool any, std::vector<float>& weight, float* y) {
    const std::int64_t first = row - row % w.rows;
    const std::int64_t own = row % w.rows;
    const std::int64_t p = w.firstPosition;
    const std::int64_t size = w.headSize;
    const std::int64_t channels = convChannels(w);
    const float* x = w.convolved + h * size; // row r of the variant: x + r · channels
    std::fill(y, y + size, 0.0F);
    accumulate(y, x + row * channels, w.d[h], size);
    if (!any) {
        return;
    }
    const float now = w.decay[row * w.heads + h];
    for (std::int64_t k = 0; k < p; ++k) {
        weight[static_cast<std::size_t>(k)] = now - w.cleanDecay[h * w.cleanTokens + k];
    }
    for (std::int64_t r = 0; r <= own; ++r) {
        weight[static_cast<std::size_t>(p + r)] = now - w.decay[(first + r) * w.heads + h];
    }
    exponentialInPlace(weight.data(), p + own + 1);
    for (std::int64_t k = 0; k < p; ++k) {
        weight[static_cast<std::size_t>(k)] *= product[static_cast<std::size_t>(k)];
    }
    for (std::int64_t r = 0; r <= own; ++r) {
        const auto i = static_cast<std::size_t>(p + r);
        weight[i] *= product[i] * w.dt[(first + r) * w.heads + h];
    }
    accumulateRows(y, size,
                   {{weight.data(), w.cleanScaled + h * w.cleanTokens * size, size, p},
                    {weight.data() + p, x + first * channels, channels, own + 1}});
}

/// Steps 3 and 4 of one row.
struct RowMixer {
    explicit RowMixer(std::int64_t tokens)
        : product(static_cast<std::size_t>(tokens))
        , uncut(product.size())
        , weight(product.size()) {}

    void mix(const SsdSuffix& w, std::int64_t row, float* y) {
        const std::int64_t perGroup = w.heads / w.groups;
        const float* keep = w.keep == nullptr ? nullptr : w.keep + row * (w.firstPosition + w.rows);
        const float* cutHeads =
            keep == nullptr || w.cutHeads == nullptr ? nullptr : w.cutHeads + row / w.rows * w.heads;
        for (std::int64_t group = 0; group < w.groups; ++group) {
            const bool any = products(w, row, group, keep, product);
            if (cutHeads != nullptr) {
                products(w, row, group, nullptr, uncut);
            }
            for (std::int64_t h = group * perGroup; h < (group + 1) * perGroup; ++h) {
                const bool exempt = cutHeads != nullptr && cutHeads[h] == 0.0F;
                headOutput(w, row, h, exempt ? uncut : product, any || exempt, weight, y + h * w.headSize);
            }
        }
    }

    std::vector<float> product, uncut, weight; ///< per source
};

/// Steps 3 to 5 of the rows [firstRow, lastRow).
void mixRows(const SsdSuffix& w, std::int64_t firstRow, std::int64_t lastRow) {
    RowMixer mixer(w.firstPosition + w.rows);
    for (std::int64_t row = firstRow; row < lastRow; ++row) {
        float* y = w.gated + row * innerSize(w);
        mixer.mix(w, row, y);
        const float* z = w.projected + row * w.projectedStride;
        overLanes(innerSize(w), [&](std::int64_t i, std::int64_t lanes) {
            storeLanes(y + i, loadLanes(y + i, lanes) * silu(loadLanes(z + i, lanes)), lanes);
        });
    }
}

/// What later suffixes read of this row.
void recordRow(const SsdSuffix& w, std::int64_t row) {
    const std::int64_t count = w.variants * w.rows;
    const std::int64_t channels = convChannels(w);
    const float* raw = w.projected + row * w.projectedStride + innerSize(w);
    std::copy(raw, raw + channels, w.recordRaw + row * channels);
    for (std::int64_t h = 0; h < w.heads; ++h) {
        const float dt = w.dt[row * w.heads + h];
        const float* x = w.convolved + row * channels + h * w.headSize;
        w.recordDecay[h * count + row] = w.decay[row * w.heads + h];
        std::transform(x, x + w.headSize, w.recordScaled + (h * count + row) * w.headSize,
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
    parallel(w.variants * w.rows, [&](std::int64_t first, std::int64_t last) { mixRows(w, first, last); });
    if (w.recordRaw != nullptr) {
        for (std::int64_t row = 0; row < w.variants * w.rows; ++row) {
            recordRow(w, row);
        }
    }
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
