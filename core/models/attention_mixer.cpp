// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/attention_mixer.hpp"

#include <limits>

#include "core/models/cut_masks.hpp"
#include "core/models/layer_forms.hpp"
#include "core/ops/suffix_parts.hpp"
#include "core/tensor/parallel.hpp"
#include "core/tensor/scratch.hpp"
#include "core/tensor/split.hpp"
#include "cuda/include/attention_suffix.hpp"

namespace mambascope {
namespace {

constexpr float kMinusInfinity = -std::numeric_limits<float>::infinity();

const AttentionContext& asAttention(const MixerContext& context) {
    return static_cast<const AttentionContext&>(context);
}

} // namespace

at::Tensor AttentionMixer::mix(const RowBatch& batch, const at::Tensor& projected, const LayerCuts& cuts,
                               const MixerContext* clean, std::unique_ptr<MixerContext>* record) const {
    const AttentionContext* before = batch.firstPosition == 0 ? nullptr : &asAttention(*clean);
    if (!batch.reference && (projected.is_cpu() || kernelFits(projected.device()))) {
        return fused(batch, projected, cuts, before, record);
    }
    requireOnePrompt(batch);
    const Rows rows = makeRows(batch, projected);
    if (record != nullptr) {
        auto context = std::make_unique<AttentionContext>();
        context->query = rows.query.contiguous();
        context->key = rows.key.contiguous();
        context->value = rows.value.contiguous();
        *record = std::move(context);
    }
    return plain(batch, rows, cuts, before);
}

bool AttentionMixer::kernelFits(const at::Device& device) const {
    ops::AttentionSuffix shape;
    shape.headSize = m_shape.headSize;
    return hasKernels(device) && cuda::attentionSuffixFits(shape);
}

ops::AttentionSuffix AttentionMixer::suffixOf(const RowBatch& batch, const LayerCuts& cuts,
                                              const AttentionContext* clean) const {
    ops::AttentionSuffix work;
    work.variants = batch.variants;
    work.rows = batch.rows;
    work.firstPosition = batch.firstPosition;
    work.heads = m_shape.heads;
    work.keyHeads = m_shape.keyHeads;
    work.headSize = m_shape.headSize;
    work.window = m_shape.window;
    work.scale = static_cast<float>(m_shape.scale);
    work.projectedStride = m_shape.projectionSize();
    if (m_rotary != nullptr) {
        const Rotary::Tables& tables = m_rotary->tables(batch.firstPosition + batch.rows);
        work.rotarySize = m_rotary->config().size;
        work.interleaved = m_rotary->config().interleaved;
        work.cosine = tables.cosine.const_data_ptr<float>();
        work.sine = tables.sine.const_data_ptr<float>();
    }
    if (clean != nullptr) {
        work.cleanKey = clean->key.const_data_ptr<float>();
        work.cleanValue = clean->value.const_data_ptr<float>();
        work.cleanTokens = clean->key.size(1);
        ops::showPrompt(work, batch.firstPrompt);
    }
    work.prompts = promptsOf(batch);
    work.keep = cuts.any() ? cuts.keep.const_data_ptr<float>() : nullptr;
    work.cutHeads = cuts.heads.defined() ? cuts.heads.const_data_ptr<float>() : nullptr;
    return work;
}

ops::AttentionSuffix AttentionMixer::suffixOnCpu(const RowBatch& batch, const LayerCuts& cuts,
                                                 const MixerContext* clean) const {
    return suffixOf(batch, cuts, batch.firstPosition == 0 ? nullptr : &asAttention(*clean));
}

std::unique_ptr<AttentionContext> AttentionMixer::prepareRecord(ops::AttentionSuffix& work) {
    const auto rows = [&](std::int64_t heads) {
        return at::empty({work.variants * heads, work.rows, work.headSize}, at::kFloat);
    };
    auto context = std::make_unique<AttentionContext>();
    context->query = rows(work.heads);
    context->key = rows(work.keyHeads);
    context->value = rows(work.keyHeads);
    work.recordQuery = context->query.mutable_data_ptr<float>();
    work.recordKey = context->key.mutable_data_ptr<float>();
    work.recordValue = context->value.mutable_data_ptr<float>();
    return context;
}

void AttentionMixer::mixOnCpu(ops::AttentionSuffix work) {
    ScratchScope scope;
    const std::int64_t n = work.variants * work.rows;
    work.query = scope.take(n * work.heads * work.headSize);
    work.key = scope.take(n * work.keyHeads * work.headSize);
    ops::attentionSuffix(work, threadPool());
}

at::Tensor AttentionMixer::fused(const RowBatch& batch, const at::Tensor& projected, const LayerCuts& cuts,
                                 const AttentionContext* clean, std::unique_ptr<MixerContext>* record) const {
    const std::int64_t n = projected.size(0);
    const std::int64_t size = m_shape.headSize;
    const at::Tensor query = at::empty({n, m_shape.heads, size}, projected.options());
    const at::Tensor key = at::empty({n, m_shape.keyHeads, size}, projected.options());
    at::Tensor output = at::empty({n, m_shape.heads * size}, projected.options());
    ops::AttentionSuffix work = suffixOf(batch, cuts, clean);
    work.projected = projected.const_data_ptr<float>();
    work.projectedStride = projected.stride(0);
    work.query = query.mutable_data_ptr<float>();
    work.key = key.mutable_data_ptr<float>();
    work.output = output.mutable_data_ptr<float>();
    if (projected.is_cpu()) {
        ops::attentionSuffix(work, threadPool());
    } else {
        cuda::attentionSuffix(work, kernelStream(projected.device()));
    }

    if (record != nullptr) { // [n, heads, P] to each variant's heads behind each other
        const auto headFirst = [&](const at::Tensor& x) {
            return x.unflatten(0, {batch.variants, batch.rows}).transpose(1, 2).flatten(0, 1).contiguous();
        };
        auto context = std::make_unique<AttentionContext>();
        context->query = headFirst(query);
        context->key = headFirst(key);
        context->value =
            headFirst(projected.narrow(1, (m_shape.heads + m_shape.keyHeads) * size, m_shape.keyHeads * size)
                          .unflatten(1, {m_shape.keyHeads, size}));
        *record = std::move(context);
    }
    return output;
}

AttentionMixer::Rows AttentionMixer::makeRows(const RowBatch& batch, const at::Tensor& projected) const {
    const std::int64_t size = m_shape.headSize;
    const std::vector<std::int64_t> shape{batch.variants, batch.rows, -1, size};
    const auto part = [&](std::int64_t firstHead, std::int64_t heads) {
        return projected.narrow(1, firstHead * size, heads * size).unflatten(1, {heads, size}).view(shape);
    };
    const auto turned = [&](const at::Tensor& x) {
        if (m_rotary == nullptr || m_rotary->config().size == 0) {
            return x;
        }
        return rotate(x, m_rotary->config(), m_rotary->tables(batch.firstPosition + batch.rows),
                      batch.firstPosition);
    };
    const auto headFirst = [](const at::Tensor& x) { return x.flatten(0, 1).transpose(0, 1); };
    Rows rows;
    rows.query = headFirst(turned(part(0, m_shape.heads))) * m_shape.scale;
    rows.key = headFirst(turned(part(m_shape.heads, m_shape.keyHeads)));
    rows.value = headFirst(part(m_shape.heads + m_shape.keyHeads, m_shape.keyHeads));
    return rows;
}

at::Tensor AttentionMixer::perHead(const at::Tensor& grouped) const {
    return m_shape.keyHeads == m_shape.heads ? grouped
                                             : grouped.repeat_interleave(m_shape.heads / m_shape.keyHeads, 0);
}

at::Tensor AttentionMixer::unseen(std::int64_t firstQuery, std::int64_t tokens,
                                  const at::Device& device) const {
    const auto options = at::TensorOptions(at::kBool).device(device);
    const std::int64_t rows = tokens - firstQuery;
    at::Tensor mask = at::ones({rows, tokens}, options).triu_(firstQuery + 1);
    if (m_shape.window > 0) {
        mask.logical_or_(at::ones({rows, tokens}, options).tril_(firstQuery - m_shape.window));
    }
    return mask;
}

at::Tensor AttentionMixer::plain(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts,
                                 const AttentionContext* clean) const {
    const std::int64_t variants = batch.variants;
    const std::int64_t size = batch.rows;
    const std::int64_t p = batch.firstPosition;
    const auto ownRows = [&](const at::Tensor& x) { return perHead(x).unflatten(1, {variants, size}); };
    const auto before = [&](const at::Tensor& x) { return perHead(x.narrow(1, 0, p)); };

    // 1. Scores over the clean sources 0 … p−1 and the variant's own p … T−1: [H, n, T].
    at::Tensor scores =
        at::matmul(rows.query.unflatten(1, {variants, size}), ownRows(rows.key).transpose(2, 3))
            .flatten(1, 2);
    if (clean != nullptr) {
        scores = at::cat({at::bmm(rows.query, before(clean->key).transpose(1, 2)), scores}, 2);
    }
    if (size > 1 || m_shape.window > 0) {
        scores.unflatten(1, {variants, size})
            .masked_fill_(unseen(p, p + size, scores.device()), kMinusInfinity);
    }
    // 2. A cut score is −∞ before the softmax, so the rest renormalises; a row with no source left gives 0.
    if (cuts.any()) {
        scores.add_(keepPerHead(cuts, batch).log());
    }
    at::Tensor weights = at::softmax(scores, 2);
    if (cuts.rowFullyCut || (cuts.any() && m_shape.window > 0)) {
        weights.masked_fill_(scores.amax(2, true).isneginf(), 0);
    }
    // 3. Values.
    at::Tensor out =
        at::matmul(weights.narrow(2, p, size).unflatten(1, {variants, size}), ownRows(rows.value))
            .flatten(1, 2);
    if (clean != nullptr) {
        out.add_(at::bmm(weights.narrow(2, 0, p), before(clean->value)));
    }
    return out.transpose(0, 1).reshape({variants * size, m_shape.heads * m_shape.headSize});
}

at::Tensor AttentionMixer::attentionWeights(const MixerContext& context, HeadRange heads) const {
    const AttentionContext& run = asAttention(context);
    at::Tensor scores = at::bmm(run.query.narrow(0, heads.first, heads.count),
                                perHead(run.key).narrow(0, heads.first, heads.count).transpose(1, 2));
    return at::softmax(scores.masked_fill_(unseen(0, scores.size(2), scores.device()), kMinusInfinity), 2);
}

at::Tensor AttentionMixer::sourceValues(const MixerContext& context) const {
    return perHead(asAttention(context).value);
}

at::Tensor AttentionMixer::referenceOutput(const MixerContext& context) const {
    const AttentionContext& run = asAttention(context);
    const auto wide = [](const at::Tensor& x) { return x.to(at::kDouble).unsqueeze(0); };
    const at::Tensor seen = unseen(0, run.query.size(1), run.query.device()).logical_not_();
    return at::scaled_dot_product_attention(wide(run.query), wide(perHead(run.key)), wide(perHead(run.value)),
                                            seen, 0.0, /*is_causal=*/false, /*scale=*/1.0)
        .squeeze(0);
}

} // namespace mambascope
