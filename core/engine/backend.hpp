// SPDX-License-Identifier: GPL-3.0-or-later
// The seam between the engine thread (queue, channels, cancelling) and what computes. Tests plug in a fake.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/run_context.hpp"
#include "core/values/request.hpp"
#include "core/values/snapshot.hpp"

namespace mambascope {

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
    int autoDevice = 0; ///< the GPU that DeviceKind::Auto means, where there are several
};

/// The LibTorch engine (core/backend/torch_backend.cpp). Loads CUDA libraries where a GPU is; any thread may
/// create it.
[[nodiscard]] std::unique_ptr<EngineBackend> makeTorchBackend(const BackendOptions& options = {});

} // namespace mambascope
