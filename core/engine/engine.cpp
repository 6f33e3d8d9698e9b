// SPDX-License-Identifier: GPL-3.0-or-later
// One mutex guards the queue, the generations and the list of runs; it is never held while the backend
// computes or the listener is called, so any thread, the listener included, may submit and cancel.
#include "core/engine/engine.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "core/engine/failure.hpp"
#include "core/engine/progress_throttle.hpp"
#include "core/engine/request_queue.hpp"

namespace mambascope {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration duration) {
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// A request that runs. The engine thread writes, under the engine's mutex; other threads read under it and
/// ask it to stop.
struct Run {
    Request request;
    std::atomic<bool> stop{false};
    Clock::time_point start = Clock::now();
    std::string stage;
};

/// Memory for as many as run at once, so that none is asked for when one begins.
std::vector<Run*> roomForRuns() {
    std::vector<Run*> runs;
    runs.reserve(kRequestUrgencies);
    return runs;
}

} // namespace

class Engine::State {
public:
    State(BackendFactory factory, EngineListener& listener)
        : m_factory(std::move(factory))
        , m_listener(listener)
        , m_thread([this](const std::stop_token& closing) { loop(closing); }) {}

    ~State();
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    std::uint64_t submit(const std::string& channel, RequestBody body);
    void cancel(const std::string& channel);
    [[nodiscard]] bool busy() const;
    [[nodiscard]] std::optional<EngineStatus> status() const;

private:
    class Context;

    void loop(const std::stop_token& closing);
    bool waitForRequest(const std::stop_token& closing);
    void createBackend();
    void requireBackend();
    bool runNext(std::optional<RequestUrgency> overtaken = std::nullopt);
    void execute(Run& run);
    void answer(Run& run);
    void setStage(Run& run, const std::string& stage);

    void stopRuns(const std::string& channel);
    [[nodiscard]] bool isCurrent(const RequestId& request) const;
    void deliver(Snapshot snapshot);
    void deliver(const Failure& failure);
    void deliver(const Progress& progress);
    template <typename Call>
    void tell(const RequestId& request, Call call);

    const BackendFactory m_factory;
    EngineListener& m_listener;

    // engine thread only
    std::unique_ptr<EngineBackend> m_backend;
    std::exception_ptr m_factoryFailure; ///< of the attempt at the start; the first request is told

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    RequestQueue m_queue;
    std::map<std::string, std::uint64_t> m_generations; ///< per channel; anything older is not delivered
    std::vector<Run*> m_runs = roomForRuns();           ///< each overtakes the one before it
    bool m_closing = false;                             ///< nothing is delivered any more

    std::jthread m_thread; ///< last: starts when everything above is there
};

/// What a backend sees of its run.
class Engine::State::Context : public RunContext {
public:
    Context(State& state, Run& run)
        : m_state(state)
        , m_run(run) {}

    void checkStop() override {
        if (m_run.stop) {
            throw Error(ErrorCode::Cancelled, {});
        }
    }

    void yieldToInteractive() override {
        checkStop();
        const RequestUrgency urgency = urgencyOf(m_run.request.body);
        const Clock::time_point left = Clock::now();
        while (m_state.runNext(urgency)) { // of each urgency one run at most is under way
        }
        m_elsewhere += Clock::now() - left;
        checkStop();
    }

    void progress(const std::string& stage, std::int64_t done, std::int64_t total) override {
        m_state.setStage(m_run, stage);
        for (const Progress& due :
             m_throttle.report({m_run.request.id(), stage, done, total}, Clock::now())) {
            m_state.deliver(due);
        }
    }

    void publishPartial(SnapshotBody body) override {
        Snapshot snapshot;
        snapshot.request = m_run.request;
        snapshot.provenance.durationMs = durationMs();
        snapshot.partial = true;
        snapshot.body = std::move(body);
        m_state.deliver(std::move(snapshot));
    }

    /// The end of a run that went well: what the throttle held back.
    void finish() {
        if (const std::optional<Progress> last = m_throttle.finish()) {
            m_state.deliver(*last);
        }
    }

    /// Time of this run only, without what overtook it.
    [[nodiscard]] double durationMs() const { return milliseconds(Clock::now() - m_run.start - m_elsewhere); }

private:
    State& m_state;
    Run& m_run;
    Clock::duration m_elsewhere{};
    ProgressThrottle m_throttle;
};

Engine::State::~State() {
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        m_queue.clear();
        for (Run* run : m_runs) {
            run->stop = true;
        }
    }
    m_thread.request_stop();
    m_thread.join();
}

// Everything that may run out of memory comes before anything is changed.
std::uint64_t Engine::State::submit(const std::string& channel, RequestBody body) {
    Request request{channel, 0, std::move(body)};
    const std::lock_guard lock(m_mutex);
    std::uint64_t& newest = m_generations[channel];
    request.generation = newest + 1;
    if (!m_closing) { // the destructor waits for what runs, and nothing more may begin to
        m_queue.put(std::move(request));
        stopRuns(channel);
        m_wake.notify_one();
    }
    return ++newest;
}

void Engine::State::cancel(const std::string& channel) {
    const std::lock_guard lock(m_mutex);
    ++m_generations[channel];
    stopRuns(channel);
    m_queue.drop(channel);
}

bool Engine::State::busy() const {
    const std::lock_guard lock(m_mutex);
    return !m_queue.empty() || !m_runs.empty();
}

std::optional<EngineStatus> Engine::State::status() const {
    const std::lock_guard lock(m_mutex);
    if (m_runs.empty()) {
        return std::nullopt;
    }
    const Run& run = *m_runs.back();
    return EngineStatus{run.request.channel, run.request.generation, run.stage,
                        milliseconds(Clock::now() - run.start), m_queue.size()};
}

void Engine::State::stopRuns(const std::string& channel) {
    for (Run* run : m_runs) {
        if (run->request.channel == channel) {
            run->stop = true;
        }
    }
}

// The backend lives and dies on this thread, because thread-local settings and CUDA contexts do.
void Engine::State::loop(const std::stop_token& closing) {
    createBackend();
    while (waitForRequest(closing)) {
        runNext();
    }
    m_backend.reset();
}

bool Engine::State::waitForRequest(const std::stop_token& closing) {
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, closing, [this] { return !m_queue.empty(); });
    return !closing.stop_requested();
}

// At once and not with the first request, so that libraries load while the window is being built.
void Engine::State::createBackend() {
    try {
        std::unique_ptr<EngineBackend> backend = m_factory ? m_factory() : nullptr;
        if (!backend) {
            throw Error(ErrorCode::Internal, {"no backend"}, "internal error: no backend was made");
        }
        backend->attachToThread();
        m_backend = std::move(backend);
        m_factoryFailure = nullptr;
    } catch (...) {
        m_factoryFailure = std::current_exception();
    }
}

/// Throws what the factory threw. A failure is told once; the request after that tries again.
void Engine::State::requireBackend() {
    if (!m_backend && !m_factoryFailure) {
        createBackend();
    }
    if (m_factoryFailure) {
        std::rethrow_exception(std::exchange(m_factoryFailure, nullptr));
    }
}

/// Runs what is next in the queue; inside a run that may be overtaken, only what is more urgent. False when
/// there was nothing.
bool Engine::State::runNext(std::optional<RequestUrgency> overtaken) {
    Run run;
    {
        const std::lock_guard lock(m_mutex);
        std::optional<Request> next = overtaken ? m_queue.takeBefore(*overtaken) : m_queue.take();
        if (!next) {
            return false;
        }
        run.request = std::move(*next);
        m_runs.push_back(&run); // never throws: there is room
    }
    execute(run);
    const std::lock_guard lock(m_mutex);
    m_runs.pop_back();
    return true;
}

// The one place where errors of a run end. Building a Failure allocates and may itself run out of memory:
// then nothing is told, but the thread lives.
void Engine::State::execute(Run& run) {
    try {
        try {
            answer(run);
        } catch (...) {
            const std::string& doing = run.stage.empty() ? run.request.channel : run.stage;
            const Failure failure = failureFrom(std::current_exception(), run.request.id(), doing);
            if (failure.code != ErrorCode::Cancelled) {
                deliver(failure);
            }
        }
    } catch (...) { // NOLINT(bugprone-empty-catch)
    }
}

void Engine::State::answer(Run& run) {
    Context context(*this, run);
    context.checkStop();
    requireBackend();
    Snapshot snapshot = m_backend->run(run.request, context);
    context.finish();
    snapshot.request = run.request;
    snapshot.provenance.durationMs = context.durationMs();
    snapshot.partial = false;
    deliver(std::move(snapshot));
}

// The engine thread is the only one that writes it, so comparing needs no lock.
void Engine::State::setStage(Run& run, const std::string& stage) {
    if (run.stage != stage) {
        const std::lock_guard lock(m_mutex);
        run.stage = stage;
    }
}

bool Engine::State::isCurrent(const RequestId& request) const {
    const std::lock_guard lock(m_mutex);
    const auto newest = m_generations.find(request.channel);
    return !m_closing && newest != m_generations.end() && newest->second == request.generation;
}

void Engine::State::deliver(Snapshot snapshot) {
    const auto shared = std::make_shared<const Snapshot>(std::move(snapshot));
    tell(shared->request.id(), [&] { m_listener.onSnapshot(shared); });
}

void Engine::State::deliver(const Failure& failure) {
    tell(failure.request, [&] { m_listener.onFailure(failure); });
}

void Engine::State::deliver(const Progress& progress) {
    tell(progress.request, [&] { m_listener.onProgress(progress); });
}

/// The generation check. What a listener throws is its own affair and must not end the engine.
template <typename Call>
void Engine::State::tell(const RequestId& request, Call call) {
    if (!isCurrent(request)) {
        return;
    }
    try {
        call();
    } catch (...) { // NOLINT(bugprone-empty-catch)
    }
}

Engine::Engine(BackendFactory factory, EngineListener& listener) {
    try {
        m_state = std::make_unique<State>(std::move(factory), listener);
    } catch (const std::system_error& error) {
        throw Error(ErrorCode::OutOfMemory, {"cpu", "starting the engine's thread"},
                    std::string("engine: its thread can't be started: ") + error.what());
    }
}

Engine::~Engine() = default;

std::uint64_t Engine::submit(const std::string& channel, RequestBody body) {
    return m_state->submit(channel, std::move(body));
}

void Engine::cancel(const std::string& channel) {
    m_state->cancel(channel);
}

bool Engine::busy() const {
    return m_state->busy();
}

std::optional<EngineStatus> Engine::status() const {
    return m_state->status();
}

} // namespace mambascope
