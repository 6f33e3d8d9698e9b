// SPDX-License-Identifier: GPL-3.0-or-later
// How far a long run is, on stderr: "mambascope-cli: evaluate: 5,120 of 21,919 prompts, 1,234 a second, 14 s
// left".
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace mambascope::cli {

class RateProgress {
public:
    /// `what`: "evaluate"; `unit`: "prompts"; `before`: done by an earlier run, which tells nothing of this
    /// one's rate.
    RateProgress(std::string what, std::string unit, std::int64_t total, std::int64_t before);
    /// Ends the line that a terminal shows.
    ~RateProgress();
    RateProgress(const RateProgress&) = delete;
    RateProgress& operator=(const RateProgress&) = delete;

    /// A terminal shows it in one line that changes, ten times a second at most; a file gets a line every ten
    /// seconds, and one at the end.
    void tell(std::int64_t done);

    /// The line without its beginning.
    [[nodiscard]] std::string text(std::int64_t done, double seconds) const;

private:
    using Clock = std::chrono::steady_clock;

    std::string m_what;
    std::string m_unit;
    std::int64_t m_total;
    std::int64_t m_before;
    Clock::time_point m_begin = Clock::now();
    Clock::time_point m_told = Clock::now();
    bool m_terminal;
    bool m_open = false; ///< a line on the terminal has no end yet
};

/// "9 s", "3 min 20 s", "2 h 5 min".
[[nodiscard]] std::string durationText(double seconds);

} // namespace mambascope::cli
