// SPDX-License-Identifier: GPL-3.0-or-later
// Embedding, transformer blocks and head: what every transformer family is made of.
#pragma once

#include <optional>
#include <vector>

#include "core/models/transformer_layer.hpp"
#include "core/tensor/weight_loader.hpp"

namespace mambascope {

/// Everything around the blocks.
struct TransformerFrame {
    at::Tensor embedding; ///< [vocabulary, D]
    at::Tensor positions; ///< [positions, D] learned positions, added to the embedding; or undefined
    Norm finalNorm;
    Linear head;                               ///< [vocabulary, D]
    std::optional<std::int64_t> longestPrompt; ///< nothing: no limit
};

class TransformerModel : public LanguageModel {
public:
    TransformerModel(TransformerFrame frame, at::Device device);

    /// Appends a layer. All layers of a model have the same number of heads.
    void addLayer(AttentionShape shape, std::shared_ptr<const Rotary> rotary, TransformerBlock block);

    [[nodiscard]] at::Tensor embed(const std::vector<std::int32_t>& ids) const override;
    [[nodiscard]] at::Tensor logits(const at::Tensor& residual) const override;
    [[nodiscard]] std::int64_t floatsPerRow(int tokens) const override;

private:
    TransformerFrame m_frame;
    std::int64_t m_floatsPerRow = 0; ///< without the scores
};

} // namespace mambascope
