// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recording_listener.hpp"

#include <algorithm>
#include <utility>

namespace mambascope::testing {
namespace {

constexpr std::chrono::seconds kPatience{30};

std::vector<std::shared_ptr<const Snapshot>>
select(const std::vector<std::shared_ptr<const Snapshot>>& snapshots, const std::string& channel,
       bool partial) {
    std::vector<std::shared_ptr<const Snapshot>> chosen;
    std::copy_if(snapshots.begin(), snapshots.end(), std::back_inserter(chosen), [&](const auto& snapshot) {
        return snapshot->request.channel == channel && snapshot->partial == partial;
    });
    return chosen;
}

} // namespace

std::vector<std::shared_ptr<const Snapshot>>
RecordingListener::Records::finalOf(const std::string& channel) const {
    return select(snapshots, channel, false);
}

std::vector<std::shared_ptr<const Snapshot>>
RecordingListener::Records::partialOf(const std::string& channel) const {
    return select(snapshots, channel, true);
}

void RecordingListener::onSnapshot(std::shared_ptr<const Snapshot> snapshot) {
    {
        const std::lock_guard lock(m_mutex);
        m_records.snapshots.push_back(std::move(snapshot));
        note();
    }
    onCall();
}

void RecordingListener::onFailure(const Failure& failure) {
    {
        const std::lock_guard lock(m_mutex);
        m_records.failures.push_back(failure);
        note();
    }
    onCall();
}

void RecordingListener::onProgress(const Progress& progress) {
    {
        const std::lock_guard lock(m_mutex);
        m_records.progress.push_back(progress);
        note();
    }
    onCall();
}

void RecordingListener::note() {
    m_records.threads.push_back(std::this_thread::get_id());
    m_changed.notify_all();
}

RecordingListener::Records RecordingListener::records() const {
    const std::lock_guard lock(m_mutex);
    return m_records;
}

bool RecordingListener::waitFor(const std::function<bool(const Records&)>& predicate) const {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, kPatience, [&] { return predicate(m_records); });
}

bool RecordingListener::waitForFinal(const std::string& channel, std::uint64_t generation) const {
    return waitFor([&](const Records& records) {
        const auto finals = records.finalOf(channel);
        return !finals.empty() && finals.back()->request.generation == generation;
    });
}

bool waitUntilIdle(const Engine& engine) {
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (engine.busy()) {
        if (std::chrono::steady_clock::now() > end) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return true;
}

} // namespace mambascope::testing
