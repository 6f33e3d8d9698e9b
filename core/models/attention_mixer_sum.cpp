// SPDX-License-Identifier: GPL-3.0-or-later
// Softmax attention added up over heads, by our own kernels.
#include "core/models/attention_mixer.hpp"
#include "core/models/attention_sum.hpp"
#include "cuda/include/attention_sums.hpp"

namespace mambascope {
namespace {

constexpr SumKernel<ops::SoftmaxSum> kSoftmaxSum{ops::softmaxSum, cuda::softmaxSumFits,
                                                 cuda::softmaxSumWorkspace, cuda::softmaxSum};

} // namespace

bool AttentionMixer::attentionSum(const MixerContext& context, ops::HeadSum sum,
                                  const std::vector<std::int64_t>& heads, const at::Tensor& out) const {
    const auto& run = static_cast<const AttentionContext&>(context);
    ops::SoftmaxSum work;
    work.sum = sum;
    work.tokens = run.query.size(1);
    work.heads = m_shape.heads;
    work.keyHeads = m_shape.keyHeads;
    work.headSize = m_shape.headSize;
    work.window = m_shape.window;
    const bool fits = fitShownHeads(heads) && run.query.is_contiguous() && run.key.is_contiguous() &&
                      run.value.is_contiguous() && kSoftmaxSum.fits(work, out.device());
    if (!fits) {
        return false;
    }
    work.shown = shownHeads(heads);
    work.query = run.query.const_data_ptr<float>();
    work.key = run.key.const_data_ptr<float>();
    work.value = run.value.const_data_ptr<float>();
    work.out = out.mutable_data_ptr<float>();
    kSoftmaxSum.run(work, out);
    return true;
}

} // namespace mambascope
