// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/summary_builder.hpp"

#include "core/results/cluster_names.hpp"
#include "core/results/row_numbers.hpp"
#include "core/results/summary_cells.hpp"

namespace mambascope {

struct SummaryBuilder::State {
    /// Sums over the prompts of one split.
    struct Part {
        std::int64_t prompts = 0;
        std::vector<std::vector<SummaryCell>> cells; ///< [size][group · sources + source]
    };

    explicit State(RowLayout rowLayout)
        : layout(std::move(rowLayout))
        , groups(layout.groupNames())
        , sources(summarySources(layout)) {
        for (const std::vector<IndexRange>& ranges : layout.ranges) {
            const std::vector<SummaryCell> cells(groups.size() * sources.size(), SummaryCell(ranges.size()));
            first.cells.push_back(cells);
            later.cells.push_back(cells);
        }
    }

    void addTo(Part& part, const RowResult& row, std::size_t cluster) const;
    [[nodiscard]] SummaryPart summaryOf(const Part& part, const std::vector<std::size_t>& order,
                                        int draws) const;

    RowLayout layout;
    std::vector<std::string> groups;
    std::vector<std::string> sources;
    ClusterNames clusters;
    Part first; ///< the subject comes first
    Part later;
};

void SummaryBuilder::State::addTo(Part& part, const RowResult& row, std::size_t cluster) const {
    ++part.prompts;
    const bool counts = layout.settings.empty == EmptySets::CountAsZero;
    for (std::size_t size = 0; size < part.cells.size(); ++size) {
        for (std::size_t cell = 0; cell < part.cells[size].size(); ++cell) {
            const auto numbers = numbersOf(row, layout, size, cell / sources.size(), cell % sources.size());
            SummaryCell& sums = part.cells[size][cell];
            if (numbers) {
                sums.add(*numbers, row.baseProbability, cluster);
            } else {
                sums.addEmpty(counts ? std::optional(unchanged(row, layout.ranges[size].size()))
                                     : std::nullopt,
                              row.baseProbability, cluster);
            }
        }
    }
}

SummaryPart SummaryBuilder::State::summaryOf(const Part& part, const std::vector<std::size_t>& order,
                                             int draws) const {
    SummaryPart summary{part.prompts, {}};
    for (std::size_t size = 0; size < part.cells.size(); ++size) {
        WindowSummary window{layout.settings.windows[size], layout.ranges[size], {}};
        for (std::size_t cell = 0; cell < part.cells[size].size(); ++cell) {
            SourceSummary source;
            source.group = groups[cell / sources.size()];
            source.source = sources[cell % sources.size()];
            part.cells[size][cell].summarize(source, order, layout.settings.seed, draws);
            window.sources.push_back(std::move(source));
        }
        summary.windows.push_back(std::move(window));
    }
    return summary;
}

SummaryBuilder::SummaryBuilder(const ExperimentSettings& settings, int layers)
    : m_state(std::make_unique<State>(layoutOf(settings, layers))) {}

SummaryBuilder::~SummaryBuilder() = default;
SummaryBuilder::SummaryBuilder(SummaryBuilder&&) noexcept = default;

void SummaryBuilder::add(const RowResult& row) {
    State& state = *m_state;
    const std::size_t cluster = state.clusters.numberOf(row);
    if (const auto renumbering = state.clusters.takeRenumbering()) {
        for (State::Part* const part : {&state.first, &state.later}) {
            for (std::vector<SummaryCell>& cells : part->cells) {
                for (SummaryCell& cell : cells) {
                    cell.renumber(*renumbering);
                }
            }
        }
    }
    state.addTo(row.subjectFirst() ? state.first : state.later, row, cluster);
}

std::int64_t SummaryBuilder::rows() const {
    return m_state->first.prompts + m_state->later.prompts;
}

ExperimentSummary SummaryBuilder::summary(int draws) const {
    const State& state = *m_state;
    State::Part all = state.first;
    all.prompts += state.later.prompts;
    for (std::size_t size = 0; size < all.cells.size(); ++size) {
        for (std::size_t cell = 0; cell < all.cells[size].size(); ++cell) {
            all.cells[size][cell].add(state.later.cells[size][cell]);
        }
    }
    const std::vector<std::size_t> order = state.clusters.order();
    ExperimentSummary summary;
    summary.all = state.summaryOf(all, order, draws);
    summary.subjectFirst = state.summaryOf(state.first, order, draws);
    summary.subjectLater = state.summaryOf(state.later, order, draws);
    summary.bootstrap = {draws, state.clusters.kind(), static_cast<std::int64_t>(state.clusters.count()),
                         state.layout.settings.seed};
    return summary;
}

} // namespace mambascope
