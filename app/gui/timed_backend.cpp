// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/timed_backend.hpp"

#include <utility>

namespace mambascope {
namespace {

/// Passes everything on and looks for the end of a model's loading.
class TimedContext : public RunContext {
public:
    TimedContext(RunContext& context, StartupTimes& times)
        : m_context(context)
        , m_times(times) {}

    void checkStop() override { m_context.checkStop(); }
    void yieldToInteractive() override { m_context.yieldToInteractive(); }
    void publishPartial(SnapshotBody body) override { m_context.publishPartial(std::move(body)); }
    void progress(const std::string& stage, std::int64_t done, std::int64_t total) override {
        if (stage == "load" && done == total) {
            m_times.reachNext(StartupStep::FirstModelLoaded, StartupStep::SecondModelLoaded);
        }
        m_context.progress(stage, done, total);
    }

private:
    RunContext& m_context;
    StartupTimes& m_times;
};

class TimedBackend : public EngineBackend {
public:
    TimedBackend(std::unique_ptr<EngineBackend> backend, StartupTimes& times)
        : m_backend(std::move(backend))
        , m_times(times) {}

    void attachToThread() override { m_backend->attachToThread(); }
    Snapshot run(const Request& request, RunContext& context) override {
        TimedContext timed(context, m_times);
        return m_backend->run(request, timed);
    }

private:
    std::unique_ptr<EngineBackend> m_backend;
    StartupTimes& m_times;
};

} // namespace

std::unique_ptr<EngineBackend> timedBackend(std::unique_ptr<EngineBackend> backend, StartupTimes& times) {
    times.reach(StartupStep::EngineReady);
    return std::make_unique<TimedBackend>(std::move(backend), times);
}

} // namespace mambascope
