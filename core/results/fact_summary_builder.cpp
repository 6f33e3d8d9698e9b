// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/fact_summary_builder.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "core/results/cluster_names.hpp"
#include "core/results/summary_column.hpp"

namespace mambascope {
namespace {

/// Causes by which experiments leave facts out (core/experiments/fact_filter.hpp). All other lines are about
/// rows that can't be used at all.
constexpr const char* kUnusable = "unusable row";

struct Cell {
    SummaryColumn column;
    std::int64_t facts = 0, missing = 0;
};

/// S of the means: the harmonic mean, 0 where one of them is.
double harmonic(double es, double ps, double ns) {
    return std::min({es, ps, ns}) == 0 ? 0 : 3 / (1 / es + 1 / ps + 1 / ns);
}

/// The score of many edits is that of their means, not the mean of their scores (methods.md section 8.3).
void putMeansScore(FactGroup& group) {
    const auto named = [&](std::string_view name) -> FactSeries& {
        return *std::find_if(group.series.begin(), group.series.end(),
                             [&](const FactSeries& series) { return series.name == name; });
    };
    SummaryCurve& s = named("S").curve;
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = 0; i < s.mean.size(); ++i) {
        s.mean[i] = harmonic(named("ES").curve.mean[i], named("PS").curve.mean[i], named("NS").curve.mean[i]);
        s.t95[i] = {kNone, kNone};
    }
    s.bootstrap95.assign(s.bootstrap95.size(), {kNone, kNone});
}

} // namespace

struct FactSummaryBuilder::State {
    FactLayout layout;
    ClusterNames clusters;
    std::vector<std::vector<Cell>> cells; ///< [panel][series]
    std::map<std::string, std::int64_t> leftOut;
    std::int64_t facts = 0, skipped = 0;
};

FactSummaryBuilder::FactSummaryBuilder(const FactSettings& settings, int layers)
    : m_state(std::make_unique<State>()) {
    m_state->layout = layoutOf(settings, layers);
    for (const FactPanel& panel : m_state->layout.panels) {
        m_state->cells.emplace_back(panel.series.size(), Cell{SummaryColumn(panel.points.size())});
    }
}

FactSummaryBuilder::~FactSummaryBuilder() = default;
FactSummaryBuilder::FactSummaryBuilder(FactSummaryBuilder&&) noexcept = default;

void FactSummaryBuilder::add(const FactRow& row) {
    State& state = *m_state;
    ++state.facts;
    const std::size_t cluster = state.clusters.numberOf(row);
    const auto renumbering = state.clusters.takeRenumbering();
    for (std::size_t panel = 0; panel < state.cells.size(); ++panel) {
        for (std::size_t series = 0; series < state.cells[panel].size(); ++series) {
            Cell& cell = state.cells[panel][series];
            if (renumbering) {
                cell.column.renumber(*renumbering);
            }
            const auto& values = row.values[panel][series];
            const bool isThere = values && std::none_of(values->begin(), values->end(),
                                                        [](double value) { return std::isnan(value); });
            if (!isThere) {
                ++cell.missing;
                continue;
            }
            ++cell.facts;
            cell.column.count(cluster);
            for (std::size_t point = 0; point < values->size(); ++point) {
                cell.column.add(point, measured((*values)[point], row, state.layout), cluster);
            }
        }
    }
}

void FactSummaryBuilder::addSkipped(const std::string& reason) {
    static const std::vector<std::string> kCauses{
        "unknown", "gap", "unequal tokens behind", "no other subject", "relation is there", "not possible"};
    const std::string cause = reason.substr(0, reason.find(':'));
    const bool isKnown = std::find(kCauses.begin(), kCauses.end(), cause) != kCauses.end();
    ++m_state->leftOut[isKnown ? cause : kUnusable];
    ++m_state->skipped;
}

std::int64_t FactSummaryBuilder::rows() const {
    return m_state->facts;
}

FactSummary FactSummaryBuilder::summary(int draws) const {
    const State& state = *m_state;
    const std::vector<std::size_t> order = state.clusters.order();
    const std::uint64_t seed = state.layout.settings.seed;
    FactSummary summary;
    summary.facts = state.facts;
    summary.skipped = state.skipped;
    summary.measure = state.layout.measure();
    for (const auto& [cause, count] : state.leftOut) {
        summary.leftOut.push_back({cause, count});
    }
    for (std::size_t panel = 0; panel < state.cells.size(); ++panel) {
        const FactPanel& named = state.layout.panels[panel];
        FactGroup& group = summary.groups.emplace_back(FactGroup{named.name, named.points, {}});
        for (std::size_t series = 0; series < named.series.size(); ++series) {
            const Cell& cell = state.cells[panel][series];
            group.series.push_back(
                {named.series[series], cell.facts, cell.missing, cell.column.curve(order, seed, draws), {}});
        }
        if (state.layout.settings.sort() == FactSort::Edit) {
            putMeansScore(group);
        }
    }
    summary.bootstrap = {draws, state.clusters.kind(), static_cast<std::int64_t>(state.clusters.count()),
                         seed};
    return summary;
}

} // namespace mambascope
