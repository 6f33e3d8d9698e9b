// SPDX-License-Identifier: GPL-3.0-or-later
// How far both models are with what a view asks of each on one channel.
#pragma once

#include <optional>
#include <span>

#include "ui/engine/experiment_runner.hpp"

namespace mambascope::ui {

/// The side's answer is wanted, on its way and may still come.
[[nodiscard]] bool isRunning(const ExperimentRunner& results, Side side, Channel channel);

struct PairProgress {
    bool isRunning = false;             ///< one of them
    std::optional<double> seconds = {}; ///< that the slower one still takes; nothing: not known
};
[[nodiscard]] PairProgress progressOf(const ExperimentRunner& results, Channel channel);

/// More than how far something is.
[[nodiscard]] bool haveNews(std::span<const ResultChange> changes);

} // namespace mambascope::ui
