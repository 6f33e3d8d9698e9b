// SPDX-License-Identifier: GPL-3.0-or-later
// From a selection of heads to indices and masks of a loaded model's layers. Private to core: includes
// LibTorch.
#pragma once

#include <string>
#include <vector>

#include "core/models/language_model.hpp"
#include "core/passes/cut_plan.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// Throws Error HeadOutOfRange, or ChannelOutOfRange where the model's heads are channels, that names
/// `argument` and the first number that is not in the model.
void checkHeads(const ModelInfo& model, const HeadSelection& selection, const std::string& argument);

/// Indices of the selected heads in one layer, ascending and unique. Throws Error as checkHeads, and
/// InvalidArgument where a decay group is asked of a model whose heads don't decay.
[[nodiscard]] std::vector<std::int64_t> selectedHeads(const LanguageModel& model, int layer,
                                                      const HeadSelection& selection);

/// Which heads the cuts of each variant of a batch apply to.
class HeadMasks {
public:
    /// Throws Error as selectedHeads, and InvalidArgument for a strict knockout of some heads: they share the
    /// convolution.
    HeadMasks(const LanguageModel& model, const std::vector<const Variant*>& variants);

    /// Whether every cut applies to all heads.
    [[nodiscard]] bool all() const;
    /// LayerCuts::heads of one layer for the first `activeVariants` variants: undefined where every cut
    /// applies to all heads.
    [[nodiscard]] at::Tensor mask(int layer, int activeVariants) const;

private:
    const LanguageModel& m_model;
    std::vector<HeadSelection> m_selections; ///< distinct
    std::vector<std::int64_t> m_ofVariant;   ///< index into m_selections
};

/// The cuts of one layer for the first `variants` variants of both plans.
[[nodiscard]] LayerCuts cutsOf(const LanguageModel& model, const CutPlan& plan, const HeadMasks& heads,
                               int layer, int variants);

} // namespace mambascope
