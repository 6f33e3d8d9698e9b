// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/progress_throttle.hpp"

#include <utility>

namespace mambascope {

std::vector<Progress> ProgressThrottle::report(Progress progress, TimePoint now) {
    std::vector<Progress> due;
    if (m_held && m_held->stage != progress.stage) {
        due.push_back(*std::exchange(m_held, std::nullopt));
    }
    const bool sameStage = m_shown && m_shown->stage == progress.stage;
    if (sameStage && m_shown->done == progress.done && m_shown->total == progress.total) {
        return due; // on screen already
    }
    const bool ends = progress.done == progress.total;
    if (ends || !m_shown || now - m_shownAt >= kInterval) {
        m_held.reset();
        m_shown = progress;
        m_shownAt = now;
        due.push_back(std::move(progress));
    } else {
        m_held = std::move(progress);
    }
    return due;
}

std::optional<Progress> ProgressThrottle::finish() {
    return std::exchange(m_held, std::nullopt);
}

} // namespace mambascope
