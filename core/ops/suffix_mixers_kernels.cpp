// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace.
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/ops/suffix_mixers.hpp"
#include "core/ops/vector_math.hpp"

#ifndef MAMBASCOPE_INSTRUCTION_SET
#error "MAMBASCOPE_INSTRUCTION_SET names the namespace of this build of the kernels"
#endif

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

// ---- SSD
// -----------------------------------------------------------------------------------------------------------

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

/// Step 1: causal depthwise convolution of width W, then SiLU, for one row.
void convolveRow(const SsdSuffix& w, std::int64_t row) {
    const std::int64_t variant = row / w.rows;
    const std::int64_t position = w.firstPosition + row % w.rows;
    const std::int64_t channels = convChannels(w);
    const std::int64_t taps = std::min(w.convWidth, position + 1);
    float* out = w.convolved + row * channels;
    overLanes(channels, [&](std::int64_t c, std::int64_t lanes) {
        Floats sum = loadLanes(w.convBias + c, lanes);
        for (std::int64_t back = 0; back < taps; ++back) {
            const float* weight = w.convWeight + (w.convWidth - 1 - back) * channels;
            sum += loadLanes(weight + c, lanes) * loadLanes(rawRow(w, variant, position - back) + c, lanes);
        }
        storeLanes(out + c, silu(sum), lanes);
    });
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

/// Step 3: C_q·B_k of one group over all sources 0 … q, cut ones 0. Returns whether anything is left.
bool products(const SsdSuffix& w, std::int64_t row, std::int64_t group, std::vector<float>& out) {
    const std::int64_t variant = row / w.rows;
    const std::int64_t own = row % w.rows;
    const std::int64_t p = w.firstPosition;
    const std::int64_t channels = convChannels(w);
    const std::int64_t n = w.stateSize;
    const std::int64_t bOffset = innerSize(w) + group * n;
    const float* c = w.convolved + row * channels + bOffset + w.groups * n;
    const float* keep = w.keep == nullptr ? nullptr : w.keep + row * (p + w.rows);
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
    const float* scaled = w.cleanScaled + h * w.cleanTokens * size;
    for (std::int64_t k = 0; k < p; ++k) {
        const auto i = static_cast<std::size_t>(k);
        accumulate(y, scaled + k * size, weight[i] * product[i], size);
    }
    for (std::int64_t r = 0; r <= own; ++r) {
        const auto i = static_cast<std::size_t>(p + r);
        const float dt = w.dt[(first + r) * w.heads + h];
        accumulate(y, x + (first + r) * channels, weight[i] * product[i] * dt, size);
    }
}

/// Steps 3 to 5 of the rows [firstRow, lastRow).
void mixRows(const SsdSuffix& w, std::int64_t firstRow, std::int64_t lastRow) {
    const auto tokens = static_cast<std::size_t>(w.firstPosition + w.rows);
    std::vector<float> product(tokens);
    std::vector<float> weight(tokens);
    const std::int64_t perGroup = w.heads / w.groups;
    for (std::int64_t row = firstRow; row < lastRow; ++row) {
        float* y = w.gated + row * innerSize(w);
        for (std::int64_t group = 0; group < w.groups; ++group) {
            const bool any = products(w, row, group, product);
            for (std::int64_t h = group * perGroup; h < (group + 1) * perGroup; ++h) {
                headOutput(w, row, h, product, any, weight, y + h * w.headSize);
            }
        }
        const float* z = w.projected + row * w.projectedStride;
        overLanes(innerSize(w), [&](std::int64_t i, std::int64_t lanes) {
            storeLanes(y + i, loadLanes(y + i, lanes) * silu(loadLanes(z + i, lanes)), lanes);
        });
    }
}

// ---- Attention
// -----------------------------------------------------------------------------------------------------

/// Rotates the first rotarySize channels of one head (NeoX's half-split form) and scales all of them.
void rotateHead(const AttentionSuffix& w, const float* x, std::int64_t position, float scale, float* out) {
    const std::int64_t half = w.rotarySize / 2;
    const float* cosine = w.cosine + position * w.rotarySize;
    const float* sine = w.sine + position * w.rotarySize;
    for (std::int64_t i = 0; i < half; ++i) {
        out[i] = scale * (x[i] * cosine[i] - x[i + half] * sine[i]);
        out[i + half] = scale * (x[i + half] * cosine[i + half] + x[i] * sine[i + half]);
    }
    for (std::int64_t i = w.rotarySize; i < w.headSize; ++i) {
        out[i] = scale * x[i];
    }
}

void rotateRow(const AttentionSuffix& w, std::int64_t row) {
    const std::int64_t position = w.firstPosition + row % w.rows;
    const float scale = 1.0F / std::sqrt(static_cast<float>(w.headSize));
    for (std::int64_t h = 0; h < w.heads; ++h) {
        const float* projected = w.projected + row * w.projectedStride + 3 * h * w.headSize;
        const std::int64_t to = (row * w.heads + h) * w.headSize;
        rotateHead(w, projected, position, scale, w.query + to);
        rotateHead(w, projected + w.headSize, position, 1.0F, w.key + to);
    }
}

/// Scores of one row and head to softmax weights. False where no source is left.
bool softmaxRow(std::vector<float>& score, std::int64_t count) {
    float largest = -std::numeric_limits<float>::infinity();
    for (std::int64_t k = 0; k < count; ++k) {
        largest = std::max(largest, score[static_cast<std::size_t>(k)]);
    }
    if (std::isinf(largest) && largest < 0) {
        return false;
    }
    for (std::int64_t k = 0; k < count; ++k) {
        score[static_cast<std::size_t>(k)] -= largest;
    }
    exponentialInPlace(score.data(), count);
    float sum = 0;
    for (std::int64_t k = 0; k < count; ++k) {
        sum += score[static_cast<std::size_t>(k)];
    }
    for (std::int64_t k = 0; k < count; ++k) {
        score[static_cast<std::size_t>(k)] /= sum;
    }
    return true;
}

void attendHead(const AttentionSuffix& w, std::int64_t row, std::int64_t h, std::vector<float>& score) {
    const std::int64_t first = row - row % w.rows;
    const std::int64_t p = w.firstPosition;
    const std::int64_t count = p + row % w.rows + 1;
    const std::int64_t size = w.headSize;
    const float* query = w.query + (row * w.heads + h) * size;
    const float* keep = w.keep == nullptr ? nullptr : w.keep + row * (p + w.rows);
    for (std::int64_t k = 0; k < count; ++k) {
        const float* key = k < p ? w.cleanKey + (h * w.cleanTokens + k) * size
                                 : w.key + ((first + k - p) * w.heads + h) * size;
        score[static_cast<std::size_t>(k)] = dot(query, key, size);
    }
    float* out = w.output + (row * w.heads + h) * size;
    std::fill(out, out + size, 0.0F);
    if (keep != nullptr) {
        for (std::int64_t k = 0; k < count; ++k) {
            if (keep[k] == 0.0F) {
                score[static_cast<std::size_t>(k)] = -std::numeric_limits<float>::infinity();
            }
        }
    }
    if (!softmaxRow(score, count)) {
        return;
    }
    for (std::int64_t k = 0; k < count; ++k) {
        if (keep != nullptr && keep[k] == 0.0F) {
            continue; // exponential() never gives an exact 0
        }
        const float* value = k < p ? w.cleanValue + (h * w.cleanTokens + k) * size
                                   : w.projected + (first + k - p) * w.projectedStride + (3 * h + 2) * size;
        accumulate(out, value, score[static_cast<std::size_t>(k)], size);
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
}

void attentionSuffix(const AttentionSuffix& w, const ParallelFor& parallel) {
    parallel(w.variants * w.rows, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t row = first; row < last; ++row) {
            rotateRow(w, row);
        }
    });
    parallel(w.variants * w.rows, [&](std::int64_t first, std::int64_t last) {
        std::vector<float> score(static_cast<std::size_t>(w.firstPosition + w.rows));
        for (std::int64_t row = first; row < last; ++row) {
            for (std::int64_t h = 0; h < w.heads; ++h) {
                attendHead(w, row, h, score);
            }
        }
    });
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
