// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/suffix_mixers.hpp"

#include "core/ops/attention_sums.hpp"
#include "core/ops/kernel_memory.hpp"
#include "core/ops/layer_parts.hpp"
#include "core/ops/packed_product.hpp"
#include "core/ops/stored_numbers.hpp"
#include "core/ops/stored_product.hpp"
#include "core/ops/suffix_parts.hpp"

namespace mambascope::ops {

// clang-format off
/// Every kernel that is there once per instruction set.
#define MAMBASCOPE_KERNELS(each)                                                                             \
    each(ssdSuffix) each(attentionSuffix) each(convolutionSuffix) each(selectiveSuffix)                      \
    each(selectiveWeights) each(ssdSum) each(softmaxSum) each(selectiveSum)                                  \
    each(rmsNormRows) each(layerNormRows) each(activateRows)                                                 \
    each(widen) each(widenTransposed) each(multipliesStored) each(storedProduct)                             \
    each(panelWidth) each(narrowest) each(packPanel) each(unpackPanel)                                       \
    each(packedProduct) each(packedSoftmaxParts) each(softmaxPart) each(dropKernelMemory)
// clang-format on

#define MAMBASCOPE_DECLARE_KERNEL(name) decltype(ops::name) name;
#define MAMBASCOPE_KERNEL_MEMBER(name) decltype(&ops::name) name;

namespace generic {
MAMBASCOPE_KERNELS(MAMBASCOPE_DECLARE_KERNEL)
}
#ifdef MAMBASCOPE_X86_KERNELS
namespace avx2 {
MAMBASCOPE_KERNELS(MAMBASCOPE_DECLARE_KERNEL)
}
namespace avx512 {
MAMBASCOPE_KERNELS(MAMBASCOPE_DECLARE_KERNEL)
}
#endif

namespace {

struct KernelSet {
    const char* instructionSet;
    MAMBASCOPE_KERNELS(MAMBASCOPE_KERNEL_MEMBER)
};

#ifdef MAMBASCOPE_X86_KERNELS
bool hasHalfConversion() {
#ifdef __clang__
    return true; // clang 14 can't ask for this one; every CPU with AVX2 has it
#else
    return __builtin_cpu_supports("f16c") != 0;
#endif
}
#endif

KernelSet chooseKernels() {
#ifdef MAMBASCOPE_X86_KERNELS
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512bw")) {
#define MAMBASCOPE_KERNEL(name) &avx512::name,
        return {"avx512", MAMBASCOPE_KERNELS(MAMBASCOPE_KERNEL)};
#undef MAMBASCOPE_KERNEL
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && hasHalfConversion()) {
#define MAMBASCOPE_KERNEL(name) &avx2::name,
        return {"avx2", MAMBASCOPE_KERNELS(MAMBASCOPE_KERNEL)};
#undef MAMBASCOPE_KERNEL
    }
#endif
#define MAMBASCOPE_KERNEL(name) &generic::name,
    return {"generic", MAMBASCOPE_KERNELS(MAMBASCOPE_KERNEL)};
#undef MAMBASCOPE_KERNEL
}
#undef MAMBASCOPE_KERNEL_MEMBER
#undef MAMBASCOPE_DECLARE_KERNEL
#undef MAMBASCOPE_KERNELS

const KernelSet& kernels() {
    static const KernelSet chosen = chooseKernels();
    return chosen;
}

} // namespace

void ssdSuffix(const SsdSuffix& work, const ParallelFor& parallel) {
    overPrompts(work, [&](const SsdSuffix& part) { kernels().ssdSuffix(part, parallel); });
}
void attentionSuffix(const AttentionSuffix& work, const ParallelFor& parallel) {
    overPrompts(work, [&](const AttentionSuffix& part) { kernels().attentionSuffix(part, parallel); });
}
void convolutionSuffix(const ConvolutionSuffix& work, const ParallelFor& parallel) {
    overPrompts(work, [&](const ConvolutionSuffix& part) { kernels().convolutionSuffix(part, parallel); });
}
void selectiveSuffix(const SelectiveSuffix& work, const ParallelFor& parallel) {
    overPrompts(work, [&](const SelectiveSuffix& part) { kernels().selectiveSuffix(part, parallel); });
}
void selectiveWeights(const SelectiveWeights& work, const ParallelFor& parallel) {
    kernels().selectiveWeights(work, parallel);
}
void ssdSum(const SsdSum& work, const ParallelFor& parallel) {
    kernels().ssdSum(work, parallel);
}
void softmaxSum(const SoftmaxSum& work, const ParallelFor& parallel) {
    kernels().softmaxSum(work, parallel);
}
void selectiveSum(const SelectiveSum& work, const ParallelFor& parallel) {
    kernels().selectiveSum(work, parallel);
}
void rmsNormRows(const RmsNormRows& work, const ParallelFor& parallel) {
    kernels().rmsNormRows(work, parallel);
}
bool widen(StoredNumber stored, const std::byte* from, std::int64_t count, float* to) {
    return kernels().widen(stored, from, count, to);
}
bool widenTransposed(StoredNumber stored, const std::byte* from, std::int64_t fromStride, std::int64_t rows,
                     std::int64_t columns, float* to, std::int64_t toStride) {
    return kernels().widenTransposed(stored, from, fromStride, rows, columns, to, toStride);
}
void layerNormRows(const LayerNormRows& work, const ParallelFor& parallel) {
    kernels().layerNormRows(work, parallel);
}
void activateRows(const ActivatedRows& work, const ParallelFor& parallel) {
    kernels().activateRows(work, parallel);
}
bool multipliesStored(StoredNumber number) {
    return kernels().multipliesStored(number);
}
void storedProduct(const StoredProduct& work, std::int64_t first, std::int64_t last) {
    kernels().storedProduct(work, first, last);
}
std::int64_t panelWidth() {
    return kernels().panelWidth();
}
StoredNumber narrowest(const float* numbers, std::int64_t count) {
    return kernels().narrowest(numbers, count);
}
void packPanel(const PackedWeights& shape, const float* weights, std::int64_t panel, std::byte* to) {
    kernels().packPanel(shape, weights, panel, to);
}
void unpackPanel(const PackedWeights& packed, std::int64_t panel, float* weights) {
    kernels().unpackPanel(packed, panel, weights);
}
void packedProduct(const PackedProduct& work, std::int64_t firstPanel, std::int64_t lastPanel) {
    kernels().packedProduct(work, firstPanel, lastPanel);
}
void packedSoftmaxParts(const PackedProduct& work, std::int64_t firstPanel, std::int64_t lastPanel,
                        float* scratch, SoftmaxPart* parts) {
    kernels().packedSoftmaxParts(work, firstPanel, lastPanel, scratch, parts);
}
SoftmaxPart softmaxPart(const float* numbers, std::int64_t count) {
    return kernels().softmaxPart(numbers, count);
}
void dropKernelMemory() {
    kernels().dropKernelMemory();
}
const char* instructionSet() {
    return kernels().instructionSet;
}

} // namespace mambascope::ops
