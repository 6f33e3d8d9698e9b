// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/results: sums of one source in one group and window size, over some of the prompts.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/results/summary_column.hpp"

namespace mambascope {

/// What one prompt adds to a cell, window by window.
struct PromptNumbers {
    std::vector<double> probability;
    std::vector<double> top; ///< 1 where the target is the most likely token (a share, of several tokens)
};

class SummaryCell {
public:
    explicit SummaryCell(std::size_t windows);

    /// cluster: a number of the bootstrap's clusters. base: the clean run's probability.
    void add(const PromptNumbers& numbers, double base, std::size_t cluster);
    /// A prompt whose set is empty; `numbers`: what it counts as, nothing where it is left out.
    void addEmpty(const std::optional<PromptNumbers>& numbers, double base, std::size_t cluster);
    /// All of another cell of the same windows.
    void add(const SummaryCell& other);
    /// Cluster i is cluster numbers[i] from now on, of which there may be several.
    void renumber(const std::vector<std::size_t>& numbers);

    /// Fills all but the names. order: the clusters as the bootstrap takes them.
    void summarize(SourceSummary& summary, const std::vector<std::size_t>& order, std::uint64_t seed,
                   int draws) const;

private:
    std::size_t m_windows;
    std::int64_t m_prompts = 0, m_empty = 0, m_zeroBase = 0;
    SummaryColumn m_relative, m_difference, m_top;
};

} // namespace mambascope
