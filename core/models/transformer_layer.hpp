// SPDX-License-Identifier: GPL-3.0-or-later
// The block that all transformer families share: norm, attention, norm, MLP, with the residuals in parallel
// or one after the other. A family fills in TransformerBlock; nothing else of it is family-specific.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/models/attention_mixer.hpp"
#include "core/models/framed_model.hpp"
#include "core/tensor/linear.hpp"

namespace mambascope {

/// out(act(in x)), or out(act(gate x) · (up x)) where gated.
struct Mlp {
    Linear in; ///< [I, D]; gated: [2I, D], gate above up
    Linear out;
    std::int64_t size = 0;  ///< I
    std::string activation; ///< by Hugging Face's name
    bool gated = false;

    /// residual + MLP(x), as Linear::addTo. residual, x: [n, D].
    [[nodiscard]] at::Tensor addTo(const at::Tensor& residual, const Operand& x, bool inPlace) const;
    /// MLP(x) in plain form (Layer::plain).
    [[nodiscard]] at::Tensor plain(const at::Tensor& x) const;
    /// residual += MLP(x) in plain memory, where both matrices are packed. x: [n, D].
    void addInto(float* residual, const float* x, std::int64_t rows) const;
};

struct TransformerBlock {
    Norm attentionNorm;
    std::optional<Norm> mlpNorm; ///< nothing: the MLP reads the attention's normed rows (GPT-J)
    Linear queryKeyValue;        ///< [(H + 2K)·P, D]
    Linear attentionOut;         ///< [D, H·P]
    Mlp mlp;
    bool parallel = false; ///< the MLP reads the block's input instead of attention's output
};

class TransformerLayer : public Layer {
public:
    TransformerLayer(AttentionMixer mixer, TransformerBlock block)
        : m_mixer(std::move(mixer))
        , m_block(std::move(block)) {}

    void advance(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                 std::unique_ptr<MixerContext>* record) const override;
    [[nodiscard]] at::Tensor plain(const at::Tensor& rows, const PlainCuts& cuts, PlainMixing* mixing,
                                   SiteHooks* sites) const override;
    [[nodiscard]] std::optional<std::int64_t> siteWidth(Site site) const override;
    [[nodiscard]] std::optional<MatrixShape> matrixShape(Matrix matrix) const override;
    [[nodiscard]] at::Tensor attentionWeights(const MixerContext& context, HeadRange heads) const override;
    void attentionSum(const MixerContext& context, ops::HeadSum sum, const std::vector<std::int64_t>& heads,
                      const at::Tensor& out) const override;
    [[nodiscard]] at::Tensor sourceValues(const MixerContext& context) const override;
    [[nodiscard]] at::Tensor skipTerm(const MixerContext& context) const override;
    [[nodiscard]] at::Tensor referenceOutput(const MixerContext& context) const override;

    [[nodiscard]] RowCost cost() const;

private:
    /// Whether advanceOnCpu answers for this batch.
    [[nodiscard]] bool runsOnCpu(const RowBatch& batch) const;
    /// `advance` by our own kernels, in memory that stays from layer to layer.
    void advanceOnCpu(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                      std::unique_ptr<MixerContext>* record) const;
    /// The same of the rows that `work` describes: from [n, D] to `to`, which may be `from`.
    void advanceRows(ops::AttentionSuffix work, const float* from, float* to,
                     std::unique_ptr<MixerContext>* record) const;

    AttentionMixer m_mixer;
    TransformerBlock m_block;
};

/// Appends a TransformerLayer to the model. rotary: null where positions don't rotate.
void addTransformerLayer(FramedModel& model, AttentionShape shape, std::shared_ptr<const Rotary> rotary,
                         TransformerBlock block);

} // namespace mambascope
