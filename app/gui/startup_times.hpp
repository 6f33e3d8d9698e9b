// SPDX-License-Identifier: GPL-3.0-or-later
// When the program reached which step of its start, for those who make it faster.
#pragma once

#include <array>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>

namespace mambascope {

/// In the usual order. "Painted" means that the paint event which showed it is over and the window's surface
/// has been handed over.
enum class StartupStep : std::size_t {
    MainEntered,
    WindowPainted,           ///< the window's first frame, without results
    EngineReady,             ///< LibTorch is loaded
    FirstModelLoaded,        ///< the engine can compute with it
    SecondModelLoaded,       ///
    FirstHeatmapPainted,     ///< in either pane
    SecondHeatmapPainted,    ///< in both
    FirstPredictionsPainted, ///< in either pane
    SecondPredictionsPainted
};
inline constexpr std::size_t kStartupSteps = 9;

/// "main_entered", "window_painted", …
[[nodiscard]] const char* startupStepName(StartupStep step);

/// Milliseconds since the kernel started this process, by /proc/self/stat, which counts in hundredths of a
/// second: the value is exact to 10 ms. Nothing if the system does not say.
[[nodiscard]] std::optional<double> processAgeMs();

/// Thread-safe.
class StartupTimes {
public:
    /// `ageMs`: the process's age now; all steps count from its start. Nothing: they count from now.
    explicit StartupTimes(std::optional<double> ageMs = processAgeMs());

    /// Notes the step now; only the first time counts.
    void reach(StartupStep step);
    /// The step that comes first in the order and has not been reached yet: `first` or `second`.
    void reachNext(StartupStep first, StartupStep second);
    [[nodiscard]] std::optional<double> at(StartupStep step) const;
    /// Every step was reached.
    [[nodiscard]] bool isComplete() const;
    /// {"schema":"mambascope.startup/1","since":"process start"|"main","milliseconds":{step: number or null}}
    [[nodiscard]] std::string json() const;

private:
    [[nodiscard]] double now() const;
    void note(StartupStep step);

    double m_originMs; ///< process start on the steady clock
    bool m_fromProcessStart;
    mutable std::mutex m_mutex;
    std::array<std::optional<double>, kStartupSteps> m_reached;
};

} // namespace mambascope
