// SPDX-License-Identifier: GPL-3.0-or-later
// A model with weight edits in every run of it. Private to core: includes LibTorch.
#pragma once

#include <memory>
#include <vector>

#include "core/models/language_model.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// Shares all weights with the model that it is made of: an edit is x·Wᵀ + (x·u) v in its own layer, whose
/// kernels stay as they are; nothing is packed anew. Several edits of one matrix add up.
class EditedModel : public LanguageModel {
public:
    /// The edits must be good (checkPatches).
    EditedModel(std::shared_ptr<const LanguageModel> base, const std::vector<WeightEdit>& edits);

    [[nodiscard]] at::Tensor embed(const at::Tensor& ids) const override { return m_base->embed(ids); }
    [[nodiscard]] double embeddingSpread() const override { return m_base->embeddingSpread(); }
    [[nodiscard]] at::Tensor logits(const at::Tensor& residual) const override {
        return m_base->logits(residual);
    }
    [[nodiscard]] at::Tensor plainEmbed(const at::Tensor& ids) const override {
        return m_base->plainEmbed(ids);
    }
    [[nodiscard]] at::Tensor plainLogits(const at::Tensor& residual) const override {
        return m_base->plainLogits(residual);
    }
    [[nodiscard]] at::Tensor pullLogits(const at::Tensor& residual,
                                        const at::Tensor& cotangents) const override {
        return m_base->pullLogits(residual, cotangents);
    }
    [[nodiscard]] at::Tensor tokenShares(const at::Tensor& residual, const at::Tensor& token) const override {
        return m_base->tokenShares(residual, token);
    }
    [[nodiscard]] bool givesTokenShares() const override { return m_base->givesTokenShares(); }
    [[nodiscard]] std::int64_t floatsPerRow(int tokens) const override {
        return m_base->floatsPerRow(tokens);
    }
    [[nodiscard]] std::int64_t floatsPerKernelRow() const override { return m_base->floatsPerKernelRow(); }
    [[nodiscard]] std::int64_t floatsKept(int tokens) const override { return m_base->floatsKept(tokens); }

private:
    std::shared_ptr<const LanguageModel> m_base;
};

} // namespace mambascope
