// SPDX-License-Identifier: GPL-3.0-or-later
// GPT-NeoX's block: rotary softmax attention and MLP, in parallel on one residual or one after the other.
// n = V·R rows, T tokens, H heads, P head size.
#pragma once

#include <memory>
#include <utility>

#include "core/models/config/gpt_neox_config.hpp"
#include "core/models/language_model.hpp"
#include "core/tensor/linear.hpp"

namespace mambascope {

struct GptNeoXWeights {
    at::Tensor inputNormWeight, inputNormBias;         ///< [D]
    at::Tensor attentionNormWeight, attentionNormBias; ///< [D] the MLP's norm
    Linear queryKeyValue;                              ///< [3D, D]: per head q | k | v
    Linear dense;                                      ///< [D, D]
    Linear mlpIn, mlpOut;
    at::Tensor cosine, sine; ///< [positions, rotarySize], shared by all layers
};

struct GptNeoXContext : MixerContext {
    at::Tensor query; ///< [H, T, P] rotated, scaled by 1/√P
    at::Tensor key;   ///< [H, T, P] rotated
    at::Tensor value; ///< [H, T, P]
};

class GptNeoXLayer : public Layer {
public:
    GptNeoXLayer(GptNeoXConfig config, GptNeoXWeights weights)
        : m_config(std::move(config))
        , m_weights(std::move(weights)) {}

    void advance(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                 std::unique_ptr<MixerContext>* record) const override;
    [[nodiscard]] at::Tensor attentionWeights(const MixerContext& context) const override;
    [[nodiscard]] at::Tensor sourceValues(const MixerContext& context) const override;
    [[nodiscard]] at::Tensor skipTerm(const MixerContext& context) const override;
    [[nodiscard]] at::Tensor referenceOutput(const MixerContext& context) const override;

private:
    struct Rows {
        at::Tensor query, key, value; ///< [H, n, P]
    };

    /// Attention output [n, H·P] by the fused CPU kernel; fills `rows`.
    [[nodiscard]] at::Tensor fusedAttention(const RowBatch& batch, const at::Tensor& projected,
                                            const LayerCuts& cuts, const GptNeoXContext* clean,
                                            Rows& rows) const;

    [[nodiscard]] Rows makeRows(const RowBatch& batch, const at::Tensor& projected) const;
    [[nodiscard]] at::Tensor rotate(const at::Tensor& x, const RowBatch& batch) const;
    /// Attention of the rows over clean sources and their own: [n, H·P].
    [[nodiscard]] at::Tensor attend(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts,
                                    const GptNeoXContext* clean) const;
    [[nodiscard]] at::Tensor mlp(const at::Tensor& residual, const Operand& normed) const;

    GptNeoXConfig m_config;
    GptNeoXWeights m_weights;
};

} // namespace mambascope
