// SPDX-License-Identifier: GPL-3.0-or-later
// Embedding, layers, final norm and head: what every model is made of, whatever its layers are.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/models/language_model.hpp"
#include "core/models/norm.hpp"
#include "core/tensor/linear.hpp"

namespace mambascope {

/// Everything around the layers.
struct ModelFrame {
    at::Tensor embedding; ///< [vocabulary, D], fp32 or as stored
    at::Tensor positions; ///< [positions, D] learned positions, added to the embedding; or undefined
    Norm finalNorm;
    Linear head;                               ///< [vocabulary, D]
    std::optional<std::int64_t> longestPrompt; ///< nothing: no limit
};

/// fp32 numbers that one row needs at once in a layer, and what the layer keeps of a clean run.
struct RowCost {
    std::int64_t fixed = 0;
    std::int64_t perToken = 0;      ///< times the tokens of the prompt
    std::int64_t byKernels = 0;     ///< takes the place of the two above in passes of several prompts
    std::int64_t kept = 0;          ///< of each clean row, without the residual
    std::int64_t keptPerPrompt = 0; ///< of each clean run
};

class FramedModel : public LanguageModel {
public:
    FramedModel(ModelFrame frame, at::Device device);

    /// Appends a layer with this many heads. All layers must have the same number.
    void addLayer(std::unique_ptr<Layer> layer, std::int64_t heads, RowCost cost);
    /// In these layers (Mamba-1) a head is a single channel.
    void setHeadsAreChannels() { m_info.headsAreChannels = true; }
    /// The layers mix `width` neighbouring tokens by a convolution before anything that a knockout cuts.
    void setConvolution(std::int64_t width);

    [[nodiscard]] at::Tensor embed(const at::Tensor& ids) const override;
    [[nodiscard]] double embeddingSpread() const override;
    [[nodiscard]] at::Tensor logits(const at::Tensor& residual) const override;
    [[nodiscard]] at::Tensor plainEmbed(const at::Tensor& ids) const override;
    [[nodiscard]] at::Tensor plainLogits(const at::Tensor& residual) const override;
    [[nodiscard]] at::Tensor pullLogits(const at::Tensor& residual,
                                        const at::Tensor& cotangents) const override;
    [[nodiscard]] at::Tensor tokenShares(const at::Tensor& residual, const at::Tensor& token) const override;
    [[nodiscard]] bool givesTokenShares() const override { return m_frame.head.givesTokenShares(); }
    [[nodiscard]] std::int64_t floatsPerRow(int tokens) const override;
    [[nodiscard]] std::int64_t floatsPerKernelRow() const override;
    [[nodiscard]] std::int64_t floatsKept(int tokens) const override;

private:
    ModelFrame m_frame;
    RowCost m_cost; ///< of the costliest layer
};

} // namespace mambascope
