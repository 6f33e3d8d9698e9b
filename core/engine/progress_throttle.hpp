// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "core/values/snapshot.hpp"

namespace mambascope {

/// Thins out the progress of one run: at most one report per interval, but always the last one of a stage.
/// Time is an argument, so tests need no waiting. Not thread-safe.
class ProgressThrottle {
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds kInterval{100};

    /// What to show now, oldest first: at most the end of the stage before and this report.
    [[nodiscard]] std::vector<Progress> report(Progress progress, TimePoint now);
    /// The report that was held back, when the run ends well.
    [[nodiscard]] std::optional<Progress> finish();

private:
    std::optional<Progress> m_held;
    std::optional<Progress> m_shown;
    TimePoint m_shownAt;
};

} // namespace mambascope
