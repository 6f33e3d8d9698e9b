// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/attention_sum.hpp"

#include <limits>

#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

/// weights: [H, T, T]; values: [H, T, P].
at::Tensor sumOf(ops::HeadSum sum, const at::Tensor& weights, const at::Tensor& values) {
    switch (sum) {
    case ops::HeadSum::Signed:
        return weights.sum(0);
    case ops::HeadSum::Absolute:
        return weights.abs().sum(0);
    case ops::HeadSum::Squares:
        return (weights * at::linalg_vector_norm(values, 2, {2}).unsqueeze(1)).square().sum(0);
    }
    return {};
}

} // namespace

std::unique_ptr<Layer> Layer::edited(Matrix matrix, RankOne /*change*/) const {
    TORCH_CHECK(false, "this layer has no ", std::string(matrixName(matrix)), " to edit");
}

void Layer::plainAttentionSum(const MixerContext& context, ops::HeadSum sum,
                              const std::vector<std::int64_t>& heads, const at::Tensor& out) const {
    const at::Tensor values = sourceValues(context);
    out.zero_();
    overHeads(values.size(0), values.size(1), [&](HeadRange range) {
        const auto from = std::lower_bound(heads.begin(), heads.end(), range.first);
        const auto to = std::lower_bound(from, heads.end(), range.first + range.count);
        if (from == to) {
            return;
        }
        range = {*from, *(to - 1) + 1 - *from}; // between the first and the last that is shown
        at::Tensor weights = attentionWeights(context, range);
        at::Tensor weighed = values.narrow(0, range.first, range.count);
        if (to - from < range.count) {
            const at::Tensor index =
                copyToDevice(at::tensor(std::vector<std::int64_t>(from, to)), values.device()) - range.first;
            weights = weights.index_select(0, index);
            weighed = weighed.index_select(0, index);
        }
        out.add_(sumOf(sum, weights, weighed));
    });
}

const at::Tensor& Layer::headDecayOnHost() const {
    if (!m_headDecay.defined()) {
        const at::Tensor decay = headDecay();
        m_headDecay = decay.defined() ? decay.to(at::kDouble).cpu().contiguous() : decay;
    }
    return m_headDecay;
}

bool fitShownHeads(const std::vector<std::int64_t>& heads) {
    return static_cast<std::int64_t>(heads.size()) <= ops::ShownHeads::kMost &&
           (heads.empty() || heads.back() <= std::numeric_limits<std::uint16_t>::max());
}

ops::ShownHeads shownHeads(const std::vector<std::int64_t>& heads) {
    ops::ShownHeads shown;
    shown.count = static_cast<std::int64_t>(heads.size());
    std::transform(heads.begin(), heads.end(), shown.number,
                   [](std::int64_t head) { return static_cast<std::uint16_t>(head); });
    return shown;
}

} // namespace mambascope
