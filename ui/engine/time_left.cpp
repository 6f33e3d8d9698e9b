// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/time_left.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLeastSeconds = 1.0;

} // namespace

void TimeLeft::restart() {
    *this = TimeLeft();
}

void TimeLeft::progress(const std::string& stage, double done, qint64 nowMs) {
    if (!m_hasBegun || stage != m_stage || done < m_done) {
        m_hasBegun = true;
        m_stage = stage;
        m_doneAtStart = done;
        m_start = nowMs;
    }
    m_done = done;
}

std::optional<double> TimeLeft::seconds(qint64 nowMs) const {
    const double elapsed = static_cast<double>(nowMs - m_start) / 1000.0;
    const double share = m_done - m_doneAtStart;
    if (!m_hasBegun || share <= 0 || elapsed < kLeastSeconds) {
        return std::nullopt;
    }
    return elapsed * (1.0 - m_done) / share;
}

} // namespace mambascope::ui
