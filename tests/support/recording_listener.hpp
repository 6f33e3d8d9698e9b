// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "core/engine/engine.hpp"

namespace mambascope::testing {

/// Keeps everything that an Engine delivers, in order. All members: any thread.
class RecordingListener : public EngineListener {
public:
    struct Records {
        std::vector<std::shared_ptr<const Snapshot>> snapshots; ///< partial ones too
        std::vector<Failure> failures;
        std::vector<Progress> progress;
        std::vector<std::thread::id> threads; ///< of each call

        [[nodiscard]] std::vector<std::shared_ptr<const Snapshot>> finalOf(const std::string& channel) const;
        [[nodiscard]] std::vector<std::shared_ptr<const Snapshot>>
        partialOf(const std::string& channel) const;
        [[nodiscard]] std::size_t calls() const { return threads.size(); }
    };

    /// Called at the end of every call, on the engine thread and without a lock; set it before the engine
    /// starts.
    std::function<void()> onCall = [] {};

    void onSnapshot(std::shared_ptr<const Snapshot> snapshot) override;
    void onFailure(const Failure& failure) override;
    void onProgress(const Progress& progress) override;

    [[nodiscard]] Records records() const;
    /// Waits until the records satisfy the predicate; false when 30 seconds passed first.
    [[nodiscard]] bool waitFor(const std::function<bool(const Records&)>& predicate) const;
    /// Waits for the final snapshot of a channel's generation.
    [[nodiscard]] bool waitForFinal(const std::string& channel, std::uint64_t generation) const;

private:
    void note();

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    Records m_records;
};

/// Waits until the engine has nothing to do; false when 30 seconds passed first.
[[nodiscard]] bool waitUntilIdle(const Engine& engine);

} // namespace mambascope::testing
