// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace mambascope {

/// For a way of working that can fail for a while and has another to fall back on: after a failure it is left
/// out for some turns, twice as many after each further one, so that trying costs little and a way that works
/// again is found again.
class RetryLater {
public:
    /// Whether to try in this turn.
    [[nodiscard]] bool due() {
        if (m_left > 0) {
            --m_left;
            return false;
        }
        return true;
    }
    /// The try failed. Returns how many turns are left out now.
    int failed() {
        m_left = m_wait;
        m_wait = std::min(2 * m_wait, kMost);
        return m_left;
    }
    void worked() { m_wait = kFirst; }

private:
    static constexpr int kFirst = 16;
    static constexpr int kMost = 4096;
    int m_wait = kFirst;
    int m_left = 0;
};

} // namespace mambascope
