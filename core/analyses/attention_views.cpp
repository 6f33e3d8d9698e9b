// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/attention_views.hpp"

#include <algorithm>

#include "core/passes/head_masks.hpp"
#include "core/tensor/host_pages.hpp"
#include "core/tensor/parallel.hpp"
#include "core/tensor/pending_copy.hpp"

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

namespace {

/// Layers that are summed and copied together: at least 8 MiB, so that short prompts go at once.
std::size_t layersAtOnce(std::int64_t tokens) {
    constexpr std::int64_t kNumbers = 2 << 20;
    return static_cast<std::size_t>((kNumbers + tokens * tokens - 1) / (tokens * tokens));
}

/// Copies views [layers, T, T] to `to`, by all threads. Above the diagonal there is nothing to read.
void copyViews(const at::Tensor& views, float* to) {
    constexpr std::int64_t kRowsAtOnce = 64; // copying some of them costs more than waking a thread
    const std::int64_t tokens = views.size(2);
    const float* from = views.const_data_ptr<float>();
    shareLoop(views.size(0) * tokens, kRowsAtOnce, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t row = first; row < last; ++row) {
            std::copy_n(from + row * tokens, row % tokens + 1, to + row * tokens);
        }
    });
}

} // namespace

std::vector<float> attentionOnHost(const LanguageModel& model, const CleanTrace& trace, AttentionView view,
                                   const std::vector<int>& layers, const HeadSelection& heads, SumRoute route,
                                   RunContext& context) {
    const std::int64_t tokens = trace.tokens();
    const std::size_t atOnce = layersAtOnce(tokens);
    std::vector<PendingCopy> copies;
    for (std::size_t first = 0; first < layers.size(); first += atOnce) {
        const auto begin = layers.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end =
            layers.begin() + static_cast<std::ptrdiff_t>(std::min(first + atOnce, layers.size()));
        copies.emplace_back(
            attentionViews(model, trace, view, std::vector<int>(begin, end), heads, route, context));
    }
    std::vector<float> values;
    values.reserve(layers.size() * static_cast<std::size_t>(tokens * tokens));
    providePages(values.data(), values.capacity() * sizeof(float));
    values.resize(layers.size() * static_cast<std::size_t>(tokens * tokens)); // while the GPU computes
    float* next = values.data();
    for (PendingCopy& copy : copies) {
        context.checkStop();
        const at::Tensor& views = copy.wait();
        copyViews(views, next);
        next += views.numel();
        copy = {};
    }
    return values;
}

} // namespace mambascope
