// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/experiment_progress.hpp"

#include <algorithm>
#include <utility>

namespace mambascope {
namespace {

using namespace std::chrono_literals;
constexpr auto kProgressEvery = 100ms;
constexpr auto kPartialEvery = 1000ms;
constexpr int kTimesItsCost = 20;

} // namespace

ExperimentProgress::ExperimentProgress(RunContext& inner, MakeState state)
    : m_inner(inner)
    , m_state(std::move(state))
    , m_nextProgress(Clock::now())
    , m_nextPartial(Clock::now() + kPartialEvery) {}

void ExperimentProgress::yieldToInteractive() {
    m_inner.checkStop();
    m_inner.yieldToInteractive();
    tell();
}

void ExperimentProgress::progress(const std::string& stage, std::int64_t done, std::int64_t total) {
    m_inner.progress(stage, done, total);
}

void ExperimentProgress::publishPartial(SnapshotBody body) {
    m_inner.publishPartial(std::move(body));
}

void ExperimentProgress::tell() {
    const Clock::time_point now = Clock::now();
    if (now < m_nextProgress) {
        return;
    }
    m_nextProgress = now + kProgressEvery;
    const bool partial = now >= m_nextPartial;
    State state = m_state(partial);
    m_inner.progress("rows", state.done, state.total);
    if (state.partial) {
        m_inner.publishPartial(*std::move(state.partial));
        const Clock::time_point end = Clock::now();
        m_nextPartial = end + std::max<Clock::duration>(kPartialEvery, kTimesItsCost * (end - now));
    }
}

} // namespace mambascope
