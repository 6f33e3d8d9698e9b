// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/pair_progress.hpp"

#include <algorithm>

namespace mambascope::ui {

bool isRunning(const ExperimentRunner& results, Side side, Channel channel) {
    return results.wanted(side, channel) && !results.failure(side, channel) &&
           results.resultState(side, channel) != ResultState::Fresh;
}

PairProgress progressOf(const ExperimentRunner& results, Channel channel) {
    PairProgress progress;
    for (const Side side : kSides) {
        progress.isRunning = progress.isRunning || isRunning(results, side, channel);
        if (const auto seconds = results.remainingSeconds(side, channel)) {
            progress.seconds = std::max(progress.seconds.value_or(0), *seconds);
        }
    }
    return progress;
}

bool haveNews(std::span<const ResultChange> changes) {
    return std::any_of(changes.begin(), changes.end(),
                       [](const ResultChange& change) { return !change.isProgressOnly; });
}

} // namespace mambascope::ui
