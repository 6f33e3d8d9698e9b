// SPDX-License-Identifier: GPL-3.0-or-later
// What answers have told about the two runs of causal tracing: their tokens, and which go together. Patches
// are told by characters of the prompt, and need both to be asked for.
#pragma once

#include <deque>
#include <optional>

#include "core/values/request.hpp"
#include "ui/state/patches.hpp"

namespace mambascope::ui {

class RunPairs {
public:
    static constexpr std::size_t kMostPairs = 64;

    /// Whether it was not known. Those that were told longest ago go first where there are too many.
    bool learn(const TraceRequest& request, const TraceSnapshot& answer);
    /// What was told of a model of this name.
    void forget(const std::string& model);
    /// Of a state's side; null where no answer has told it.
    [[nodiscard]] const RunPair* find(const ExperimentState& state, Side side,
                                      std::optional<ByteSpan> subject) const;

private:
    struct Known {
        TraceRequest asked; ///< apart from what the runs don't depend on
        RunPair runs;
    };
    [[nodiscard]] const RunPair* find(const TraceRequest& asked) const;

    std::deque<Known> m_known;
};

} // namespace mambascope::ui
