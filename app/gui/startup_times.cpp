// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/startup_times.hpp"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <unistd.h>

namespace mambascope {
namespace {

constexpr std::array<const char*, kStartupSteps> kNames{"main_entered",
                                                        "window_painted",
                                                        "engine_ready",
                                                        "first_model_loaded",
                                                        "second_model_loaded",
                                                        "first_heatmap_painted",
                                                        "second_heatmap_painted",
                                                        "first_predictions_painted",
                                                        "second_predictions_painted"};

double clockMs(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

const char* startupStepName(StartupStep step) {
    return kNames.at(static_cast<std::size_t>(step));
}

std::optional<double> processAgeMs() {
    // Field 22 is the start in clock ticks since boot; field 2 is a name in brackets that may hold anything.
    constexpr int kFieldsAfterName = 19;
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    const std::size_t name = line.rfind(')');
    if (name == std::string::npos) {
        return std::nullopt;
    }
    std::istringstream rest(line.substr(name + 1));
    std::string skipped;
    for (int i = 0; i < kFieldsAfterName; ++i) {
        rest >> skipped;
    }
    double ticks = 0;
    if (!(rest >> ticks)) {
        return std::nullopt;
    }
    const double started = ticks * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
    return std::max(0.0, clockMs(CLOCK_BOOTTIME) - started);
}

StartupTimes::StartupTimes(std::optional<double> ageMs)
    : m_originMs(clockMs(CLOCK_MONOTONIC) - ageMs.value_or(0))
    , m_fromProcessStart(ageMs.has_value()) {}

double StartupTimes::now() const {
    return clockMs(CLOCK_MONOTONIC) - m_originMs;
}

void StartupTimes::note(StartupStep step) {
    auto& reached = m_reached.at(static_cast<std::size_t>(step));
    if (!reached) {
        reached = now();
    }
}

void StartupTimes::reach(StartupStep step) {
    const std::lock_guard lock(m_mutex);
    note(step);
}

void StartupTimes::reachNext(StartupStep first, StartupStep second) {
    const std::lock_guard lock(m_mutex);
    note(m_reached.at(static_cast<std::size_t>(first)) ? second : first);
}

std::optional<double> StartupTimes::at(StartupStep step) const {
    const std::lock_guard lock(m_mutex);
    return m_reached.at(static_cast<std::size_t>(step));
}

bool StartupTimes::isComplete() const {
    const std::lock_guard lock(m_mutex);
    return std::all_of(m_reached.begin(), m_reached.end(), [](const auto& time) { return time.has_value(); });
}

std::string StartupTimes::json() const {
    const std::lock_guard lock(m_mutex);
    nlohmann::ordered_json times;
    for (std::size_t i = 0; i < kStartupSteps; ++i) {
        times[kNames[i]] = m_reached[i] ? nlohmann::ordered_json(std::round(*m_reached[i] * 10) / 10)
                                        : nlohmann::ordered_json();
    }
    const nlohmann::ordered_json report{{"schema", "mambascope.startup/1"},
                                        {"since", m_fromProcessStart ? "process start" : "main"},
                                        {"milliseconds", std::move(times)}};
    return report.dump(2) + '\n';
}

} // namespace mambascope
