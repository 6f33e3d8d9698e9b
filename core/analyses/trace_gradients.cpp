// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/trace_gradients.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.hpp"
#include "core/passes/state_gradients.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

/// All layers of all states of the maps.
RunStates statesOf(const TraceSnapshot& snapshot) {
    std::vector<int> layers(static_cast<std::size_t>(snapshot.model.layers));
    std::iota(layers.begin(), layers.end(), 0);
    RunStates states;
    for (const TraceMap& map : snapshot.maps) {
        states.add(map.state, layers);
    }
    return states;
}

/// Positions of the rows in one of both runs.
at::Tensor placesIn(BaseRun run, const TraceSnapshot& snapshot, const at::Device& device) {
    std::vector<std::int64_t> places;
    for (const AlignedPair& row : snapshot.rows) {
        places.push_back(run == BaseRun::Clean ? row.clean : row.corrupt);
    }
    return copyToDevice(at::tensor(places, at::kLong), device);
}

/// What each row adds to the probability in each layer of a state: [layers, rows] float64 on the host.
class Contributions {
public:
    Contributions(BaseRun base, const TraceSnapshot& snapshot, const CapturedStates& own,
                  const CapturedStates& other, const CapturedStates& gradients, const at::Device& device)
        : m_own(own)
        , m_other(other)
        , m_gradients(gradients)
        , m_here(placesIn(base, snapshot, device))
        , m_there(placesIn(otherRun(base), snapshot, device)) {}

    [[nodiscard]] at::Tensor of(Site state, int layers) const {
        const std::int64_t each = m_own.rows(state, 0).numel();
        const int atOnce = static_cast<int>(std::clamp<std::int64_t>(kNumbersAtOnce / each, 1, layers));
        std::vector<at::Tensor> parts;
        for (int first = 0; first < layers; first += atOnce) {
            const int count = std::min(atOnce, layers - first);
            const auto rowsOf = [&](const CapturedStates& states, const at::Tensor& places) {
                std::vector<at::Tensor> rows;
                for (int layer = first; layer < first + count; ++layer) {
                    rows.push_back(states.rows(state, layer));
                }
                return at::stack(rows).index_select(1, places); // [layers, rows, width]
            };
            const at::Tensor difference = rowsOf(m_other, m_there) - rowsOf(m_own, m_here);
            const at::Tensor slope = rowsOf(m_gradients, m_here);
            parts.push_back((difference.to(at::kDouble) * slope).sum(-1));
        }
        return copyToHost(at::cat(parts));
    }

private:
    /// Of all layers that go together: a launch for each would take longer than the sums.
    static constexpr std::int64_t kNumbersAtOnce = std::int64_t{1} << 25;

    const CapturedStates& m_own;
    const CapturedStates& m_other;
    const CapturedStates& m_gradients;
    at::Tensor m_here;
    at::Tensor m_there;
};

/// Adds p₀ and the window's contributions to the sums of a map's cells.
void addEstimates(const TraceMap& map, const at::Tensor& contributions, double base,
                  std::vector<double>& sums) {
    const auto rows = contributions.size(1);
    const double* const values = contributions.const_data_ptr<double>();
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i / map.windows.size());
        const IndexRange& window = map.windows[i % map.windows.size()];
        sums[i] += base;
        for (int layer = window.first; layer <= window.last; ++layer) {
            sums[i] += values[layer * rows + row];
        }
    }
}

} // namespace

void estimateMaps(BaseRun base, TracedRuns& runs, AnalysisEnvironment& environment, TraceSnapshot& snapshot) {
    const LanguageModel& model = environment.model.model();
    if (!runs.run(base).masked.edges.empty()) {
        throw Error(ErrorCode::InvalidArgument,
                    {"method", "gradient", "exact, where a transformer's pads are masked"});
    }
    const RunStates asked = statesOf(snapshot);
    std::vector<std::vector<double>> sums;
    for (const TraceMap& map : snapshot.maps) {
        sums.emplace_back(map.probability.size(), 0.0);
    }
    for (int sample = 0; sample < runs.samples(); ++sample) {
        const GradientRun run{runs.run(base).ids, 0, runs.noisyEmbedding(base, sample)};
        const StateGradients slopes = stateGradients(model, run, snapshot.target.id, asked.sites(),
                                                     {environment.chunkBytes, {}}, environment.context);
        const auto own = runs.states(base, sample, asked);
        const auto other = runs.states(otherRun(base), sample, asked);
        const Contributions contributions(base, snapshot, *own, *other, *slopes.gradients, model.device());
        for (std::size_t m = 0; m < snapshot.maps.size(); ++m) {
            addEstimates(snapshot.maps[m], contributions.of(snapshot.maps[m].state, snapshot.model.layers),
                         slopes.probability, sums[m]);
        }
        environment.context.yieldToInteractive();
    }
    for (std::size_t m = 0; m < snapshot.maps.size(); ++m) {
        for (std::size_t i = 0; i < sums[m].size(); ++i) {
            float& cell = snapshot.maps[m].probability[i];
            cell = std::isnan(cell) ? static_cast<float>(sums[m][i] / runs.samples()) : cell;
        }
    }
}

} // namespace mambascope
