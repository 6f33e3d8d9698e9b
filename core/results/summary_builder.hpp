// SPDX-License-Identifier: GPL-3.0-or-later
// Sums rows up as they come: memory grows with windows and relations, not with rows.
//
// Clusters of the bootstrap are the relations where the rows have them. Rows without one are each a cluster
// of its own as long as there are no more than kMostClusters; of more rows, those whose number has the same
// remainder modulo kMostClusters are drawn together, which for independent rows estimates the same interval.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/results/row_result.hpp"
#include "core/results/statistics.hpp"
#include "core/values/experiment_summary.hpp"

namespace mambascope {

inline constexpr std::int64_t kMostClusters = 1024;

class SummaryBuilder {
public:
    /// layers: of the model.
    SummaryBuilder(const ExperimentSettings& settings, int layers);
    ~SummaryBuilder();
    SummaryBuilder(SummaryBuilder&&) noexcept;

    void add(const RowResult& row);
    [[nodiscard]] std::int64_t rows() const;
    /// draws: of the bootstrap; 0: none, which takes no time.
    [[nodiscard]] ExperimentSummary summary(int draws = kBootstrapDraws) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace mambascope
