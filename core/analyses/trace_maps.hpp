// SPDX-License-Identifier: GPL-3.0-or-later
// The maps of causal tracing: every state at every token and window of layers. Private to core: includes
// LibTorch.
#pragma once

#include "core/analyses/traced_runs.hpp"

namespace mambascope {

class TraceMaps {
public:
    /// All must live as long.
    TraceMaps(const TraceRequest& request, TracedRuns& runs, AnalysisEnvironment& environment)
        : m_request(request)
        , m_runs(runs)
        , m_environment(environment) {}

    /// Fills rows, windows and the cells that need no run: of tokens at which both runs are the same. Throws
    /// Error InvalidArgument for states that the model doesn't have or that are asked for twice,
    /// WindowOutOfRange, and as PlaceResolver::positions.
    void plan(TraceSnapshot& snapshot) const;
    /// Runs all other cells and publishes what is there meanwhile.
    void run(TraceSnapshot& snapshot) const;

private:
    [[nodiscard]] std::vector<Site> states() const;
    [[nodiscard]] std::vector<int> positions() const;

    const TraceRequest& m_request;
    TracedRuns& m_runs;
    AnalysisEnvironment& m_environment;
};

/// The states of a model's maps and paths where none are named: h (withResidual), s, g and o, or h, attn and
/// mlp.
[[nodiscard]] std::vector<Site> usualStates(const LanguageModel& model, bool withResidual);
/// Throws Error InvalidArgument for a state that the model doesn't have (it says which it has), and for one
/// that is named twice. argument: names the list.
void checkStates(const LanguageModel& model, const std::vector<Site>& states, const std::string& argument);

/// Sums of numbers that come several times, one each.
class RunningMeans {
public:
    explicit RunningMeans(std::size_t count)
        : m_sums(count)
        , m_counts(count) {}
    /// Returns the mean of what has come for this index.
    double add(std::size_t index, double number) {
        m_sums[index] += number;
        return m_sums[index] / ++m_counts[index];
    }

private:
    std::vector<double> m_sums;
    std::vector<int> m_counts;
};

} // namespace mambascope
