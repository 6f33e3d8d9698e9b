// SPDX-License-Identifier: GPL-3.0-or-later
// A stand-in for the LibTorch backend: answers every request at once with deterministic, plausible numbers,
// and can be slowed down, held and made to fail from the test's own thread.
//
//     auto control = std::make_shared<FakeControl>();
//     Engine engine(FakeBackend::factory(control), listener);
//     control->setDelay(20ms);
//
// What holds for its numbers, so that tests may rely on it:
// - equal requests get equal answers; the attention of a causal pair is never 0, of any other always 0;
// - a knockout with a causal pair lowers the target's probability, more pairs lower it more, and a knockout
//   without one changes nothing at all; the middle layers, the subject and the last query count most;
// - a strict knockout costs a fifth more than the same one that leaks, in models with a convolution;
// - a map's or a flow's cell equals the variant of a PredictRequest that cuts the same edges;
// - causal tracing: the other run is the prompt with the other subject put in, and has that prompt's own
//   answer; a patch with what is there anyway changes nothing, and neither does one of tokens before the
//   subject; h of the last token in the last layer brings all of the other run; more patches bring more, the
//   subject's last token in early layers and the last token in late ones most; a map's cell equals its patch
//   alone; first-order cells are larger than exact ones; severing takes some of a restored h away, and
//   nothing in the last layer;
// - linear relations hold RELATIONS' own facts; the model knows five of six of them, and the relation is most
//   nearly linear in the first half of its layers; blocking costs what cutting the same tokens from all later
//   ones does, or a share of it;
// - an edit makes the new object likely in the layers before the middle, most in the one at a quarter, and
//   leaves neighbours; each step of its optimiser lowers the loss; a new object without a letter is refused;
//   a model with edits (deltas) gives its answer less probability than without.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/engine/backend.hpp"

namespace mambascope::testing {

class FakeRuns;

/// What a test sets and reads while a FakeBackend works on another thread. All members: any thread.
class FakeControl {
public:
    /// Starts with "demo-mamba2" (24 layers, 6 heads) and "demo-transformer" (12 layers, 6 heads), both of
    /// 192 dimensions and 8,192 tokens; the transformer takes at most 128 positions.
    FakeControl();

    /// Adds or replaces a model, found by its name.
    void addModel(const ModelInfo& model);
    [[nodiscard]] std::optional<ModelInfo> findModel(const std::string& name) const;

    /// Time that every request takes before it answers; a sweep takes it once per chunk. Checks for a stop
    /// every millisecond.
    void setDelay(std::chrono::milliseconds delay);
    [[nodiscard]] std::chrono::milliseconds delay() const;
    /// Time that loading a model takes at its first use; reports progress and checks for a stop every 10 ms.
    void setLoadTime(std::chrono::milliseconds time);
    [[nodiscard]] std::chrono::milliseconds loadTime() const;
    /// Windows per chunk of a map or flow; 4 at first.
    void setSweepChunk(int windows);
    [[nodiscard]] int sweepChunk() const;

    /// What every TrustRequest finds; 3e-7 and 2e-7 at first.
    void setErrors(double rebuild, double recompute);
    [[nodiscard]] double rebuildError() const;
    [[nodiscard]] double recomputeError() const;

    /// Requests wait just before their answer (sweeps: before each chunk) until release() or a stop.
    void hold();
    void release();
    /// Waits until `count` runs have begun since the start; false when `timeout` passed first.
    bool waitForRuns(std::uint64_t count, std::chrono::milliseconds timeout = std::chrono::seconds(10));

    /// The next run throws this instead of answering; may be called several times (a queue).
    void failNext(const Error& error);
    /// The next run calls this instead of answering, to throw what is no Error.
    void throwNext(std::function<void()> thrower);
    /// Every run throws this until the optional is empty again.
    void failAlways(std::optional<Error> error);
    /// The next call of the factory throws this.
    void failFactory(const Error& error);

    [[nodiscard]] std::uint64_t runCount() const;             ///< runs that began
    [[nodiscard]] std::uint64_t factoryCount() const;         ///< calls of the factory
    [[nodiscard]] std::vector<Request> begunRequests() const; ///< in the order in which they began

private:
    friend class FakeBackend;
    void begin(const Request& request); ///< counts, then throws what was scripted
    void pause(RunContext& context);    ///< delay and hold
    void beginFactory();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<ModelInfo> m_models;
    std::chrono::milliseconds m_delay{0};
    std::chrono::milliseconds m_loadTime{0};
    int m_sweepChunk = 4;
    double m_rebuildError = 3e-7;
    double m_recomputeError = 2e-7;
    bool m_held = false;
    std::vector<std::function<void()>> m_throwers;
    std::optional<Error> m_always;
    std::vector<Error> m_factoryErrors;
    std::vector<Request> m_begun;
    std::uint64_t m_factories = 0;
};

/// See the head of this file. A prompt's tokens are its words with the space before them (further spaces
/// are tokens of their own), so offsets are exact for any bytes.
class FakeBackend : public EngineBackend {
public:
    explicit FakeBackend(std::shared_ptr<FakeControl> control);

    /// For Engine's constructor. No control: one of its own, with nothing scripted.
    [[nodiscard]] static std::function<std::unique_ptr<EngineBackend>()>
    factory(std::shared_ptr<FakeControl> control = nullptr);

    Snapshot run(const Request& request, RunContext& context) override;

private:
    SnapshotBody answer(const ModelRequest& request, RunContext& context);
    SnapshotBody answer(const PredictRequest& request, RunContext& context);
    SnapshotBody answer(const AttentionRequest& request, RunContext& context);
    SnapshotBody answer(const MapRequest& request, RunContext& context);
    SnapshotBody answer(const FlowRequest& request, RunContext& context);
    SnapshotBody answer(const TrustRequest& request, RunContext& context);
    SnapshotBody answer(const TraceRequest& request, RunContext& context);      // fake_trace.cpp
    SnapshotBody answer(const PathRequest& request, RunContext& context);       // likewise
    SnapshotBody answer(const EditRequest& request, RunContext& context);       // fake_edit.cpp
    SnapshotBody answer(const LreRequest& request, RunContext& context);        // fake_relations.cpp
    SnapshotBody answer(const BlockRequest& request, RunContext& context);      // likewise
    SnapshotBody answer(const EvaluateRequest& request, RunContext& context);   // fake_experiment.cpp
    SnapshotBody answer(const ExperimentRequest& request, RunContext& context); // likewise
    /// A kind that no test of the window asks for.
    template <typename OtherRequest>
    SnapshotBody answer(const OtherRequest& /*request*/, RunContext& /*context*/) {
        throw Error(ErrorCode::Internal, {"no such answer"}, "the fake backend has no answer to this kind");
    }
    template <typename Answer>
    static void tellRuns(Answer& answer, const FakeRuns& runs);
    void fillMaps(TraceSnapshot& snapshot, const FakeRuns& runs, const TraceRequest& request,
                  RunContext& context);
    /// What every answer about a prompt begins with: the loaded model and the tokens.
    template <typename Answer, typename Question>
    [[nodiscard]] Answer begun(const Question& request, RunContext& context);
    void readWeights(const ModelInfo& info, RunContext& context);
    ModelInfo load(const ModelRef& model, RunContext& context);
    bool trace(const ModelRef& model, const std::string& prompt, RunContext& context);

    std::shared_ptr<FakeControl> m_control;
    std::set<std::string> m_loaded;
    std::set<std::string> m_traced;
    bool m_traceCached = false;
};

} // namespace mambascope::testing
