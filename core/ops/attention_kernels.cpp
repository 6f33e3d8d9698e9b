// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace.
#include <algorithm>
#include <limits>
#include <vector>

#include "core/ops/suffix_mixers.hpp"
#include "core/ops/vector_math.hpp"

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

constexpr float kMinusInfinity = -std::numeric_limits<float>::infinity();

/// Rotates the first rotarySize channels of one head and scales all of them. Pair i is (i, i + size/2), or
/// (2i, 2i + 1) where interleaved.
void rotateHead(const AttentionSuffix& w, const float* x, std::int64_t position, float scale, float* out) {
    const std::int64_t half = w.rotarySize / 2;
    const std::int64_t step = w.interleaved ? 2 : 1;
    const std::int64_t apart = w.interleaved ? 1 : half;
    const float* cosine = w.cosine + position * half;
    const float* sine = w.sine + position * half;
    for (std::int64_t i = 0; i < half; ++i) {
        const float first = x[i * step];
        const float second = x[i * step + apart];
        out[i * step] = scale * (first * cosine[i] - second * sine[i]);
        out[i * step + apart] = scale * (second * cosine[i] + first * sine[i]);
    }
    for (std::int64_t i = w.rotarySize; i < w.headSize; ++i) {
        out[i] = scale * x[i];
    }
}

void rotateRow(const AttentionSuffix& w, std::int64_t row) {
    const std::int64_t position = w.firstPosition + row % w.rows;
    const float* projected = w.projected + row * w.projectedStride;
    for (std::int64_t h = 0; h < w.heads; ++h) {
        rotateHead(w, projected + h * w.headSize, position, w.scale,
                   w.query + (row * w.heads + h) * w.headSize);
    }
    projected += w.heads * w.headSize;
    for (std::int64_t h = 0; h < w.keyHeads; ++h) {
        rotateHead(w, projected + h * w.headSize, position, 1.0F,
                   w.key + (row * w.keyHeads + h) * w.headSize);
    }
}

/// Scores of one row and head to softmax weights. False where no source is left.
bool softmaxRow(float* score, std::int64_t count) {
    float largest = kMinusInfinity;
    for (std::int64_t k = 0; k < count; ++k) {
        largest = std::max(largest, score[k]);
    }
    if (largest == kMinusInfinity) {
        return false;
    }
    for (std::int64_t k = 0; k < count; ++k) {
        score[k] -= largest;
    }
    exponentialInPlace(score, count);
    float sum = 0;
    for (std::int64_t k = 0; k < count; ++k) {
        sum += score[k];
    }
    for (std::int64_t k = 0; k < count; ++k) {
        score[k] /= sum;
    }
    return true;
}

/// The cuts that one head of a row sees, or null.
const float* keepOf(const AttentionSuffix& w, std::int64_t row, std::int64_t h) {
    const bool exempt = w.cutHeads != nullptr && w.cutHeads[row / w.rows * w.heads + h] == 0.0F;
    return w.keep == nullptr || exempt ? nullptr : w.keep + row * (w.firstPosition + w.rows);
}

void attendHead(const AttentionSuffix& w, std::int64_t row, std::int64_t h, float* score) {
    const std::int64_t own = row - row % w.rows - w.firstPosition; // + k: the variant's own row of source k
    const std::int64_t query = w.firstPosition + row % w.rows;
    const std::int64_t first = w.window > 0 ? std::max<std::int64_t>(0, query - w.window + 1) : 0;
    const std::int64_t size = w.headSize;
    const std::int64_t g = h / (w.heads / w.keyHeads);
    const float* keep = keepOf(w, row, h);
    const float* q = w.query + (row * w.heads + h) * size;
    const std::int64_t clean = std::max<std::int64_t>(0, w.firstPosition - first);
    const std::int64_t ownFirst = std::max(first, w.firstPosition);
    if (clean > 0) {
        dots(q, {w.cleanKey + (g * w.cleanTokens + first) * size, size, clean}, size, score + first);
    }
    dots(q, {w.key + ((own + ownFirst) * w.keyHeads + g) * size, w.keyHeads * size, query - ownFirst + 1},
         size, score + ownFirst);
    for (std::int64_t k = first; keep != nullptr && k <= query; ++k) {
        score[k] = keep[k] == 0.0F ? kMinusInfinity : score[k];
    }
    float* out = w.output + (row * w.heads + h) * size;
    std::fill(out, out + size, 0.0F);
    if (!softmaxRow(score + first, query - first + 1)) {
        return;
    }
    if (keep != nullptr) {
        for (std::int64_t k = first; k <= query; ++k) {
            score[k] = keep[k] == 0.0F ? 0.0F : score[k]; // exponential() never gives an exact 0
        }
    }
    const float* values = w.projected + (w.heads + w.keyHeads + g) * size;
    const float* earlier = clean > 0 ? w.cleanValue + (g * w.cleanTokens + first) * size : nullptr;
    accumulateRows(out, size,
                   {{score + first, earlier, size, clean},
                    {score + ownFirst, values + (own + ownFirst) * w.projectedStride, w.projectedStride,
                     query - ownFirst + 1}});
}

/// Copies some heads of row r of a variant, which lie side by side in `from`, to [V, heads, R, P].
void recordHeads(const AttentionSuffix& w, std::int64_t row, const float* from, std::int64_t heads,
                 float* to) {
    const std::int64_t size = w.headSize;
    for (std::int64_t h = 0; h < heads; ++h) {
        std::copy_n(from + h * size, size, to + ((row / w.rows * heads + h) * w.rows + row % w.rows) * size);
    }
}

/// What later suffixes and the displayed attention read of this row.
void recordRow(const AttentionSuffix& w, std::int64_t row) {
    const std::int64_t size = w.headSize;
    recordHeads(w, row, w.query + row * w.heads * size, w.heads, w.recordQuery);
    recordHeads(w, row, w.key + row * w.keyHeads * size, w.keyHeads, w.recordKey);
    recordHeads(w, row, w.projected + row * w.projectedStride + (w.heads + w.keyHeads) * size, w.keyHeads,
                w.recordValue);
}

} // namespace

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
                attendHead(w, row, h, score.data());
            }
        }
    });
    if (w.recordQuery != nullptr) {
        for (std::int64_t row = 0; row < w.variants * w.rows; ++row) {
            recordRow(w, row);
        }
    }
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
