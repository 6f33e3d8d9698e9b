// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/suffix_mixers.hpp"

#include "core/ops/layer_parts.hpp"
#include "core/ops/packed_product.hpp"
#include "core/ops/stored_numbers.hpp"
#include "core/ops/stored_product.hpp"

namespace mambascope::ops {

#define MAMBASCOPE_DECLARE_KERNELS(set)                                                                      \
    namespace set {                                                                                          \
    void ssdSuffix(const SsdSuffix& work, const ParallelFor& parallel);                                      \
    void attentionSuffix(const AttentionSuffix& work, const ParallelFor& parallel);                          \
    void convolutionSuffix(const ConvolutionSuffix& work, const ParallelFor& parallel);                      \
    void selectiveSuffix(const SelectiveSuffix& work, const ParallelFor& parallel);                          \
    void selectiveWeights(const SelectiveWeights& work, const ParallelFor& parallel);                        \
    void rmsNormRows(const RmsNormRows& work, const ParallelFor& parallel);                                  \
    bool widen(StoredNumber stored, const std::byte* from, std::int64_t count, float* to);                   \
    bool widenTransposed(StoredNumber stored, const std::byte* from, std::int64_t fromStride,                \
                         std::int64_t rows, std::int64_t columns, float* to, std::int64_t toStride);         \
    void layerNormRows(const LayerNormRows& work, const ParallelFor& parallel);                              \
    void activateRows(const ActivatedRows& work, const ParallelFor& parallel);                               \
    bool multipliesStored(StoredNumber number);                                                              \
    void storedProduct(const StoredProduct& work, std::int64_t first, std::int64_t last);                    \
    std::int64_t panelWidth();                                                                               \
    StoredNumber narrowest(const float* numbers, std::int64_t count);                                        \
    void packPanel(const PackedWeights& shape, const float* weights, std::int64_t panel, std::byte* to);     \
    void unpackPanel(const PackedWeights& packed, std::int64_t panel, float* weights);                       \
    void packedProduct(const PackedProduct& work, std::int64_t firstPanel, std::int64_t lastPanel);          \
    void packedSoftmaxParts(const PackedProduct& work, std::int64_t firstPanel, std::int64_t lastPanel,      \
                            float* scratch, SoftmaxPart* parts);                                             \
    }

MAMBASCOPE_DECLARE_KERNELS(generic)
#ifdef MAMBASCOPE_X86_KERNELS
MAMBASCOPE_DECLARE_KERNELS(avx2)
MAMBASCOPE_DECLARE_KERNELS(avx512)
#endif
#undef MAMBASCOPE_DECLARE_KERNELS

namespace {

struct KernelSet {
    const char* name;
    void (*ssd)(const SsdSuffix&, const ParallelFor&);
    void (*attention)(const AttentionSuffix&, const ParallelFor&);
    void (*convolution)(const ConvolutionSuffix&, const ParallelFor&);
    void (*selective)(const SelectiveSuffix&, const ParallelFor&);
    void (*weights)(const SelectiveWeights&, const ParallelFor&);
    void (*rmsNorm)(const RmsNormRows&, const ParallelFor&);
    decltype(&ops::widen) widen;
    decltype(&ops::widenTransposed) widenTransposed;
    decltype(&ops::layerNormRows) layerNorm;
    decltype(&ops::activateRows) activate;
    decltype(&ops::multipliesStored) multipliesStored;
    decltype(&ops::storedProduct) storedProduct;
    decltype(&ops::panelWidth) panelWidth;
    decltype(&ops::narrowest) narrowest;
    decltype(&ops::packPanel) packPanel;
    decltype(&ops::unpackPanel) unpackPanel;
    decltype(&ops::packedProduct) packedProduct;
    decltype(&ops::packedSoftmaxParts) softmaxParts;
};

#define MAMBASCOPE_KERNEL_SET(set)                                                                           \
    KernelSet {                                                                                              \
#set, &set::ssdSuffix, &set::attentionSuffix, &set::convolutionSuffix, &set::selectiveSuffix,        \
            &set::selectiveWeights, &set::rmsNormRows, &set::widen, &set::widenTransposed,                   \
            &set::layerNormRows, &set::activateRows, &set::multipliesStored, &set::storedProduct,            \
            &set::panelWidth, &set::narrowest, &set::packPanel, &set::unpackPanel, &set::packedProduct,      \
            &set::packedSoftmaxParts                                                                         \
    }

KernelSet chooseKernels() {
#ifdef MAMBASCOPE_X86_KERNELS
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512bw")) {
        return MAMBASCOPE_KERNEL_SET(avx512);
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c")) {
        return MAMBASCOPE_KERNEL_SET(avx2);
    }
#endif
    return MAMBASCOPE_KERNEL_SET(generic);
}
#undef MAMBASCOPE_KERNEL_SET

const KernelSet& kernels() {
    static const KernelSet chosen = chooseKernels();
    return chosen;
}

} // namespace

void ssdSuffix(const SsdSuffix& work, const ParallelFor& parallel) {
    kernels().ssd(work, parallel);
}
void attentionSuffix(const AttentionSuffix& work, const ParallelFor& parallel) {
    kernels().attention(work, parallel);
}
void convolutionSuffix(const ConvolutionSuffix& work, const ParallelFor& parallel) {
    kernels().convolution(work, parallel);
}
void selectiveSuffix(const SelectiveSuffix& work, const ParallelFor& parallel) {
    kernels().selective(work, parallel);
}
void selectiveWeights(const SelectiveWeights& work, const ParallelFor& parallel) {
    kernels().weights(work, parallel);
}
void rmsNormRows(const RmsNormRows& work, const ParallelFor& parallel) {
    kernels().rmsNorm(work, parallel);
}
bool widen(StoredNumber stored, const std::byte* from, std::int64_t count, float* to) {
    return kernels().widen(stored, from, count, to);
}
bool widenTransposed(StoredNumber stored, const std::byte* from, std::int64_t fromStride, std::int64_t rows,
                     std::int64_t columns, float* to, std::int64_t toStride) {
    return kernels().widenTransposed(stored, from, fromStride, rows, columns, to, toStride);
}
void layerNormRows(const LayerNormRows& work, const ParallelFor& parallel) {
    kernels().layerNorm(work, parallel);
}
void activateRows(const ActivatedRows& work, const ParallelFor& parallel) {
    kernels().activate(work, parallel);
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
    kernels().softmaxParts(work, firstPanel, lastPanel, scratch, parts);
}
const char* instructionSet() {
    return kernels().name;
}

} // namespace mambascope::ops
