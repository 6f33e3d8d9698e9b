// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-2's hidden attention added up over heads, by our own kernels.
#include "core/models/attention_sum.hpp"
#include "core/models/long_sums.hpp"
#include "core/models/mamba2_layer.hpp"
#include "cuda/include/attention_sums.hpp"

namespace mambascope {
namespace {

constexpr SumKernel<ops::SsdSum> kSsdSum{ops::ssdSum, cuda::ssdSumFits, cuda::ssdSumWorkspace, cuda::ssdSum};

/// Whether a token's parts [.., size] lie behind each other.
bool inRows(const at::Tensor& x) {
    return x.stride(2) == 1 && x.stride(1) == x.size(2);
}

} // namespace

void Mamba2Layer::attentionSum(const MixerContext& context, ops::HeadSum sum,
                               const std::vector<std::int64_t>& heads, const at::Tensor& out) const {
    const auto& run = static_cast<const Mamba2Context&>(context);
    ops::SsdSum work;
    work.sum = sum;
    work.tokens = run.x.size(0);
    work.heads = m_config.heads;
    work.headSize = m_config.headSize;
    work.stateSize = m_config.stateSize;
    work.groups = m_config.groups;
    const bool fits = fitShownHeads(heads) && inRows(run.x) && inRows(run.b) && inRows(run.c) &&
                      run.dt.is_contiguous() && run.decay.is_contiguous() && kSsdSum.fits(work, out.device());
    if (!fits) {
        return plainAttentionSum(context, sum, heads, out);
    }
    work.shown = shownHeads(heads);
    work.x = run.x.const_data_ptr<float>();
    work.b = run.b.const_data_ptr<float>();
    work.c = run.c.const_data_ptr<float>();
    work.xStride = run.x.stride(0);
    work.bStride = run.b.stride(0);
    work.cStride = run.c.stride(0);
    work.dt = run.dt.const_data_ptr<float>();
    work.decay = readLongSums(run.decay);
    work.out = out.mutable_data_ptr<float>();
    kSsdSum.run(work, out);
}

} // namespace mambascope
