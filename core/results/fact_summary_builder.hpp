// SPDX-License-Identifier: GPL-3.0-or-later
// Sums facts up as they come, as SummaryBuilder does for knockouts: memory grows with points and relations,
// not with facts. Medians need all values and are taken from the finished lines (fact_summary_file.hpp).
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/results/fact_row.hpp"
#include "core/results/statistics.hpp"
#include "core/values/fact_summary.hpp"

namespace mambascope {

class FactSummaryBuilder {
public:
    FactSummaryBuilder(const FactSettings& settings, int layers);
    ~FactSummaryBuilder();
    FactSummaryBuilder(FactSummaryBuilder&&) noexcept;

    void add(const FactRow& row);
    /// A line of skipped.jsonl; its cause is what stands before its first colon.
    void addSkipped(const std::string& reason);
    [[nodiscard]] std::int64_t rows() const;
    /// Without medians. draws: of the bootstrap; 0: none.
    [[nodiscard]] FactSummary summary(int draws = kBootstrapDraws) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace mambascope
