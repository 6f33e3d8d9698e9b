// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/plain_run.hpp"

#include <algorithm>

#include "core/models/attention_sum.hpp"
#include "core/passes/plain_patches.hpp"
#include "core/passes/variant_check.hpp"

namespace mambascope {
namespace {

at::Tensor embedded(const LanguageModel& model, const std::vector<std::int32_t>& ids) {
    return model.plainEmbed(at::tensor(ids, at::kInt));
}

/// What a view shows of some heads, added up: weights [h, T, T], values [h, T, P].
at::Tensor addedUp(AttentionView view, const at::Tensor& weights, const at::Tensor& values) {
    switch (view) {
    case AttentionView::Signed:
        return weights.sum(0);
    case AttentionView::Absolute:
    case AttentionView::Normalized:
        return weights.abs().sum(0);
    case AttentionView::Contribution:
        break;
    }
    return (weights.square() * values.square().sum(2).unsqueeze(1)).sum(0);
}

at::Tensor finished(AttentionView view, const at::Tensor& sum, std::size_t heads) {
    if (heads == 0) {
        return sum;
    }
    if (view == AttentionView::Normalized) {
        const at::Tensor rows = sum.sum(1, true);
        return sum / rows.masked_fill(rows == 0, 1);
    }
    return view == AttentionView::Contribution ? sum.sqrt() : sum / static_cast<double>(heads);
}

} // namespace

PlainCuts plainCuts(const Knockout& knockout, int layer, std::int64_t tokens, std::int64_t heads,
                    const HeadsOf& headsOf) {
    PlainCuts cuts;
    for (const Edge& edge : knockout.edges) {
        if (std::find(edge.layers.begin(), edge.layers.end(), layer) == edge.layers.end()) {
            continue;
        }
        for (const int target : edge.targets) {
            for (const int source : edge.sources) {
                if (source > target) {
                    continue;
                }
                if (!cuts.cut.defined()) {
                    cuts.cut = at::zeros({tokens, tokens}, at::kBool);
                }
                cuts.cut[target][source] = true;
                if (knockout.strict != Strict::Off && source != target) {
                    if (!cuts.taps.defined()) {
                        cuts.taps = at::zeros({tokens, tokens}, at::kBool);
                    }
                    cuts.taps[target][source] = true;
                    if (knockout.strict == Strict::Full) {
                        if (!cuts.steps.defined()) {
                            cuts.steps = at::zeros({tokens, tokens}, at::kBool);
                        }
                        cuts.steps[target][source] = true;
                    }
                }
            }
        }
    }
    if (cuts.cut.defined() && !knockout.heads.all()) {
        cuts.heads = at::zeros({heads}, at::kBool);
        for (const std::int64_t head : headsOf(layer, knockout.heads)) {
            cuts.heads[head] = true;
        }
    }
    return cuts;
}

at::Tensor plainResidual(const LanguageModel& model, const std::vector<std::int32_t>& ids,
                         const Variant& variant, const PlainRun& run) {
    checkPatches(model, variant, static_cast<int>(ids.size()), run.values);
    at::Tensor rows = embedded(model, ids);
    PlainPatches patches(variant, run.values);
    patches.behind(kEmbeddingLayer, rows);
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        run.beforeLayer();
        const PlainCuts cuts = plainCuts(variant.cuts, layer, rows.size(0), model.info().heads, run.headsOf);
        rows = model.layer(layer).plain(rows, cuts, nullptr, patches.of(layer));
        patches.behind(layer, rows);
    }
    return rows;
}

at::Tensor plainLastLogits(const LanguageModel& model, const std::vector<std::int32_t>& ids,
                           const Variant& variant, const PlainRun& run) {
    const at::Tensor rows = plainResidual(model, ids, variant, run);
    return model.plainLogits(rows.narrow(0, rows.size(0) - 1, 1)).squeeze(0);
}

PlainAttention::PlainAttention(const LanguageModel& model, const std::vector<std::int32_t>& ids)
    : m_model(model)
    , m_rows(embedded(model, ids)) {}

at::Tensor PlainAttention::view(int layer, AttentionView view, const std::vector<std::int64_t>& heads,
                                const BeforeLayer& beforeLayer) {
    PlainMixing mixing;
    for (; m_next <= layer; ++m_next) {
        beforeLayer();
        m_rows = m_model.layer(m_next).plain(m_rows, {}, &mixing);
    }
    const std::int64_t tokens = m_rows.size(0);
    at::Tensor sum = at::zeros({tokens, tokens}, m_rows.options());
    overHeads(mixing.values.size(0), tokens, [&](HeadRange range) {
        beforeLayer();
        std::vector<std::int64_t> mine;
        for (const std::int64_t head : heads) {
            if (head >= range.first && head < range.first + range.count) {
                mine.push_back(head - range.first);
            }
        }
        if (!mine.empty()) {
            const at::Tensor index = at::tensor(mine);
            const at::Tensor values = mixing.values.narrow(0, range.first, range.count);
            sum = sum +
                  addedUp(view, mixing.weights(range).index_select(0, index), values.index_select(0, index));
        }
    });
    return finished(view, sum, heads.size());
}

} // namespace mambascope
