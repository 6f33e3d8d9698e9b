// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/timing.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace mambascope::bench {

double milliseconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

Timing summary(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return {times.at(times.size() / 2), times.front(), times.back()};
}

Timing repeat(int repetitions, const std::function<void()>& work) {
    work();
    std::vector<double> times(static_cast<std::size_t>(repetitions));
    for (double& time : times) {
        time = milliseconds(work);
    }
    return summary(std::move(times));
}

nlohmann::ordered_json toJson(const Timing& timing) {
    return {{"median_ms", timing.median}, {"min_ms", timing.low}, {"max_ms", timing.high}};
}

} // namespace mambascope::bench
