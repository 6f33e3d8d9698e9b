// SPDX-License-Identifier: GPL-3.0-or-later
// The seam between the engine thread (queue, channels, cancelling) and what computes. Tests plug in a fake.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/engine/request.hpp"
#include "core/engine/snapshot.hpp"

namespace mambascope {

/// What a running request may use. All calls happen on the thread that runs the request.
class RunContext {
public:
    virtual ~RunContext() = default;
    /// Throws Error Cancelled when the request was replaced or cancelled. Called between layers and chunks.
    virtual void checkStop() = 0;
    /// Between the chunks of a sweep: lets waiting interactive requests run first, then returns.
    virtual void yieldToInteractive() = 0;
    /// Reports how far the request is.
    virtual void progress(const std::string& stage, std::int64_t done, std::int64_t total) = 0;
    /// Publishes what a sweep has so far.
    virtual void publishPartial(SnapshotBody body) = 0;
};

/// A context that never stops and reports nothing, for command lines and tests.
class PlainRunContext : public RunContext {
public:
    void checkStop() override {}
    void yieldToInteractive() override {}
    void progress(const std::string&, std::int64_t, std::int64_t) override {}
    void publishPartial(SnapshotBody) override {}
};

/// Computes requests. Not thread-safe: one thread owns it. Re-entrant only through
/// RunContext::yieldToInteractive.
class EngineBackend {
public:
    virtual ~EngineBackend() = default;
    /// Called once on the thread that owns the backend, before the first run (thread-local settings).
    virtual void attachToThread() {}
    /// Answers a request or throws Error. The engine fills Snapshot::request and Provenance::durationMs.
    virtual Snapshot run(const Request& request, RunContext& context) = 0;
};

struct BackendOptions {
    std::string resourcesDir;    ///< folder that holds models/; empty: resources::directory()
    int threads = 0;             ///< CPU threads; 0: as many as cores
    int cachedTraces = 8;        ///< clean runs kept per model
    std::int64_t chunkBytes = 0; ///< memory of a sweep's chunk above the weights; 0: by the device
    /// Whether matrices stay in their files on the CPU; nothing: those of large models.
    std::optional<bool> leaveStored = {};
};

/// The LibTorch engine (core/engine/torch_backend.cpp). Loads CUDA libraries where a GPU is; any thread may
/// create it.
[[nodiscard]] std::unique_ptr<EngineBackend> makeTorchBackend(const BackendOptions& options = {});

} // namespace mambascope
