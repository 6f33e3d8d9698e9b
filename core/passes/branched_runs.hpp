// SPDX-License-Identifier: GPL-3.0-or-later
// Clean runs of prompts that begin alike, such as those of many facts behind the same examples: what they
// have in common runs once, and of each prompt only the rest. Private to core: includes LibTorch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
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
/// it harmless. What it gives of a prompt is what the prompt alone gives (design section 7). Everything stays
/// on the model's device. Engine thread; the model must live as long.
class BranchedRuns {
public:
    /// Runs the prompts. layers: behind which the residual is kept, kEmbeddingLayer … L − 1, ascending; it is
    /// n·R·d numbers a layer, R the most tokens of a prompt beyond what all have in common. Throws Error
    /// InvalidArgument for a prompt without tokens and a position outside, LayerOutOfRange, Cancelled.
    BranchedRuns(const LanguageModel& model, std::vector<BranchedPrompt> prompts,
                 const std::vector<int>& layers, RunContext& context);

    /// Residual behind a kept layer at each prompt's position, [n, d].
    [[nodiscard]] at::Tensor atPositions(int layer) const;
    /// Residual behind the last layer at each prompt's last token, [n, d].
    [[nodiscard]] const at::Tensor& lastRows() const { return m_lastRows; }
    /// The same of some prompts, when `rows` [k, d] stand in the place of atPositions(layer). Throws
    /// Cancelled.
    [[nodiscard]] at::Tensor lastRowsWith(int layer, const std::vector<std::size_t>& prompts,
                                          const at::Tensor& rows, RunContext& context) const;

    /// Tokens that all prompts have in common and that ran once.
    [[nodiscard]] int common() const { return m_common; }

private:
    using Behind = std::function<void(int layer, const at::Tensor& residual)>;

    /// From behind `layer` on: residual [v·R, d] to the one behind the last layer.
    [[nodiscard]] at::Tensor goOn(int layer, const at::Tensor& residual, const Behind& behind,
                                  RunContext& context) const;
    [[nodiscard]] at::Tensor lastRowsOf(const at::Tensor& residual,
                                        std::span<const std::size_t> prompts) const;
    void runChunk(std::span<const std::size_t> prompts, const std::vector<int>& layers, RunContext& context);
    [[nodiscard]] std::size_t promptsAtOnce() const;

    const LanguageModel& m_model;
    std::vector<BranchedPrompt> m_prompts;
    int m_common = 0;                                ///< p
    int m_rows = 0;                                  ///< R
    std::shared_ptr<const CleanTrace> m_trace;       ///< of the common tokens; null where there are none
    std::map<int, std::vector<at::Tensor>> m_chunks; ///< while they are made: [v, R, d]
    std::map<int, at::Tensor> m_kept;                ///< by layer, [n, R, d]
    at::Tensor m_lastRows;
};

} // namespace mambascope
