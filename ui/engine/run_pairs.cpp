// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/run_pairs.hpp"

#include <algorithm>
#include <utility>

#include "ui/engine/trace_plan.hpp"

namespace mambascope::ui {
namespace {

/// The same for all requests about the same two runs.
TraceRequest runsOf(const TraceRequest& request) {
    TraceRequest runs;
    runs.model = request.model;
    runs.prompt = request.prompt;
    runs.prompt.target.clear();
    runs.corruption = request.corruption;
    return runs;
}

} // namespace

bool RunPairs::learn(const TraceRequest& request, const TraceSnapshot& answer) {
    TraceRequest asked = runsOf(request);
    if (find(asked) != nullptr) {
        return false;
    }
    m_known.push_back(
        {std::move(asked),
         {answer.prompt.tokens, answer.corrupt.tokens, answer.alignment, answer.model.hasConvolution}});
    if (m_known.size() > kMostPairs) {
        m_known.pop_front();
    }
    return true;
}

void RunPairs::forget(const std::string& model) {
    std::erase_if(m_known, [&](const Known& known) { return known.asked.model.model == model; });
}

const RunPair* RunPairs::find(const TraceRequest& asked) const {
    const auto found = std::find_if(m_known.begin(), m_known.end(),
                                    [&](const Known& known) { return known.asked == asked; });
    return found == m_known.end() ? nullptr : &found->runs;
}

const RunPair* RunPairs::find(const ExperimentState& state, Side side,
                              std::optional<ByteSpan> subject) const {
    const auto request = plannedRuns(state, side, subject);
    return request ? find(runsOf(*request)) : nullptr;
}

} // namespace mambascope::ui
