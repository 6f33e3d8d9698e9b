// SPDX-License-Identifier: GPL-3.0-or-later
// Clean runs of prompts that begin alike, such as those of many facts behind the same examples: what they
// have in common runs once, and of each prompt only the rest. Private to core: includes LibTorch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/engine/run_context.hpp"
#include "core/models/language_model.hpp"
#include "core/passes/clean_trace.hpp"

namespace mambascope {

/// A prompt, and the token whose residual is looked at.
struct BranchedPrompt {
    std::vector<std::int32_t> ids; ///< at least one
    int position = 0;
};

/// n prompts of any lengths; d hidden size. Prompts that end early are padded behind, where causality makes
/// it harmless; those whose rows depend on their length (lengthClass) run apart. A prompt's results are
/// those that it has alone (design section 7). Everything stays on the model's device. Engine thread; the
/// model must live as long.
class BranchedRuns {
public:
    /// Runs the prompts. layers: behind which the residual is kept, kEmbeddingLayer … L − 1, ascending; it is
    /// n·R·d numbers a layer, R the most tokens of a prompt beyond what all have in common. Throws Error
    /// InvalidArgument for a prompt without tokens and a position outside, LayerOutOfRange, Cancelled.
    BranchedRuns(const LanguageModel& model, std::vector<BranchedPrompt> prompts,
                 const std::vector<int>& layers, RunContext& context);
    ~BranchedRuns();
    BranchedRuns(const BranchedRuns&) = delete;
    BranchedRuns& operator=(const BranchedRuns&) = delete;

    /// Residual behind a kept layer at each prompt's position, [n, d].
    [[nodiscard]] at::Tensor atPositions(int layer) const;
    /// Residual behind the last layer at each prompt's last token, [n, d].
    [[nodiscard]] const at::Tensor& lastRows() const { return m_lastRows; }
    /// The same of some prompts, when `rows` [k, d] stand in the place of atPositions(layer). Throws
    /// Cancelled.
    [[nodiscard]] at::Tensor lastRowsWith(int layer, const std::vector<std::size_t>& prompts,
                                          const at::Tensor& rows, RunContext& context) const;

    /// Tokens of all prompts that did not run, because others that begin alike had them.
    [[nodiscard]] std::int64_t sharedTokens() const;

private:
    class Branch; ///< prompts that run together

    /// Rows of the branches' prompts, one branch after the other, in the order of all prompts.
    [[nodiscard]] at::Tensor inOrder(const std::vector<at::Tensor>& parts) const;

    std::vector<std::unique_ptr<Branch>> m_branches;
    std::vector<std::vector<std::size_t>> m_members; ///< of each branch, in the list of all prompts
    at::Tensor m_lastRows;
};

} // namespace mambascope
