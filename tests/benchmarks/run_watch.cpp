// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/run_watch.hpp"

#include <thread>
#include <utility>

namespace mambascope::bench {
namespace {

class WatchedBackend : public EngineBackend {
public:
    WatchedBackend(std::unique_ptr<EngineBackend> backend, RunWatch& watch, RunWatch::Clock::duration least)
        : m_backend(std::move(backend))
        , m_watch(watch)
        , m_least(least) {}

    void attachToThread() override { m_backend->attachToThread(); }
    Snapshot run(const Request& request, RunContext& context) override {
        const RunWatch::Clock::time_point begin = RunWatch::Clock::now();
        Snapshot snapshot = m_backend->run(request, context);
        std::this_thread::sleep_until(begin + m_least);
        m_watch.note(request.channel, {begin, RunWatch::Clock::now()});
        return snapshot;
    }

private:
    std::unique_ptr<EngineBackend> m_backend;
    RunWatch& m_watch;
    const RunWatch::Clock::duration m_least;
};

} // namespace

void RunWatch::note(const std::string& channel, Span span) {
    const std::lock_guard lock(m_mutex);
    m_spans[channel] = span;
}

RunWatch::Span RunWatch::newest(const std::string& channel) const {
    const std::lock_guard lock(m_mutex);
    return m_spans.at(channel);
}

std::unique_ptr<EngineBackend> watchedBackend(std::unique_ptr<EngineBackend> backend, RunWatch& watch,
                                              RunWatch::Clock::duration least) {
    return std::make_unique<WatchedBackend>(std::move(backend), watch, least);
}

} // namespace mambascope::bench
