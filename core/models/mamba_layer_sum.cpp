// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-1's hidden attention added up over channels, by our own kernels.
#include "core/models/attention_sum.hpp"
#include "core/models/mamba_layer.hpp"
#include "core/tensor/host_copy.hpp"
#include "cuda/include/attention_sums.hpp"

namespace mambascope {
namespace {

constexpr SumKernel<ops::SelectiveSum> kSelectiveSum{ops::selectiveSum, cuda::selectiveSumFits,
                                                     cuda::selectiveSumWorkspace, cuda::selectiveSum};

/// What the kernels read of each channel, the shown ones beside each other.
struct Channels {
    at::Tensor a;     ///< [N, E]
    at::Tensor dt, x; ///< [T, E]

    /// Neighbours are a view; others are gathered.
    void keep(const std::vector<std::int64_t>& shown) {
        const auto count = static_cast<std::int64_t>(shown.size());
        const bool neighbours = shown.back() - shown.front() + 1 == count;
        const at::Tensor index = neighbours ? at::Tensor{} : copyToDevice(at::tensor(shown), dt.device());
        for (at::Tensor* rows : {&a, &dt, &x}) {
            *rows = neighbours ? rows->narrow(1, shown.front(), count) : rows->index_select(1, index);
        }
    }
};

} // namespace

void MambaLayer::attentionSum(const MixerContext& context, ops::HeadSum sum,
                              const std::vector<std::int64_t>& channels, const at::Tensor& out) const {
    const auto& run = static_cast<const MambaContext&>(context);
    ops::SelectiveSum work;
    work.sum = sum;
    work.tokens = run.x.size(0);
    work.channels = static_cast<std::int64_t>(channels.size());
    work.stateSize = m_config.stateSize;
    const bool fits = !run.reference && !channels.empty() && kSelectiveSum.fits(work, out.device());
    if (!fits) {
        return plainAttentionSum(context, sum, channels, out);
    }
    Channels shown{m_weights.a, run.dt, run.x};
    shown.keep(channels);
    work.stride = shown.dt.stride(0);
    work.a = shown.a.const_data_ptr<float>();
    work.dt = shown.dt.const_data_ptr<float>();
    work.x = shown.x.const_data_ptr<float>();
    work.b = run.b.const_data_ptr<float>();
    work.c = run.c.const_data_ptr<float>();
    work.out = out.mutable_data_ptr<float>();
    kSelectiveSum.run(work, out);
}

} // namespace mambascope
