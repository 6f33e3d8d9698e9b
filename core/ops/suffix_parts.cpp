// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/suffix_parts.hpp"

namespace mambascope::ops {
namespace {

/// What all works have: their number of variants, and the cuts of those. heads: of cutHeads.
template <typename Suffix>
void narrow(Suffix& work, std::int64_t first, std::int64_t last, std::int64_t heads) {
    work.variants = last - first;
    advance(work.keep, first * work.rows * (work.firstPosition + work.rows));
    advance(work.cutHeads, first * heads);
    work.prompts.first += first;
}

} // namespace

SsdSuffix variantsOf(SsdSuffix work, std::int64_t first, std::int64_t last) {
    const std::int64_t rows = first * work.rows;
    const std::int64_t inner = work.heads * work.headSize;
    const std::int64_t channels = inner + 2 * work.groups * work.stateSize;
    narrow(work, first, last, work.heads);
    advance(work.projected, rows * work.projectedStride);
    advance(work.convolved, rows * channels);
    advance(work.dt, rows * work.heads);
    advance(work.decay, rows * work.heads);
    advance(work.gated, rows * inner);
    advance(work.recordRaw, rows * channels);
    advance(work.recordScaled, rows * inner);
    advance(work.recordLater, rows * work.heads);
    return work;
}

AttentionSuffix variantsOf(AttentionSuffix work, std::int64_t first, std::int64_t last) {
    const std::int64_t rows = first * work.rows;
    const std::int64_t queries = rows * work.heads * work.headSize;
    const std::int64_t keys = rows * work.keyHeads * work.headSize;
    narrow(work, first, last, work.heads);
    advance(work.projected, rows * work.projectedStride);
    advance(work.query, queries);
    advance(work.key, keys);
    advance(work.output, queries);
    advance(work.recordQuery, queries);
    advance(work.recordKey, keys);
    advance(work.recordValue, keys);
    return work;
}

ConvolutionSuffix variantsOf(ConvolutionSuffix work, std::int64_t first, std::int64_t last) {
    work.variants = last - first;
    advance(work.raw, first * work.rows * work.rawStride);
    advance(work.out, first * work.rows * work.channels);
    work.prompts.first += first;
    return work;
}

SelectiveSuffix variantsOf(SelectiveSuffix work, std::int64_t first, std::int64_t last) {
    const std::int64_t rows = first * work.rows;
    narrow(work, first, last, work.channels);
    advance(work.x, rows * work.channels);
    advance(work.dt, rows * work.channels);
    advance(work.b, rows * work.bStride);
    advance(work.c, rows * work.cStride);
    advance(work.gate, rows * work.gateStride);
    advance(work.gated, rows * work.channels);
    advance(work.recordState, first * work.stateStride);
    advance(work.recordLater, first * work.stateStride);
    return work;
}

void showPrompt(SsdSuffix& work, std::int64_t prompt) {
    const std::int64_t tokens = prompt * work.cleanTokens;
    const std::int64_t inner = work.heads * work.headSize;
    advance(work.cleanRaw, tokens * (inner + 2 * work.groups * work.stateSize));
    advance(work.cleanB, tokens * work.cleanBStride);
    advance(work.cleanDecay, tokens * work.heads);
    advance(work.cleanScaled, tokens * inner);
    advance(work.cleanLater, tokens * work.heads);
}

void showPrompt(AttentionSuffix& work, std::int64_t prompt) {
    const std::int64_t numbers = prompt * work.keyHeads * work.cleanTokens * work.headSize;
    advance(work.cleanKey, numbers);
    advance(work.cleanValue, numbers);
}

void showPrompt(ConvolutionSuffix& work, std::int64_t prompt) {
    advance(work.cleanRaw, prompt * (work.firstPosition + work.rows) * work.channels);
}

void showPrompt(SelectiveSuffix& work, std::int64_t prompt) {
    const std::int64_t tokens = prompt * (work.firstPosition + work.rows);
    advance(work.cleanX, tokens * work.channels);
    advance(work.cleanDt, tokens * work.channels);
    advance(work.cleanB, tokens * work.stateSize);
    advance(work.cleanState, prompt * work.stateStride);
    advance(work.cleanLater, prompt * work.stateStride);
}

} // namespace mambascope::ops
