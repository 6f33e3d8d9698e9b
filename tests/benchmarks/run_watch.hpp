// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "core/engine/backend.hpp"

namespace mambascope::bench {

/// When the engine's threads began and ended the newest run of each channel. Any thread.
class RunWatch {
public:
    using Clock = std::chrono::steady_clock;
    struct Span {
        Clock::time_point begin;
        Clock::time_point end;
    };

    void note(const std::string& channel, Span span);
    /// Throws std::out_of_range where the channel has not run.
    [[nodiscard]] Span newest(const std::string& channel) const;

private:
    mutable std::mutex m_mutex;
    std::map<std::string, Span> m_spans;
};

/// The same backend, whose runs are noted in `watch`, which must outlive it. Each run takes `least` at least,
/// asleep, as an engine does that waits for a GPU.
[[nodiscard]] std::unique_ptr<EngineBackend>
watchedBackend(std::unique_ptr<EngineBackend> backend, RunWatch& watch, RunWatch::Clock::duration least = {});

} // namespace mambascope::bench
