// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/summary_cells.hpp"

namespace mambascope {

SummaryCell::SummaryCell(std::size_t windows)
    : m_windows(windows)
    , m_relative(windows)
    , m_difference(windows)
    , m_top(windows) {}

void SummaryCell::add(const PromptNumbers& numbers, double base, std::size_t cluster) {
    ++m_prompts;
    m_difference.count(cluster);
    m_top.count(cluster);
    if (base == 0) {
        ++m_zeroBase;
    } else {
        m_relative.count(cluster);
    }
    for (std::size_t window = 0; window < m_windows; ++window) {
        const double change = numbers.probability[window] - base;
        if (base != 0) {
            m_relative.add(window, change / base, cluster);
        }
        m_difference.add(window, change, cluster);
        m_top.add(window, numbers.top[window], cluster);
    }
}

void SummaryCell::addEmpty(const std::optional<PromptNumbers>& numbers, double base, std::size_t cluster) {
    ++m_empty;
    if (numbers) {
        add(*numbers, base, cluster);
    }
}

void SummaryCell::add(const SummaryCell& other) {
    m_prompts += other.m_prompts;
    m_empty += other.m_empty;
    m_zeroBase += other.m_zeroBase;
    m_relative.add(other.m_relative);
    m_difference.add(other.m_difference);
    m_top.add(other.m_top);
}

void SummaryCell::renumber(const std::vector<std::size_t>& numbers) {
    for (SummaryColumn* const column : {&m_relative, &m_difference, &m_top}) {
        column->renumber(numbers);
    }
}

void SummaryCell::summarize(SourceSummary& summary, const std::vector<std::size_t>& order, std::uint64_t seed,
                            int draws) const {
    summary.prompts = m_prompts;
    summary.empty = m_empty;
    summary.zeroBase = m_zeroBase;
    summary.relativeChange = m_relative.curve(order, seed, draws);
    summary.difference = m_difference.curve(order, seed, draws);
    summary.accuracy = m_top.curve(order, seed, draws);
}

} // namespace mambascope
