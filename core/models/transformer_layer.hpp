// SPDX-License-Identifier: GPL-3.0-or-later
// The block that all transformer families share: norm, attention, norm, MLP, with the residuals in parallel
// or one after the other. A family fills in TransformerBlock; nothing else of it is family-specific.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/models/attention_mixer.hpp"
#include "core/models/framed_model.hpp"
#include "core/models/layer_steps.hpp"

namespace mambascope {

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
    [[nodiscard]] bool takesPrompts(const at::Device& device) const override {
        return m_mixer.takesPrompts(device);
    }
    /// As Rotary::lengthClass.
    [[nodiscard]] std::int64_t lengthClass(std::int64_t tokens) const { return m_mixer.lengthClass(tokens); }
    [[nodiscard]] at::Tensor plain(const at::Tensor& rows, const PlainCuts& cuts, PlainMixing* mixing,
                                   SiteHooks* sites) const override;
    [[nodiscard]] std::unique_ptr<LayerTape> tape(const SuffixPlace& place,
                                                  const std::shared_ptr<const SuffixPrefix>& prefix,
                                                  const LayerEdits& edits) const override;
    [[nodiscard]] std::optional<std::int64_t> siteWidth(Site site) const override;
    [[nodiscard]] std::optional<MatrixShape> matrixShape(Matrix matrix) const override;
    [[nodiscard]] std::unique_ptr<Layer> edited(Matrix matrix, RankOne change) const override;
    [[nodiscard]] at::Tensor attentionWeights(const MixerContext& context, HeadRange heads) const override;
    void attentionSum(const MixerContext& context, ops::HeadSum sum, const std::vector<std::int64_t>& heads,
                      const at::Tensor& out) const override;
    [[nodiscard]] at::Tensor sourceValues(const MixerContext& context) const override;
    [[nodiscard]] at::Tensor skipTerm(const MixerContext& context) const override;
    [[nodiscard]] at::Tensor referenceOutput(const MixerContext& context) const override;

    [[nodiscard]] RowCost cost() const;

private:
    [[nodiscard]] LayerParts parts() const;
    /// Whether advanceOnCpu answers for this batch.
    [[nodiscard]] bool runsOnCpu(const RowBatch& batch) const;
    /// `advance` by our own kernels, in memory that stays from layer to layer.
    void advanceOnCpu(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                      std::unique_ptr<MixerContext>* record) const;

    AttentionMixer m_mixer;
    TransformerBlock m_block;
};

/// Appends a TransformerLayer to the model. rotary: null where positions don't rotate.
void addTransformerLayer(FramedModel& model, AttentionShape shape, std::shared_ptr<const Rotary> rotary,
                         TransformerBlock block);

} // namespace mambascope
