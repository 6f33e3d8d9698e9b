// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/gpt_neox_layer.hpp"

#include <cmath>
#include <limits>

#include "core/ops/suffix_mixers.hpp"
#include "core/tensor/activations.hpp"
#include "core/tensor/norms.hpp"
#include "core/tensor/parallel.hpp"

namespace mambascope {
namespace {

const GptNeoXContext& asNeoX(const MixerContext& context) {
    return static_cast<const GptNeoXContext&>(context);
}

} // namespace

void GptNeoXLayer::advance(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                           std::unique_ptr<MixerContext>* record) const {
    const GptNeoXContext* before = batch.firstPosition == 0 ? nullptr : &asNeoX(*clean);
    const at::Tensor& residual = batch.residual;
    const at::Tensor projected =
        m_weights.queryKeyValue(layerNormFor(m_weights.queryKeyValue, residual, m_weights.inputNormWeight,
                                             m_weights.inputNormBias, m_config.normEpsilon, batch.reference));
    Rows rows;
    at::Tensor attended;
    if (projected.is_cpu() && !batch.reference) {
        attended = fusedAttention(batch, projected, cuts, before, rows);
    } else {
        rows = makeRows(batch, projected);
        attended = attend(batch, rows, cuts, before);
    }
    at::Tensor afterAttention = m_weights.dense.addTo(residual, Operand{attended, {}, batch.reference});
    const at::Tensor& mlpSource = m_config.parallelResidual ? residual : afterAttention;
    const Operand mlpInput = layerNormFor(m_weights.mlpIn, mlpSource, m_weights.attentionNormWeight,
                                          m_weights.attentionNormBias, m_config.normEpsilon, batch.reference);
    batch.residual = mlp(afterAttention, mlpInput);

    if (record != nullptr) {
        auto context = std::make_unique<GptNeoXContext>();
        context->query = rows.query.contiguous();
        context->key = rows.key.contiguous();
        context->value = rows.value.contiguous();
        *record = std::move(context);
    }
}

at::Tensor GptNeoXLayer::fusedAttention(const RowBatch& batch, const at::Tensor& projected,
                                        const LayerCuts& cuts, const GptNeoXContext* clean,
                                        Rows& rows) const {
    const int64_t n = projected.size(0);
    const int64_t size = m_config.headSize();
    const at::Tensor query = at::empty({n, m_config.heads, size}, projected.options());
    const at::Tensor key = at::empty_like(query);
    at::Tensor output = at::empty({n, m_config.heads * size}, projected.options());

    ops::AttentionSuffix work;
    work.variants = batch.variants;
    work.rows = batch.rows;
    work.firstPosition = batch.firstPosition;
    work.heads = m_config.heads;
    work.headSize = size;
    work.rotarySize = m_config.rotarySize;
    work.projected = projected.const_data_ptr<float>();
    work.projectedStride = projected.stride(0);
    work.cosine = m_weights.cosine.const_data_ptr<float>();
    work.sine = m_weights.sine.const_data_ptr<float>();
    if (clean != nullptr) {
        work.cleanKey = clean->key.const_data_ptr<float>();
        work.cleanValue = clean->value.const_data_ptr<float>();
        work.cleanTokens = clean->key.size(1);
    }
    work.keep = cuts.any() ? cuts.keep.const_data_ptr<float>() : nullptr;
    work.query = query.mutable_data_ptr<float>();
    work.key = key.mutable_data_ptr<float>();
    work.output = output.mutable_data_ptr<float>();
    ops::attentionSuffix(work, threadPool());

    rows.query = query.transpose(0, 1);
    rows.key = key.transpose(0, 1);
    rows.value = projected.view({n, m_config.heads, 3 * size}).narrow(2, 2 * size, size).transpose(0, 1);
    return output;
}

at::Tensor GptNeoXLayer::mlp(const at::Tensor& residual, const Operand& normed) const {
    at::Tensor hidden = m_weights.mlpIn(normed);
    return m_weights.mlpOut.addTo(residual,
                                  Operand{activate(m_config.activation, hidden), {}, normed.reference});
}

at::Tensor GptNeoXLayer::rotate(const at::Tensor& x, const RowBatch& batch) const {
    if (m_config.rotarySize == 0) {
        return x;
    }
    // x: [V, R, H, P]. Rotates the first rotarySize channels by position, in NeoX's half-split form.
    const int64_t half = m_config.rotarySize / 2;
    const auto table = [&](const at::Tensor& t) {
        return t.narrow(0, batch.firstPosition, batch.rows).unsqueeze(1); // [R, 1, rotarySize]
    };
    const at::Tensor turning = x.narrow(3, 0, m_config.rotarySize);
    const at::Tensor swapped = at::cat({turning.narrow(3, half, half).neg(), turning.narrow(3, 0, half)}, 3);
    const at::Tensor turned = at::addcmul(turning * table(m_weights.cosine), swapped, table(m_weights.sine));
    if (m_config.rotarySize == m_config.headSize()) {
        return turned;
    }
    return at::cat({turned, x.narrow(3, m_config.rotarySize, m_config.headSize() - m_config.rotarySize)}, 3);
}

GptNeoXLayer::Rows GptNeoXLayer::makeRows(const RowBatch& batch, const at::Tensor& projected) const {
    const int64_t size = m_config.headSize();
    const at::Tensor all = projected.view({batch.variants, batch.rows, m_config.heads, 3 * size});
    const auto perHead = [&](const at::Tensor& x) { return x.flatten(0, 1).transpose(0, 1); };
    Rows rows;
    rows.query =
        perHead(rotate(all.narrow(3, 0, size), batch)) * (1.0 / std::sqrt(static_cast<double>(size)));
    rows.key = perHead(rotate(all.narrow(3, size, size), batch));
    rows.value = perHead(all.narrow(3, 2 * size, size));
    return rows;
}

at::Tensor GptNeoXLayer::attend(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts,
                                const GptNeoXContext* clean) const {
    const int64_t variants = batch.variants;
    const int64_t size = batch.rows;
    const int64_t p = batch.firstPosition;
    const int64_t heads = m_config.heads;
    const auto ownRows = [&](const at::Tensor& x) {
        return x.unflatten(1, {variants, size});
    }; // [H, V, R, P]

    // 1. Scores over the variant's own sources p … T−1, causal, then over the clean ones: [H, n, T].
    at::Tensor own = at::matmul(ownRows(rows.query), ownRows(rows.key).transpose(2, 3)); // [H, V, R, R]
    if (size > 1) {
        const at::Tensor future = at::ones({size, size}, own.options().dtype(at::kBool)).triu_(1);
        own.masked_fill_(future, -std::numeric_limits<float>::infinity());
    }
    at::Tensor scores = own.view({heads, variants * size, size});
    if (clean != nullptr) {
        scores = at::cat({at::bmm(rows.query, clean->key.narrow(1, 0, p).transpose(1, 2)), scores}, 2);
    }
    // 2. A cut score is −∞ before the softmax, so the rest renormalises; a row with no source left gives 0.
    if (cuts.any()) {
        scores = scores.add_(cuts.keep.log());
    }
    at::Tensor weights = at::softmax(scores, 2);
    if (cuts.rowFullyCut) {
        weights.masked_fill_(scores.amax(2, true).isneginf(), 0);
    }
    // 3. Values.
    at::Tensor out =
        at::matmul(weights.narrow(2, p, size).unflatten(1, {variants, size}), ownRows(rows.value))
            .flatten(1, 2);
    if (clean != nullptr) {
        out.add_(at::bmm(weights.narrow(2, 0, p), clean->value.narrow(1, 0, p)));
    }
    return out.transpose(0, 1).reshape({variants * size, heads * m_config.headSize()});
}

at::Tensor GptNeoXLayer::attentionWeights(const MixerContext& context) const {
    const GptNeoXContext& run = asNeoX(context);
    at::Tensor scores = at::bmm(run.query, run.key.transpose(1, 2));
    const at::Tensor future =
        at::ones({scores.size(1), scores.size(2)}, scores.options().dtype(at::kBool)).triu_(1);
    return at::softmax(scores.masked_fill_(future, -std::numeric_limits<float>::infinity()), 2);
}

at::Tensor GptNeoXLayer::sourceValues(const MixerContext& context) const {
    return asNeoX(context).value;
}

at::Tensor GptNeoXLayer::skipTerm(const MixerContext&) const {
    return {};
}

at::Tensor GptNeoXLayer::referenceOutput(const MixerContext& context) const {
    const GptNeoXContext& run = asNeoX(context);
    const auto wide = [](const at::Tensor& x) { return x.to(at::kDouble).unsqueeze(0); };
    return at::scaled_dot_product_attention(wide(run.query), wide(run.key), wide(run.value), {}, 0.0,
                                            /*is_causal=*/true, /*scale=*/1.0)
        .squeeze(0);
}

} // namespace mambascope
