// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rate_progress.hpp"

#include <cmath>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace mambascope::cli {

RateProgress::RateProgress(std::string what, std::string unit, std::int64_t total, std::int64_t before)
    : m_what(std::move(what))
    , m_unit(std::move(unit))
    , m_total(total)
    , m_before(before)
    , m_terminal(isatty(STDERR_FILENO) == 1) {}

RateProgress::~RateProgress() {
    if (m_open) {
        std::fputc('\n', stderr);
    }
}

std::string RateProgress::text(std::int64_t done, double seconds) const {
    std::string line = m_what + ": " + std::to_string(done) + " of " + std::to_string(m_total) + " " + m_unit;
    const double rate = seconds > 0 ? static_cast<double>(done - m_before) / seconds : 0;
    if (rate > 0) {
        char number[32];
        std::snprintf(number, sizeof(number), rate < 10 ? "%.1f" : "%.0f", rate);
        line += std::string(", ") + number + " a second";
        if (done < m_total) {
            line += ", " + durationText(static_cast<double>(m_total - done) / rate) + " left";
        }
    }
    return line;
}

void RateProgress::tell(std::int64_t done) {
    using namespace std::chrono_literals;
    const Clock::time_point now = Clock::now();
    const bool last = done >= m_total;
    if (!last && now - m_told < (m_terminal ? 100ms : 10000ms)) {
        return;
    }
    m_told = now;
    const std::string line = text(done, std::chrono::duration<double>(now - m_begin).count());
    std::fprintf(stderr, m_terminal ? "\r\033[Kmambascope-cli: %s" : "mambascope-cli: %s\n", line.c_str());
    std::fflush(stderr);
    m_open = m_terminal;
}

std::string durationText(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::ceil(seconds));
    if (whole < 60) {
        return std::to_string(whole) + " s";
    }
    if (whole < 3600) {
        return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    }
    return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

} // namespace mambascope::cli
