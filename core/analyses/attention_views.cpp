// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/attention_views.hpp"

#include <algorithm>

#include "core/passes/head_masks.hpp"

namespace mambascope {
namespace {

ops::HeadSum sumOf(AttentionView view) {
    switch (view) {
    case AttentionView::Signed:
        return ops::HeadSum::Signed;
    case AttentionView::Absolute:
    case AttentionView::Normalized:
        return ops::HeadSum::Absolute;
    case AttentionView::Contribution:
        return ops::HeadSum::Squares;
    }
    return ops::HeadSum::Signed;
}

/// Divides each layer's sum by its number of heads.
void makeMeans(const at::Tensor& sums, const std::vector<std::int64_t>& heads) {
    if (std::all_of(heads.begin(), heads.end(), [&](std::int64_t count) { return count == heads.front(); })) {
        sums.div_(std::max<std::int64_t>(1, heads.front()));
        return;
    }
    for (std::size_t i = 0; i < heads.size(); ++i) {
        sums.select(0, static_cast<std::int64_t>(i)).div_(std::max<std::int64_t>(1, heads[i]));
    }
}

/// Sums [layers, T, T] over heads become the view, in place. heads: how many of each layer.
void finish(AttentionView view, const at::Tensor& sums, const std::vector<std::int64_t>& heads) {
    switch (view) {
    case AttentionView::Signed:
    case AttentionView::Absolute:
        return makeMeans(sums, heads);
    case AttentionView::Normalized:
        sums.div_(sums.sum(2, true).clamp_min_(1e-30)); // an all-zero row stays zero
        return;
    case AttentionView::Contribution:
        sums.sqrt_();
        return;
    }
}

} // namespace

at::Tensor attentionViews(const LanguageModel& model, const CleanTrace& trace, AttentionView view,
                          const std::vector<int>& layers, const HeadSelection& heads, SumRoute route,
                          RunContext& context) {
    const std::int64_t tokens = trace.tokens();
    at::Tensor sums = at::empty({static_cast<std::int64_t>(layers.size()), tokens, tokens},
                                at::TensorOptions(at::kFloat).device(model.device()));
    std::vector<std::int64_t> counts;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        context.checkStop();
        const Layer& layer = model.layer(layers[i]);
        const std::vector<std::int64_t> shown = selectedHeads(model, layers[i], heads);
        const at::Tensor out = sums.select(0, static_cast<std::int64_t>(i));
        if (route == SumRoute::Fused) {
            layer.attentionSum(trace.context(layers[i]), sumOf(view), shown, out);
        } else {
            layer.plainAttentionSum(trace.context(layers[i]), sumOf(view), shown, out);
        }
        counts.push_back(static_cast<std::int64_t>(shown.size()));
    }
    if (!layers.empty()) {
        finish(view, sums, counts);
    }
    return sums;
}

} // namespace mambascope
