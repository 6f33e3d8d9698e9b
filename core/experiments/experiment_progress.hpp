// SPDX-License-Identifier: GPL-3.0-or-later
// Tells how far a run is, from the engine's thread. Private to core.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

#include "core/engine/run_context.hpp"
#include "core/values/snapshot.hpp"

namespace mambascope {

/// Passes everything on to the request's context; between layers it also tells how far the rows are, at most
/// every tenth of a second, and publishes what there is so far: at most every second, and never so often that
/// it takes more than a twentieth of the time.
class ExperimentProgress : public RunContext {
public:
    /// How far it is, and an answer where it was asked for.
    struct State {
        std::int64_t done = 0, total = 0;
        std::optional<SnapshotBody> partial;
    };
    using MakeState = std::function<State(bool withPartial)>;

    ExperimentProgress(RunContext& inner, MakeState state);

    void checkStop() override { m_inner.checkStop(); }
    void yieldToInteractive() override;
    void progress(const std::string& stage, std::int64_t done, std::int64_t total) override;
    void publishPartial(SnapshotBody body) override;

    /// What yieldToInteractive does, for a thread that only waits. Throws Cancelled.
    void poll() { yieldToInteractive(); }

private:
    using Clock = std::chrono::steady_clock;

    void tell();

    RunContext& m_inner;
    MakeState m_state;
    Clock::time_point m_nextProgress;
    Clock::time_point m_nextPartial;
};

} // namespace mambascope
