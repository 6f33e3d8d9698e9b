// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a data set as a model runs it: token ids, the variants of its experiment, and where their numbers
// go. Private to core: includes LibTorch through loaded_model.hpp.
#pragma once

#include <cstddef>
#include <vector>

#include "core/data/data_row.hpp"
#include "core/loading/loaded_model.hpp"
#include "core/passes/prompt_run.hpp"
#include "core/results/row_result.hpp"

namespace mambascope {

struct EncodedPrompt {
    RowResult row; ///< without numbers
    std::vector<std::int32_t> ids;
    std::vector<int> targets;              ///< tokens that no longer see the sources
    std::vector<std::vector<int>> sources; ///< those of each curve of one group
    std::size_t variants = 0;              ///< that its run will have

    /// What it weighs in a slice.
    [[nodiscard]] std::size_t weight() const { return variants * ids.size(); }
    /// Whether a source has variants; else its curves are null.
    [[nodiscard]] bool has(std::size_t source) const { return !targets.empty() && !sources[source].empty(); }
};

class PromptEncoder {
public:
    /// Both must outlive it. Throws Error for heads that the model doesn't have.
    PromptEncoder(const LoadedModel& model, const RowLayout& layout);

    /// Throws Error for a prompt that the model can't take (skippedBy tells which of them are the row's
    /// fault), also MemoryTooSmall.
    [[nodiscard]] EncodedPrompt encode(const DataRow& row) const;
    /// With its variants: window size by size, group by group, source by source, window by window.
    [[nodiscard]] PromptRun runOf(const EncodedPrompt& prompt) const;
    /// The row with what was read of that run: probabilities as they are stored, ranks from 1.
    [[nodiscard]] RowResult withNumbers(const EncodedPrompt& prompt, const PromptReading& reading) const;

private:
    [[nodiscard]] std::vector<std::vector<int>> sourceSets(const TokenRoles& roles) const;

    const LoadedModel& m_model;
    const RowLayout& m_layout;
    std::vector<HeadSelection> m_groups;                 ///< what each group removes
    std::vector<std::vector<std::vector<int>>> m_layers; ///< [size][window]
};

} // namespace mambascope
