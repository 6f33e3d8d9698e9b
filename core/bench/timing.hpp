// SPDX-License-Identifier: GPL-3.0-or-later
// Times for benchmarks.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <vector>

namespace mambascope::bench {

/// Milliseconds over some repetitions.
struct Timing {
    double median = 0;
    double low = 0;
    double high = 0;
};

[[nodiscard]] double milliseconds(const std::function<void()>& work);
/// `times` must not be empty.
[[nodiscard]] Timing summary(std::vector<double> times);
/// Runs `work` once to warm up (allocator, thread pool, caches), then `repetitions` times on the clock.
[[nodiscard]] Timing repeat(int repetitions, const std::function<void()>& work);
/// {"median_ms", "min_ms", "max_ms"}
[[nodiscard]] nlohmann::ordered_json toJson(const Timing& timing);

} // namespace mambascope::bench
