// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/suffix_mixers.hpp"

namespace mambascope::ops {

#define MAMBASCOPE_DECLARE_KERNELS(set)                                                                      \
    namespace set {                                                                                          \
    void ssdSuffix(const SsdSuffix& work, const ParallelFor& parallel);                                      \
    void attentionSuffix(const AttentionSuffix& work, const ParallelFor& parallel);                          \
    void rmsNormRows(const RmsNormRows& work, const ParallelFor& parallel);                                  \
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
    void (*rmsNorm)(const RmsNormRows&, const ParallelFor&);
};

KernelSet chooseKernels() {
#ifdef MAMBASCOPE_X86_KERNELS
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512bw")) {
        return {"avx512", &avx512::ssdSuffix, &avx512::attentionSuffix, &avx512::rmsNormRows};
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        return {"avx2", &avx2::ssdSuffix, &avx2::attentionSuffix, &avx2::rmsNormRows};
    }
#endif
    return {"generic", &generic::ssdSuffix, &generic::attentionSuffix, &generic::rmsNormRows};
}

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
void rmsNormRows(const RmsNormRows& work, const ParallelFor& parallel) {
    kernels().rmsNorm(work, parallel);
}
const char* instructionSet() {
    return kernels().name;
}

} // namespace mambascope::ops
